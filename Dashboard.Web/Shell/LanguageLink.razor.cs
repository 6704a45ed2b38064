using System.Globalization;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>Leads to the same page in the other language.</summary>
public sealed partial class LanguageLink
{
    [Parameter, EditorRequired] public string ReturnPath { get; set; } = DashboardUrls.Overview;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    private static string Other =>
        CultureInfo.CurrentUICulture.Name == Cultures.Chinese ? Cultures.English : Cultures.Chinese;
}
