using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>One's own account: how it is entered, and where it is open.</summary>
public sealed partial class AccountPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.Refused)] private string? Refused { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.Done)] private string? Done { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private OwnAccountReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private OwnAccountView? Account { get; set; }

    private bool IsRefused => Refused is not null;

    private string? Told => Refused is { } problem ? AccountWords.Problem(Texts, problem) : AccountWords.Done(Texts, Done);

    protected override async Task OnInitializedAsync() => Account = await Reader.ReadAsync(await People.CurrentAsync(), await People.IsHeldAsync());
}
