using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The payments of a line, of the year or of one month; their sum is the figure from which one came.</summary>
public sealed partial class PaymentTable
{
    [Parameter, EditorRequired] public LineView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private CurveChart Chart { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private string MonthName(int month) => Chart.MonthName(View.Year.MonthEnd(month));

    // The payments of one month are all of its figure already.
    private string? SumHref => View.Month is null ? DashboardUrls.ToWhyOfLine("executed", View.Line.Line.Code, Query) : null;

    private string To(int? month, int page) => DashboardUrls.With(
        DashboardUrls.ToLine(View.Line.Line.Code, new()), Query, ("month", month?.ToString(CultureInfo.InvariantCulture)),
        ("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))) + "#payments";
}
