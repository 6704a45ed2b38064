using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>What can be done with an account as a whole.</summary>
public sealed partial class AccountActions
{
    private string password = "";
    private string? madeUp;
    private string displayName = "";
    private string mail = "";
    private AccountRow? last;

    [Parameter, EditorRequired] public AccountRow Account { get; set; } = default!;

    /// <summary>Carries the new password when there is one.</summary>
    [Parameter] public EventCallback<MadeAccount?> OnChanged { get; set; }

    [Parameter] public EventCallback OnRemoved { get; set; }

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (last?.Name != Account.Name || last.DisplayName != Account.DisplayName) displayName = Account.DisplayName;
        if (last?.Name != Account.Name || last.Mail != Account.Mail) mail = Account.Mail ?? "";
        last = Account;
    }

    private Task<IReadOnlyList<string>> ResetAsync(AccountService accounts, AccountAct act)
    {
        madeUp = password.Length > 0 ? null : NewPassword.Make();
        return accounts.ResetAsync(Account.Name, madeUp ?? password, act);
    }

    private Task ShowPasswordAsync()
    {
        MadeAccount changed = new(Account.Name, madeUp);
        (password, madeUp) = ("", null);
        return OnChanged.InvokeAsync(changed);
    }
}
