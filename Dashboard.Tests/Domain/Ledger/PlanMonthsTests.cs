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

    /// <summary>What was handed in before, what is wanted, and the months it takes.</summary>
    [Theory]
    [InlineData("3=30 6=60", "10 20 30 40 50 90 90 90 90 90 90 90", "5 6")]
    [InlineData("3=30 6=60", "10 20 30 40 50 60 60 60 60 60 60 60", "")]
    [InlineData("1=10 2=20 3=30 4=40 5=50 6=60 7=70 8=80 9=90 10=100 11=110 12=120", "10 20 30 40 50 60 70 80 90 100 110 115", "12")]
    [InlineData("1=10 2=20 3=30 4=40 5=50 6=60 7=70 8=80 9=90 10=100 11=110 12=120", "10 20 35 45 50 60 70 80 90 100 110 120", "3 4")]
    [InlineData("1=10 2=20 3=35 4=40 12=120", "10 20 30 40 50 60 70 80 90 100 110 120", "3")]
    [InlineData("12=120", "10 20 30 40 50 60 70 80 90 100 110 130", "11 12")]
    [InlineData("", "0 0 0 0 0 0 0 0 0 0 0 0", "")]
    public void Months_OfAnotherPlan_AreThoseItNeedsAndNoOthers(string before, string wanted, string expected)
    {
        Dictionary<int, Money> points = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => Number(p[0]), p => new Money(Number(p[1])));
        Money[] ends = [.. wanted.Split(' ').Select(end => new Money(Number(end)))];
        IReadOnlyList<int> months = PlanMonths.ToHandIn(SpendingPlan.From(points), ends);
        foreach (int month in months) points[month] = ends[month - 1];
        (SpendingPlan.From(points)?.MonthEnds ?? new Money[12]).ShouldBe(ends);
        string.Join(' ', months).ShouldBe(expected);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

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
