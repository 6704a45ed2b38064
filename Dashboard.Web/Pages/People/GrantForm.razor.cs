using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Gives an account one more right.</summary>
public sealed partial class GrantForm
{
    private DateOnly? from;
    private DateOnly? until;
    private string reason = "";
    private string? problem;
    private bool isRunning;
    private AccessChoice access = new();

    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<DepartmentOption> Departments { get; set; } = [];

    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private PeopleDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    private async Task GiveAsync()
    {
        if (isRunning) return;
        if (access.Grant(Departments, from, until) is not { } grant)
        {
            problem = Texts["Problem.DepartmentMissing"];
            return;
        }

        isRunning = true;
        problem = await Desk.MakeAsync(reason, (accounts, act) => accounts.GiveAsync(Name, grant, act));
        isRunning = false;
        if (problem is not null) return;
        (access, from, until, reason) = (new(), null, null, "");
        await OnChanged.InvokeAsync();
    }
}
