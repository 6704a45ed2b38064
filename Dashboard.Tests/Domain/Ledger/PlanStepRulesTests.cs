using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;

namespace Dashboard.Tests.Domain.Ledger;

public sealed class PlanStepRulesTests
{
    [Fact]
    public void Steps_OfAnyPlanAndDay_AddUpToWhatIsPlanned() => Gen.Select(
            Gen.Select(Gen.Int[1, 12], Gen.Long[0, 9_000_000]).Array[1, 6], Gen.Int[-20, 400], Gen.Int[1, 12])
        .Sample((points, day, firstMonth) =>
        {
            FiscalYear year = new(2026, firstMonth);
            SpendingPlan plan = SpendingPlan.From(points.GroupBy(p => p.Item1).ToDictionary(p => p.Key, p => new Money(p.Last().Item2)))!;
            DateOnly asOf = year.First.AddDays(day);
            PlanStepRules.Of(plan, year, asOf).Sum(step => step.Fen).ShouldBe(plan.PlannedAt(year, asOf).Fen);
        });

    [Fact]
    public void Steps_InTheSecondMonth_AreThatOfTheFirstAndTheDaysSince()
    {
        SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [1] = new(1000), [2] = new(2000) })!;
        PlanStepRules.Of(plan, new(2026), new(2026, 2, 14)).ShouldBe([new Money(1000), new Money(500)]);
    }
}
