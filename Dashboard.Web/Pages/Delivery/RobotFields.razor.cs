using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>Adds a robot, changes or removes it.</summary>
public sealed partial class RobotFields
{
    private static readonly ChannelKind[] Kinds = [ChannelKind.WeCom, ChannelKind.DingTalk, ChannelKind.Feishu, ChannelKind.Webhook];
    private string reason = "";
    private string? problem;
    private bool isRunning;

    [Parameter, EditorRequired] public RobotDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyList<DepartmentOption> Departments { get; set; } = [];

    [Parameter] public EventCallback OnSaved { get; set; }

    [Parameter] public EventCallback OnCancelled { get; set; }

    [Inject] private DeliveryDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<DeliveryPageTexts> Texts { get; set; } = default!;

    private string Kept => Draft.Id == 0 ? "" : Texts["Robot.Kept"];

    private static string Indent(DepartmentOption department) => new('　', department.Depth);

    private Task SaveAsync() => DoAsync(() => Desk.SaveRobotAsync(Draft.Form(), reason));

    private Task RemoveAsync() => DoAsync(() => Desk.RemoveRobotAsync(Draft.Id, reason));

    private async Task DoAsync(Func<Task<string?>> act)
    {
        if (isRunning) return;
        isRunning = true;
        problem = await act();
        isRunning = false;
        if (problem is null) await OnSaved.InvokeAsync();
    }
}
