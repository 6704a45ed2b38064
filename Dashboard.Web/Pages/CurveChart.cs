using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Charts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>Turns the curve of a year into a chart whose title says the finding, in the words of the light.</summary>
public sealed class CurveChart(IStringLocalizer<PageTexts> texts, IStringLocalizer<ComponentTexts> units, LightSentence sentence)
{
    /// <summary>The chart of a department or a line.</summary>
    public ChartSpec Of(YearCurve curve, Execution execution, MoneyVerdict verdict, FiscalYear year, DateOnly asOf, MoneyUnit unit, string scope)
    {
        string[] months = [.. Enumerable.Range(1, FiscalYear.Months).Select(m => MonthName(year.MonthEnd(m)))];
        List<ChartSeries> series = [new(texts["Series.Executed"], ChartRole.Executed, Values(curve.Executed))];
        if (curve.Planned is { } planned) series.Add(new(texts["Series.Planned"], ChartRole.Planned, Values(planned)));
        series.Add(new(texts["Series.Elapsed"], ChartRole.Elapsed, Values(curve.Elapsed)));
        if (curve.LastYear is { } last) series.Add(new(texts["Series.LastYear"], ChartRole.LastYear, Values(last)));
        return new(
            sentence.For(execution, verdict), Summary(execution, asOf, unit), ChartKind.CumulativeLine, UnitOf(unit), texts["Month"], months,
            series, asOf, scope, new(months[year.MonthOf(asOf) - 1], FigureFormat.Date(asOf)));
    }

    /// <summary>The unit in which a chart shows money.</summary>
    public ChartUnit UnitOf(MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => new(units["Unit.Yuan"]),
        MoneyUnit.HundredMillionYuan => new(units["Unit.HundredMillionYuan"], 100_000_000m, 4),
        _ => new(units["Unit.TenThousandYuan"], 10_000m),
    };

    /// <summary>The name of a month as it stands on an axis.</summary>
    public string MonthName(DateOnly monthEnd) => monthEnd.ToString(texts["MonthFormat"], CultureInfo.CurrentCulture);

    private string Summary(Execution execution, DateOnly asOf, MoneyUnit unit) => texts[
        "Curve.Summary", FigureFormat.Date(asOf), FigureFormat.Amount(execution.Executed, unit, signed: false), UnitOf(unit).Word,
        execution.Rate.Value is { } rate ? FigureFormat.Percent(rate) : FigureFormat.Undefined,
        execution.PlanShare.Value is { } plan ? FigureFormat.Percent(plan) : FigureFormat.Undefined];

    private static decimal?[] Values(IEnumerable<Money?> amounts) => [.. amounts.Select(a => a?.Yuan)];

    private static decimal?[] Values(IEnumerable<Money> amounts) => [.. amounts.Select(a => (decimal?)a.Yuan)];
}
