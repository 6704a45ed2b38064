using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.AlertSamples;

namespace Dashboard.Tests.Domain.Alerts;

public sealed class AlertRulesTests
{
    [Theory]
    [InlineData(7, 7, 5, false)]
    [InlineData(7, 8, 6, true)]
    [InlineData(7, 31, 23, true)]
    public void ImportMissing_LastImportInJune_CountsWorkingDaysOfJuly(int month, int day, int workdays, bool isBeyond)
    {
        AlertReading reading = Read(Rule(AlertRuleKind.ImportMissing, 5m), Watch(At(month, day), Imported(On(6, 3)))).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond, reading.AtStake, reading.Subject.Word).ShouldBe((workdays, isBeyond, null, "department:A1"));
    }

    [Fact]
    public void ImportMissing_WholeMonthWithout_DoesNotRecoverWhenTheNextBegins()
    {
        AlertReading reading = Read(Rule(AlertRuleKind.ImportMissing, 5m), Watch(At(8, 1), Imported(On(6, 30)))).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond).ShouldBe((23m, true));
        Read(Rule(AlertRuleKind.ImportMissing, 5m), Watch(At(8, 3), Imported(On(6, 30))))!.Figure.ShouldBe(24m);
    }

    [Fact]
    public void ImportMissing_ImportedThisMonth_SaysNothing()
    {
        Read(Rule(AlertRuleKind.ImportMissing, 0m), Watch(At(7, 31), Imported(On(7, 1)))).ShouldBeNull();
        Read(Rule(AlertRuleKind.ImportMissing, 0m), Watch(At(7, 31), Imported(On(7, 31)))).ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-06-30")]
    [InlineData("2025-12-31")]
    [InlineData(null)]
    public void ImportMissing_NeverInTheYear_CountsFromItsFirstDay(string? last)
    {
        // Of January 2026 only Sunday the 4th and from the 5th on are worked.
        DateOnly? lastOn = last is null ? null : DateOnly.ParseExact(last, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Read(Rule(AlertRuleKind.ImportMissing, 5m), Watch(At(1, 3), Imported(lastOn)))!.Figure.ShouldBe(0m);
        Read(Rule(AlertRuleKind.ImportMissing, 5m), Watch(At(1, 5), Imported(lastOn)))!.Figure.ShouldBe(2m);
    }

    [Fact]
    public void Read_RuleSwitchedOff_SaysNothing() =>
        AlertRules.Read([Rule(AlertRuleKind.OverBudget, 0m) with { IsOn = false }], Watch(At(6, 30), Line(At(6, 30), 1m, 2m)), Ground).ShouldBeEmpty();

    [Fact]
    public void Read_NoThresholdThere_SaysNothing() =>
        Read(Rule(AlertRuleKind.OverBudget, [new(0m, "B")]), Watch(At(6, 30), Line(At(6, 30), 1m, 2m))).ShouldBeNull();

    [Fact]
    public void Read_SeveralRulesOfAKind_AreAskedOneByOne()
    {
        AlertRule first = Rule(AlertRuleKind.OverBudget, 0m), second = Rule(AlertRuleKind.OverBudget, 5m) with { Id = "over-budget-much" };
        AlertRules.Read([first, second], Watch(At(6, 30), Line(At(6, 30), 1m, 2m)), Ground).Select(r => (r.Rule.Id, r.IsBeyond))
            .ShouldBe([("over-budget", true), ("over-budget-much", false)]);
    }

    [Theory]
    [InlineData(4, 29, null)]
    [InlineData(4, 30, "0.25")]
    [InlineData(6, 29, "0.25")]
    [InlineData(6, 30, "0.40")]
    [InlineData(12, 30, "0.80")]
    [InlineData(12, 31, null)]
    public void Read_Checkpoint_TheMonthThatIsOverDecides(int month, int day, string? limit)
    {
        AlertRule rule = Rule(AlertRuleKind.BelowCheckpoint, [new(0.25m, null, null, 4, 5), new(0.40m, null, null, 6, 9), new(0.80m, null, null, 10, 11)]);
        AlertReading? reading = Read(rule, Watch(At(month, day), Line(At(month, day), 1_000m, 0m)));
        reading?.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(limit);
        (reading is null).ShouldBe(limit is null);
    }

    [Fact]
    public void Read_OtherKinds_TheRunningMonthDecides()
    {
        AlertRule rule = Rule(AlertRuleKind.OverBudget, [new(1m, null, null, 6, 6), new(2m)]);
        Read(rule, Watch(At(6, 1), Line(At(6, 1), 1m, 9m)))!.Limit.ShouldBe(1m);
        Read(rule, Watch(At(5, 31), Line(At(5, 31), 1m, 9m)))!.Limit.ShouldBe(2m);
    }

    [Fact]
    public void Read_LastDayOfTheYearAndFirstOfTheNext_KnowTheirMonths()
    {
        AlertRule checkpoint = Rule(AlertRuleKind.BelowCheckpoint, [new(0.95m, null, null, 12, 12)]);
        Read(checkpoint, Watch(At(12, 30), Line(At(12, 30), 1_000m, 0m))).ShouldBeNull();
        Read(checkpoint, Watch(At(12, 31), Line(At(12, 31), 1_000m, 0m))).ShouldNotBeNull();
        Question newYear = new(new FiscalYear(2027), new(2027, 1, 1), Packs.Default);
        AlertMonths.Over(newYear).ShouldBe(0);
        AlertMonths.Over(At(12, 31)).ShouldBe(12);
        Read(Rule(AlertRuleKind.BelowCheckpoint, 0.95m), Watch(newYear, Line(newYear, 1_000m, 0m))).ShouldBeNull();
        Read(Rule(AlertRuleKind.PlanMissing, 0m), Watch(newYear, Line(newYear, 1_000m, 0m)))!.IsBeyond.ShouldBeFalse();
        Read(Rule(AlertRuleKind.IndicatorNotReported, 0m), Watch(newYear, Reached(newYear, Goal(10m), null))).ShouldBeNull();
    }

    [Fact]
    public void Read_FiscalYearFromApril_CountsItsOwnMonths()
    {
        Question june = new(new FiscalYear(2026, 4), new(2026, 6, 30), Packs.Default);
        AlertMonths.Over(june).ShouldBe(3);
        Read(Rule(AlertRuleKind.BelowCheckpoint, [new(0.5m, null, null, 3, 3)]), Watch(june, Line(june, 1_000m, 0m))).ShouldNotBeNull();
        Read(Rule(AlertRuleKind.IndicatorNotReported, 0m), Watch(june, Reached(june, Goal(10m), null)))!.Figure.ShouldBe(0m);
    }

    [Theory]
    [InlineData("0.09", false, false)]
    [InlineData("0.08", false, true)]
    [InlineData("0.10", false, false)]
    [InlineData("0.1001", true, false)]
    public void IsRecovered_AboveTenPoints_NeedsTheWayBack(string figure, bool isBeyond, bool isRecovered) =>
        Both(AlertRuleKind.BehindPlan, figure, 0.10m, 0.02m).ShouldBe((isBeyond, isRecovered));

    [Theory]
    [InlineData("0.3999", true, false)]
    [InlineData("0.40", false, false)]
    [InlineData("0.4099", false, false)]
    [InlineData("0.41", false, true)]
    public void IsRecovered_BelowAFloor_NeedsTheWayBack(string figure, bool isBeyond, bool isRecovered) =>
        Both(AlertRuleKind.BelowCheckpoint, figure, 0.40m, 0.01m).ShouldBe((isBeyond, isRecovered));

    [Theory]
    [InlineData("40", true, false)]
    [InlineData("39", false, false)]
    [InlineData("35", false, false)]
    [InlineData("34", false, true)]
    public void IsRecovered_AtLeastSoManyDays_NeedsTheWayBack(string figure, bool isBeyond, bool isRecovered) =>
        Both(AlertRuleKind.Dormant, figure, 40m, 5m).ShouldBe((isBeyond, isRecovered));

    [Theory]
    [InlineData("10", true, false)]
    [InlineData("11", false, false)]
    [InlineData("12", false, false)]
    [InlineData("13", false, true)]
    public void IsRecovered_AtMostSoManyDays_NeedsTheWayBack(string figure, bool isBeyond, bool isRecovered) =>
        Both(AlertRuleKind.MilestoneDueSoon, figure, 10m, 2m).ShouldBe((isBeyond, isRecovered));

    [Theory]
    [InlineData("10000.00", true, false)]
    [InlineData("9999.99", false, false)]
    [InlineData("8000.00", false, false)]
    [InlineData("7999.99", false, true)]
    public void IsRecovered_AroundTheLeastAmount_NeedsTheWayBackOfTheFigure(string atStake, bool isBeyond, bool isRecovered) =>
        Both(AlertRuleKind.BehindPlan, "0.12", 0.10m, 0.02m, 10_000m, atStake).ShouldBe((isBeyond, isRecovered));

    [Theory]
    [InlineData(AlertRuleKind.BehindPlan, "0.30", "0.10", "30000.00", "20000.00")]
    [InlineData(AlertRuleKind.BehindPlan, "0.30", "0", "30000.00", "30000.00")]
    [InlineData(AlertRuleKind.BehindPlan, "0.30", "0.30", "30000.00", "0.00")]
    [InlineData(AlertRuleKind.BehindPlan, "0.30", "0.05", "0.01", "0.01")]
    [InlineData(AlertRuleKind.OverBudget, "0", "0", "10000.00", "10000.00")]
    [InlineData(AlertRuleKind.OverBudget, "5000", "1000", "10000.00", "8000.00")]
    [InlineData(AlertRuleKind.MilestoneDueSoon, "0", "2", "10000.00", "0.00")]
    [InlineData(AlertRuleKind.BelowCheckpoint, "0.40", "0.50", "10000.00", "0.00")]
    [InlineData(AlertRuleKind.BehindPlan, "0.10", "0.02", "0", "0.00")]
    public void SmallAmount_OfAWayBack_IsInItsProportion(AlertRuleKind kind, string limit, string clearBy, string least, string small) =>
        new AlertReading(Rule(kind, Number(limit), clearBy: Number(clearBy), leastYuan: Number(least)), new(AlertSubjectKind.Line, "X", "x", "A"), 0m, Number(limit), null)
            .SmallAmount.ShouldBe(Money.FromYuan(Number(small)));

    [Fact]
    public void IsRecovered_NoMoneyBehindIt_DoesNotAskForAny() =>
        Both(AlertRuleKind.BehindPlan, "0.12", 0.10m, 0.02m, 10_000m).ShouldBe((true, false));

    private static (bool IsBeyond, bool IsRecovered) Both(AlertRuleKind kind, string figure, decimal limit, decimal clearBy, decimal leastYuan = 0m, string? atStake = null)
    {
        AlertReading reading = new(
            Rule(kind, limit, clearBy: clearBy, leastYuan: leastYuan), new(AlertSubjectKind.Line, "X", "x", "A"), Number(figure), limit, atStake is null ? null : Money.FromYuan(Number(atStake)));
        return (reading.IsBeyond, reading.IsRecovered);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
