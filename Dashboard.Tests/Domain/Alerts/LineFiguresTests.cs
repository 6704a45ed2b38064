using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using static Dashboard.Tests.TestKit.AlertSamples;

namespace Dashboard.Tests.Domain.Alerts;

/// <summary>The rules about lines and their payments: where they fire, where not yet, where they say nothing.</summary>
public sealed class LineFiguresTests
{
    [Theory]
    [InlineData("4000.01", false)]
    [InlineData("4000.00", false)]
    [InlineData("3999.99", true)]
    public void BehindPlan_AroundTenPoints_FiresBeyondThem(string executed, bool isBeyond)
    {
        AlertReading reading = OfLine(AlertRuleKind.BehindPlan, 0.10m, At(6, 30), 10_000m, Yuan(executed), Plan(10_000m)).ShouldNotBeNull();
        reading.IsBeyond.ShouldBe(isBeyond);
        reading.AtStake.ShouldBe(Money.FromYuan(5_000m - Yuan(executed)));
    }

    [Fact]
    public void BehindPlan_ThirdsThatAreTenPointsApart_AreNotMore() =>
        OfLine(AlertRuleKind.BehindPlan, 0.10m, At(12, 31), 3.00m, 1.00m, Plan(1.30m)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            r => r.Figure.ShouldBe(0.10m), r => r.IsBeyond.ShouldBeFalse());

    [Fact]
    public void BehindPlan_WithoutPlan_ComparesWithTheStraightLineAfterTheGrace()
    {
        OfLine(AlertRuleKind.BehindPlan, 0.10m, At(2, 28), 1_000m, 0m).ShouldNotBeNull().Figure.ShouldBe(0m);
        OfLine(AlertRuleKind.BehindPlan, 0.10m, At(3, 31), 1_000m, 0m).ShouldNotBeNull().Figure.ShouldBe(0.10m);
        OfLine(AlertRuleKind.BehindPlan, 0.10m, At(4, 1), 1_000m, 0m).ShouldNotBeNull().IsBeyond.ShouldBeTrue();
    }

    [Fact]
    public void BehindPlan_NoBudget_SaysNothing() => OfLine(AlertRuleKind.BehindPlan, 0m, At(6, 30), 0m, 0m).ShouldBeNull();

    [Theory]
    [InlineData("399.99", true)]
    [InlineData("400.00", false)]
    [InlineData("400.01", false)]
    public void BelowCheckpoint_AroundTheFloor_FiresBelowIt(string executed, bool isBeyond)
    {
        AlertReading reading = OfLine(AlertRuleKind.BelowCheckpoint, 0.40m, At(6, 30), 1_000m, Yuan(executed)).ShouldNotBeNull();
        (reading.IsBeyond, reading.AtStake).ShouldBe((isBeyond, Money.FromYuan(1_000m - Yuan(executed))));
    }

    [Fact]
    public void BelowCheckpoint_NoBudget_SaysNothing() => OfLine(AlertRuleKind.BelowCheckpoint, 0.40m, At(6, 30), 0m, 10m).ShouldBeNull();

    [Theory]
    [InlineData("999.99", false)]
    [InlineData("1000.00", false)]
    [InlineData("1000.01", true)]
    public void OverBudget_AroundTheBudget_FiresFromTheFirstFen(string executed, bool isBeyond) =>
        OfLine(AlertRuleKind.OverBudget, 0m, At(6, 30), 1_000m, Yuan(executed)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            r => r.IsBeyond.ShouldBe(isBeyond), r => r.Figure.ShouldBe(Yuan(executed) - 1_000m));

    [Fact]
    public void OverBudget_NoBudgetAtAll_IsAllThatWasSpent() =>
        OfLine(AlertRuleKind.OverBudget, 0m, At(6, 30), 0m, 12.34m).ShouldNotBeNull().ShouldSatisfyAllConditions(
            r => r.IsBeyond.ShouldBeTrue(), r => r.Figure.ShouldBe(12.34m), r => r.AtStake.ShouldBe(Money.FromYuan(12.34m)));

    [Theory]
    [InlineData(10, 12, 5)]
    [InlineData(10, 13, 6)]
    public void Dormant_NationalDay_CountsWorkingDaysSinceTheLastPayment(int month, int day, int workdays)
    {
        // 29 and 30 September, 8 and 9 October, Saturday 10, Monday 12.
        Question question = At(month, day);
        LineWatch line = Line(question, 1_000m, 10m) with { LastPaidOn = On(9, 29), BudgetedOn = On(1, 1) };
        AlertReading reading = Read(Rule(AlertRuleKind.Dormant, 6m), Watch(question, line)).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond, reading.AtStake).ShouldBe((workdays, workdays >= 6, Money.FromYuan(990m)));
    }

    [Fact]
    public void Dormant_NeverPaid_CountsSinceTheBudgetElseSinceTheYearBegan()
    {
        Question question = At(1, 9);
        LineWatch line = Line(question, 1_000m, 0m);
        // 2026 begins with days off; Sunday 4 January is worked.
        Read(Rule(AlertRuleKind.Dormant, 5m), Watch(question, line with { BudgetedOn = On(1, 6) }))!.Figure.ShouldBe(3m);
        Read(Rule(AlertRuleKind.Dormant, 5m), Watch(question, line with { BudgetedOn = null }))!.Figure.ShouldBe(6m);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1000, 1000)]
    [InlineData(1000, 1001)]
    public void Dormant_NothingLeft_SaysNothing(int budget, int executed) => OfLine(AlertRuleKind.Dormant, 1m, At(6, 30), budget, executed).ShouldBeNull();

    [Theory]
    [InlineData(3, 16, false)]
    [InlineData(3, 17, true)]
    public void PlanMissing_After75Days_Fires(int month, int day, bool isBeyond) =>
        OfLine(AlertRuleKind.PlanMissing, 75m, At(month, day + 1), 1_000m, 0m).ShouldNotBeNull().ShouldSatisfyAllConditions(
            r => r.IsBeyond.ShouldBe(isBeyond), r => r.AtStake.ShouldBe(Money.FromYuan(1_000m)));

    [Fact]
    public void PlanMissing_PlanOrNoBudget_SaysNothing()
    {
        OfLine(AlertRuleKind.PlanMissing, 0m, At(6, 30), 1_000m, 0m, Plan(0m)).ShouldBeNull();
        OfLine(AlertRuleKind.PlanMissing, 0m, At(6, 30), 0m, 0m).ShouldBeNull();
    }

    [Theory]
    [InlineData("0.50", "0.80", "0.30", false)]
    [InlineData("0.50", "0.81", "0.31", true)]
    [InlineData("0.81", "0.50", "0.31", true)]
    public void MoneyResultsApart_EitherSide_FiresBeyondThePoints(string rate, string results, string apart, bool isBeyond)
    {
        Question question = At(6, 30);
        LineWatch line = Line(question, 1_000m, 1_000m * Yuan(rate)) with { Results = Ratio.Known(Yuan(results)) };
        AlertReading reading = Read(Rule(AlertRuleKind.MoneyResultsApart, 0.30m), Watch(question, line)).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond, reading.AtStake).ShouldBe((Yuan(apart), isBeyond, Money.FromYuan(1_000m)));
    }

    [Fact]
    public void MoneyResultsApart_NoResultsOrNoBudget_SaysNothing()
    {
        Question question = At(6, 30);
        Read(Rule(AlertRuleKind.MoneyResultsApart, 0m), Watch(question, Line(question, 1_000m, 10m))).ShouldBeNull();
        Read(Rule(AlertRuleKind.MoneyResultsApart, 0m), Watch(question, Line(question, 0m, 10m) with { Results = Ratio.Known(0.9m) })).ShouldBeNull();
    }

    [Theory]
    [InlineData(6, 19, 11, false)]
    [InlineData(6, 20, 10, true)]
    [InlineData(6, 30, 0, true)]
    public void MilestoneDueSoon_TenDaysBefore_FiresUntilTheDayItself(int month, int day, int left, bool isBeyond)
    {
        Question question = At(month, day);
        AlertReading reading = Read(Rule(AlertRuleKind.MilestoneDueSoon, 10m), Watch(question, Owing(question, On(6, 30), 100m, 40m))).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond, reading.AtStake).ShouldBe((left, isBeyond, Money.FromYuan(60m)));
        reading.Subject.Word.ShouldBe("milestone:X-1/20260630/首付款");
        (reading.Subject.Department, reading.Subject.Line, reading.Subject.Name).ShouldBe(("A1", "X-1", "培训经费 · 首付款"));
        Read(Rule(AlertRuleKind.PaymentOverdue, 0m), Watch(question, Owing(question, On(6, 30)))).ShouldBeNull();
    }

    [Fact]
    public void PaymentOverdue_DayAfter_FiresAndDueSoonSaysNothingMore()
    {
        Question question = At(7, 1);
        Read(Rule(AlertRuleKind.PaymentOverdue, 0m), Watch(question, Owing(question, On(6, 30)))).ShouldNotBeNull().ShouldSatisfyAllConditions(
            r => r.Figure.ShouldBe(1m), r => r.IsBeyond.ShouldBeTrue(), r => r.AtStake.ShouldBe(Money.FromYuan(100m)));
        Read(Rule(AlertRuleKind.MilestoneDueSoon, 10m), Watch(question, Owing(question, On(6, 30)))).ShouldBeNull();
    }

    [Fact]
    public void PaymentOverdue_PaidToTheFen_SaysNothing()
    {
        Question question = At(7, 1);
        Read(Rule(AlertRuleKind.PaymentOverdue, 0m), Watch(question, Owing(question, On(6, 30), 100m, 99.99m)))!.AtStake.ShouldBe(Money.FromYuan(0.01m));
        Read(Rule(AlertRuleKind.PaymentOverdue, 0m), Watch(question, Owing(question, On(6, 30), 100m, 100m))).ShouldBeNull();
    }

    [Theory]
    [InlineData("99.99", false)]
    [InlineData("100.00", true)]
    public void LeastAmount_AtStake_CountsFromItOn(string owed, bool isBeyond)
    {
        Question question = At(7, 1);
        AlertReading reading = Read(Rule(AlertRuleKind.PaymentOverdue, 0m, leastYuan: 100m), Watch(question, Owing(question, On(6, 30), Yuan(owed))))!;
        (reading.IsBeyond, reading.IsRecovered).ShouldBe((isBeyond, !isBeyond));
    }

    private static AlertReading? OfLine(AlertRuleKind kind, decimal limit, Question question, decimal budget, decimal executed, SpendingPlan? plan = null) =>
        Read(Rule(kind, limit), Watch(question, Line(question, budget, executed, plan)));

    private static decimal Yuan(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
