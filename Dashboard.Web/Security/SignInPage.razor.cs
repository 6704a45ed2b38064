using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Signs a person in. Without a circuit, as all account pages: a session begins with a plain request.</summary>
public sealed partial class SignInPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.ReturnTo)] private string? ReturnTo { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.Refused)] private string? Refused { get; set; }

    [Inject] private SampleAccess Samples { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    private string OwnPath => DashboardUrls.ToSignIn(Cultures.LocalPath(ReturnTo));

    private static string WordOf(Role role) => Enum.GetName(role)!.ToLowerInvariant();
}
