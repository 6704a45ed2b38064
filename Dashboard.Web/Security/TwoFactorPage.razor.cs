using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>The second step of a sign-in. It looks the same to whoever did not take the first one.</summary>
public sealed partial class TwoFactorPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.ReturnTo)] private string? ReturnTo { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.Refused)] private string? Refused { get; set; }

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;
}
