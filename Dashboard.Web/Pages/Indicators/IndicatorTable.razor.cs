using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>One page of indicators.</summary>
public sealed partial class IndicatorTable
{
    [Parameter, EditorRequired] public IndicatorsView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private string ToPage(int page) => DashboardUrls.With(
        DashboardUrls.Indicators, Query, ("light", View.Light is { } light ? Enum.GetName(light) : null),
        ("page", page.ToString(CultureInfo.InvariantCulture)));
}
