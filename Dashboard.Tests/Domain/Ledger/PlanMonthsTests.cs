using Dashboard.Domain;
using Dashboard.Domain.Ledger;

namespace Dashboard.Tests.Domain.Ledger;

public sealed class PlanMonthsTests
{
    [Fact]
    public void Months_OfAPlan_AreItsStepsAndLeadBackToIt()
    {
        SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [3] = new(3000), [6] = new(6000), [12] = new(9000) })!;
        IReadOnlyList<Money> months = PlanMonths.Of(plan);
        months.Select(m => m.Fen).ShouldBe([1000, 1000, 1000, 1000, 1000, 1000, 500, 500, 500, 500, 500, 500]);
        PlanMonths.Cumulative(months).ShouldBe(plan.MonthEnds);
        PlanMonths.Of(null).ShouldAllBe(m => m == Money.Zero);
    }

    [Fact]
    public void Months_BesideTheBudget_LeaveTheDifference()
    {
        Money[] months = [.. Enumerable.Repeat(new Money(10), 12)];
        PlanMonths.Left(new(120), months).ShouldBe(Money.Zero);
        PlanMonths.Left(new(119), months).ShouldBe(new(-1));
    }

    /// <summary>Whatever the shape and the budget: the year adds up to the 分, and a month end never has another share than then.</summary>
    [Fact]
    public void Shape_OverAnyBudget_AddsUpAndKeepsItsShares()
    {
        Random random = new(2026);
        for (int i = 0; i < 500; i++)
        {
            Money[] shape = [.. Enumerable.Range(0, 12).Select(_ => new Money(random.Next(0, 100_000)))];
            Money budget = new(random.NextInt64(1, 1_000_000_000_00));
            IReadOnlyList<Money> months = PlanMonths.Shaped(shape, budget).ShouldNotBeNull();
            PlanMonths.Left(budget, months).ShouldBe(Money.Zero);
            foreach ((Money then, Money now) in PlanMonths.Cumulative(shape).Zip(PlanMonths.Cumulative(months)))
                Math.Abs(((decimal)then.Fen * budget.Fen / PlanMonths.Cumulative(shape)[^1].Fen) - now.Fen).ShouldBeLessThanOrEqualTo(0.5m);
        }

        PlanMonths.Shaped(new Money[12], new(100)).ShouldBeNull();
    }
}
