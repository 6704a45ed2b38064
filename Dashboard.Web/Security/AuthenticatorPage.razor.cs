using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Brings an authenticator app in, and shows recovery codes once: in the answer to a form, never under an address.</summary>
public sealed partial class AuthenticatorPage
{
    [SupplyParameterFromForm(FormName = "confirm")] private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "renew")] private string? Proof { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private OwnAccountReader Reader { get; set; } = default!;

    [Inject] private OwnAccountService Changes { get; set; } = default!;

    [Inject] private OwnSession Session { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private Person Person { get; set; } = Person.Nobody;

    private OwnAccountView? Account { get; set; }

    private AuthenticatorKey? Waiting { get; set; }

    private QrPicture Picture => QrPicture.Of(Waiting!.Address);

    private OwnChange? Outcome { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Person = await People.CurrentAsync();
        Account = await Reader.ReadAsync(Person);
        Waiting = await Reader.WaitingKeyAsync(Person);
    }

    private async Task ConfirmAsync()
    {
        Outcome = await Changes.SwitchTwoFactorOnAsync(Person, Code);
        if (Outcome.Problem is null) await Session.ContinueAsync(Person);
    }

    private async Task RenewAsync() => Outcome = await Changes.RenewCodesAsync(Person, Proof);
}
