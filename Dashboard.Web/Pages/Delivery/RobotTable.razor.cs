using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>The robots and webhooks, each with a button that really sends.</summary>
public sealed partial class RobotTable
{
    private RobotRow? tested;
    private string answer = "";

    [Parameter, EditorRequired] public IReadOnlyList<RobotRow> Robots { get; set; } = [];

    [Parameter] public EventCallback<RobotRow> OnEdited { get; set; }

    [Parameter] public EventCallback OnTested { get; set; }

    [Inject] private DeliveryDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;

    private async Task TestAsync(RobotRow robot)
    {
        if (tested is not null) return;
        tested = robot;
        answer = $"{robot.Name}：{await Desk.TestRobotAsync(robot.Id)}";
        tested = null;
        await OnTested.InvokeAsync();
    }
}
