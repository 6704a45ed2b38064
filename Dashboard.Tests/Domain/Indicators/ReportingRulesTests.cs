using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Indicators;

/// <summary>When a report is due: by the quarters that are over, counted from the first that is missing.</summary>
public sealed class ReportingRulesTests
{
    private static readonly FiscalYear Year = new(2026);

    [Theory]
    [InlineData("2026-03-30", null, null)]
    [InlineData("2026-03-31", null, "1 2026-03-31 0")]
    [InlineData("2026-11-22", null, "1 2026-03-31 236")]
    [InlineData("2026-10-20", "2026-04-15", "3 2026-09-30 20")]
    [InlineData("2026-09-29", "2026-04-15", null)]
    [InlineData("2026-11-22", "2026-09-30", null)]
    [InlineData("2026-12-31", "2026-09-30", "4 2026-12-31 0")]
    [InlineData("2027-01-15", "2026-09-30", "4 2026-12-31 15")]
    [InlineData("2027-01-15", "2026-12-31", null)]
    [InlineData("2026-04-02", "2025-12-31", "1 2026-03-31 2")]
    [InlineData("2025-06-30", null, null)]
    public void Due_OnADay_IsTheFirstQuarterThatIsMissing(string asOf, string? reportedOn, string? due)
    {
        DueReport? found = ReportingRules.Due(Year, Day(asOf), reportedOn is null ? null : Day(reportedOn));
        (found is { } report ? FormattableString.Invariant($"{report.Quarter} {report.MonthEnd:yyyy-MM-dd} {report.Days}") : null).ShouldBe(due);
    }

    [Fact]
    public void Due_InAYearThatBeginsInApril_CountsItsOwnQuarters() =>
        ReportingRules.Due(new(2026, 4), new(2026, 10, 5), new(2026, 6, 30)).ShouldBe(new DueReport(2, new(2026, 9, 30), 5));

    /// <summary>Each day of the year against each day of a report: the rule, the alert, and the count as it was written before the rule was.</summary>
    [Fact]
    public void Due_OnEveryDayForEveryReport_IsTheFigureOfTheAlert()
    {
        LightPack pack = Packs.Proportional;
        Indicator indicator = new("Z1", "产出指标", "数量指标", "培训人次", IndicatorSign.AtLeast, 100m, "≥100", "人次", 10m, Accumulation.Cumulative, []);
        for (DateOnly asOf = Year.First; asOf <= Year.Last; asOf = asOf.AddDays(1))
        {
            for (DateOnly? on = Year.First.AddDays(-40); on is not null; on = on < asOf ? on.Value.AddDays(1) : null) Check(asOf, on);
            Check(asOf, null);
        }

        void Check(DateOnly asOf, DateOnly? on)
        {
            IndicatorSnapshot snapshot = new(indicator, "D1", null, new(on is null ? null : 5m, null, null, on), default, default, default);
            decimal? figure = IndicatorFigures.Of(AlertRuleKind.IndicatorNotReported, new IndicatorWatch(snapshot, true, null), new Question(Year, asOf, pack));
            if (figure != Before(asOf, on) || figure != ReportingRules.Due(Year, asOf, on)?.Days) Assert.Fail($"{asOf}, reported {on}: {figure}");
        }
    }

    private static int? Before(DateOnly asOf, DateOnly? reportedOn)
    {
        int reported = reportedOn >= Year.First ? ((reportedOn.Value.Month - 1) / 3) + 1 : 0, missing = (reported + 1) * 3;
        int over = Year.MonthEnd(asOf.Month) <= asOf ? asOf.Month : asOf.Month - 1;
        return missing > over ? null : asOf.DayNumber - Year.MonthEnd(missing).DayNumber;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
