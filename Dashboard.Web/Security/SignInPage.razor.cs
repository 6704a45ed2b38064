using Dashboard.Domain.People;
using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Signs a person in. Without a circuit, as all account pages: a session begins with a plain request.</summary>
public sealed partial class SignInPage
{
    [SupplyParameterFromQuery(Name = DashboardUrls.ReturnTo)] private string? ReturnTo { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.Refused)] private string? Refused { get; set; }

    [SupplyParameterFromQuery(Name = DashboardUrls.Local)] private string? Local { get; set; }

    [Inject] private SingleSignOnOptions SignOn { get; set; } = default!;

    [Inject] private SampleAccess Samples { get; set; } = default!;

    [Inject] private IStringLocalizer<AccountTexts> Texts { get; set; } = default!;

    /// <summary>For emergencies alone, the password is asked only of who asks for it.</summary>
    private bool IsLocalShown => !SignOn.IsLocalForEmergencies || Local is not null || Refused is not null;

    private string SignOnWord => (CultureInfo.CurrentUICulture.Name == Cultures.Chinese ? SignOn.DisplayName : SignOn.DisplayNameEnglish) is { Length: > 0 } named
        ? named : Texts["SingleSignOn.Button"];

    private string OwnPath => DashboardUrls.ToSignIn(Cultures.LocalPath(ReturnTo));

    private static string WordOf(Role role) => Enum.GetName(role)!.ToLowerInvariant();
}
