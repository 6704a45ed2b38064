using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The months of a line, each leading to its payments.</summary>
public sealed partial class MonthTable
{
    [Parameter, EditorRequired] public LineView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private CurveChart Chart { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private IEnumerable<MonthRow> Rows => Enumerable.Range(1, FiscalYear.Months).Select(Row);

    private MonthRow Row(int month)
    {
        Money? cumulative = View.Curve.Executed[month - 1];
        Money before = month == 1 ? Money.Zero : View.Curve.Executed[month - 2] ?? Money.Zero;
        // Beside a month that is still running stands what is planned for its end.
        Money? planned = View.Curve.Planned?[month - 1];
        return new(
            month, Chart.MonthName(View.Year.MonthEnd(month)), cumulative is { } sum ? sum - before : null, cumulative, planned,
            cumulative is { } done && planned is { } due ? done - due : null);
    }

    private string ToMonth(int month) => DashboardUrls.With(
        DashboardUrls.ToLine(View.Line.Line.Code, new()), Query, ("month", month.ToString(CultureInfo.InvariantCulture))) + "#payments";

    private sealed record MonthRow(int Month, string Name, Money? Executed, Money? Cumulative, Money? Planned, Money? Difference);
}
