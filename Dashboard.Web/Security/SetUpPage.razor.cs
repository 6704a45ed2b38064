using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Makes the first account of an installation.</summary>
public sealed partial class SetUpPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.Token)] private string? Token { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.Refused)] private string? Refused { get; set; }

    [Inject] private SetUpToken Guard { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;
}
