using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>Makes an account with its first right and its first password.</summary>
public sealed partial class NewAccountForm
{
    private string name = "";
    private string displayName = "";
    private string mail = "";
    private string password = "";
    private string reason = "";
    private string? problem;
    private bool isRunning;
    private AccessChoice access = new();

    [Parameter, EditorRequired] public IReadOnlyList<DepartmentOption> Departments { get; set; } = [];

    [Parameter] public EventCallback<MadeAccount> OnMade { get; set; }

    [Parameter] public EventCallback OnCancelled { get; set; }

    [Inject] private PeopleDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    private async Task MakeAsync()
    {
        if (isRunning) return;
        if (access.Grant(Departments) is not { } grant)
        {
            problem = Texts["Problem.DepartmentMissing"];
            return;
        }

        isRunning = true;
        bool isTyped = password.Length > 0;
        string first = isTyped ? password : NewPassword.Make();
        problem = await Desk.MakeAsync(reason, (accounts, act) => accounts.AddAsync(new(name, first, [grant], displayName, Mail: mail), act));
        isRunning = false;
        if (problem is null) await OnMade.InvokeAsync(new(name.Trim(), isTyped ? null : first));
    }
}
