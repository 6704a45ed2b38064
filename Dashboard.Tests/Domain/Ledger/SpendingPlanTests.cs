using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Ledger;

public sealed class SpendingPlanTests
{
    private static readonly FiscalYear Year = new(2026);

    /// <summary>Some months with growing cumulative amounts.</summary>
    private static readonly Gen<Dictionary<int, Money>> Growing =
        Gen.Select(Gen.Int[1, 12].HashSet[1, 12], Gen.Long[0, 1_000_000].Array[12]).Select((months, steps) =>
        {
            long sum = 0;
            return months.Order().Select((month, i) => (month, new Money(sum += steps[i]))).ToDictionary(p => p.month, p => p.Item2);
        });

    [Fact]
    public void From_MarchAndJune_GivesTheDocumentedMonths() =>
        Plan((3, 30), (6, 60)).MonthEnds.ShouldBe(
            ((decimal[])[10, 20, 30, 40, 50, 60, 60, 60, 60, 60, 60, 60]).Select(Amounts.Yuan));

    [Fact]
    public void From_Nothing_IsNoPlan() => SpendingPlan.From(new Dictionary<int, Money>()).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(-1)]
    public void From_MonthThatIsNone_Throws(int month) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Plan((month, 10)));

    [Fact]
    public void PlannedAt_MiddleOfJanuary_IsTheDocumentedAmount() =>
        Plan((1, 100)).PlannedAt(Year, new(2026, 1, 15)).ShouldBe(Amounts.Yuan(48.39m));

    [Fact]
    public void PlannedAt_OutsideTheYear_IsNothingOrAll()
    {
        SpendingPlan plan = Plan((12, 100));
        plan.PlannedAt(Year, new(2025, 12, 31)).ShouldBe(Money.Zero);
        plan.PlannedAt(Year, new(2027, 3, 1)).ShouldBe(Amounts.Yuan(100));
    }

    [Fact]
    public void PlannedAt_YearBeginningInApril_CountsFromApril() =>
        Plan((1, 10), (2, 20), (12, 20)).PlannedAt(new(2026, 4), new(2026, 5, 31)).ShouldBe(Amounts.Yuan(20));

    [Fact]
    public void PlannedAt_AnyMonthEnd_IsThatMonthsAmount() =>
        Growing.Sample(months =>
        {
            SpendingPlan plan = SpendingPlan.From(months)!;
            for (int month = 1; month <= 12; month++)
                plan.PlannedAt(Year, Year.MonthEnd(month)).ShouldBe(plan.MonthEnds[month - 1]);
            foreach ((int month, Money handedIn) in months) plan.MonthEnds[month - 1].ShouldBe(handedIn);
        });

    [Fact]
    public void PlannedAt_GrowingMonths_NeverFalls() =>
        Growing.Sample(months =>
        {
            SpendingPlan plan = SpendingPlan.From(months)!;
            Money before = Money.Zero;
            for (DateOnly day = Year.First; day <= Year.Last; day = day.AddDays(1))
            {
                Money planned = plan.PlannedAt(Year, day);
                planned.ShouldBeGreaterThanOrEqualTo(before);
                before = planned;
            }

            before.ShouldBe(months[months.Keys.Max()]);
        }, iter: 200);

    private static SpendingPlan Plan(params (int Month, decimal Yuan)[] months) =>
        SpendingPlan.From(months.ToDictionary(m => m.Month, m => Amounts.Yuan(m.Yuan)))!;
}
