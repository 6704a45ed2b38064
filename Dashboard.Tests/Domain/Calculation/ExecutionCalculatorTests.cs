using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.Amounts;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class ExecutionCalculatorTests
{
    private static readonly DateOnly Autumn = new(2026, 9, 30);

    private static readonly Gen<BudgetEntry> AnyEntry =
        Gen.Select(Gen.Enum<BudgetEntryKind>(), Gen.Int[0, 364], Any)
            .Select((kind, day, amount) => new BudgetEntry(kind, Lines.Year.First.AddDays(day), amount));

    [Fact]
    public void Execution_DocumentedExample_HasTheDocumentedFigures()
    {
        Execution execution = Of(55, Lines.Initial(100), Lines.Entry(BudgetEntryKind.Increase, 20), Lines.Entry(BudgetEntryKind.Decrease, -10));
        execution.Initial.ShouldBe(Yuan(100));
        execution.Adjusted.ShouldBe(Yuan(110));
        execution.Rate.Value.ShouldBe(0.5m);
        execution.Balance.ShouldBe(Yuan(55));
    }

    [Theory]
    [InlineData(BudgetEntryKind.Increase, 30, 130)]
    [InlineData(BudgetEntryKind.Decrease, -30, 70)]
    [InlineData(BudgetEntryKind.Decrease, 30, 70)]
    [InlineData(BudgetEntryKind.Transfer, 30, 130)]
    [InlineData(BudgetEntryKind.Transfer, -30, 70)]
    [InlineData(BudgetEntryKind.CarryOver, 30, 130)]
    [InlineData(BudgetEntryKind.Arrival, 30, 100)]
    public void Adjusted_AfterOneEntry_FollowsItsKind(BudgetEntryKind kind, decimal amount, decimal adjusted)
    {
        Execution execution = Of(0, Lines.Initial(100), Lines.Entry(kind, amount));
        execution.Initial.ShouldBe(Yuan(100));
        execution.Adjusted.ShouldBe(Yuan(adjusted));
    }

    [Fact]
    public void Arrival_Recorded_GivesUsedOfArrivedApartFromTheRate()
    {
        Execution execution = Of(30, Lines.Initial(100), Lines.Entry(BudgetEntryKind.Arrival, 25), Lines.Entry(BudgetEntryKind.Arrival, 15));
        execution.Arrived.ShouldBe(Yuan(40));
        execution.UsedOfArrived.Value.ShouldBe(0.75m);
        execution.Rate.Value.ShouldBe(0.3m);
    }

    [Fact]
    public void Arrival_NeverRecorded_IsUndefined() =>
        Of(30, Lines.Initial(100)).UsedOfArrived.ShouldBe(Ratio.Undefined(UndefinedReason.NoArrival));

    [Fact]
    public void Entry_AfterTheDate_DoesNotCountYet()
    {
        BudgetEntry later = Lines.Entry(BudgetEntryKind.Increase, 20, Autumn.AddDays(1));
        Of(0, Lines.Initial(100), later).Adjusted.ShouldBe(Yuan(100));
        Of(0, Lines.Initial(100), later with { Date = Autumn }).Adjusted.ShouldBe(Yuan(120));
    }

    [Fact]
    public void Plan_OfTheLine_GivesPlannedAndItsBudget()
    {
        SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [9] = Yuan(60), [12] = Yuan(100) })!;
        Execution execution = ExecutionCalculator.Calculate(Lines.Spent(100, 55, plan), Lines.At(Autumn));
        execution.Planned.ShouldBe(Yuan(60));
        execution.PlannedBudget.ShouldBe(Yuan(100));
        execution.PlanShare.Value.ShouldBe(0.6m);
    }

    [Fact]
    public void Plan_Missing_IsUndefined()
    {
        Execution execution = Of(0, Lines.Initial(100));
        execution.PlanShare.ShouldBe(Ratio.Undefined(UndefinedReason.NoPlan));
        execution.PlannedBudget.ShouldBe(Money.Zero);
    }

    [Fact]
    public void Rate_BudgetZero_IsUndefined() => Of(10).Rate.ShouldBe(Ratio.Undefined(UndefinedReason.WholeIsZero));

    [Fact]
    public void Execution_EntriesInAnyOrder_IsTheSame() =>
        AnyEntry.Array[0, 20].SelectMany(entries => Gen.Shuffle(entries), (entries, mixed) => (entries, mixed))
            .Sample(t => Of(0, t.mixed).ShouldBe(Of(0, t.entries)));

    [Fact]
    public void Execution_EntrySplitInParts_IsTheSame() =>
        Gen.Select(Gen.Enum<BudgetEntryKind>().Where(kind => kind != BudgetEntryKind.Decrease), Split).Sample((kind, split) =>
            Of(0, [.. split.Parts.Select(part => new BudgetEntry(kind, Autumn, part))])
                .ShouldBe(Of(0, new BudgetEntry(kind, Autumn, split.Whole))));

    [Fact]
    public void Execution_AnyEntries_AreTheSumsOfTheirKinds() =>
        AnyEntry.Array[0, 20].Sample(entries =>
        {
            Execution execution = Of(0, entries);
            BudgetEntry[] counted = [.. entries.Where(e => e.Date <= Autumn)];
            execution.Initial.ShouldBe(Sum(counted.Where(e => e.Kind == BudgetEntryKind.Initial).Select(e => e.Amount)));
            execution.Adjusted.ShouldBe(Sum(counted.Where(e => e.Kind != BudgetEntryKind.Arrival).Select(e => e.Amount)));
        });

    private static Execution Of(decimal executed, params BudgetEntry[] entries) =>
        ExecutionCalculator.Calculate(Lines.Facts(entries, Yuan(executed)), Lines.At(Autumn));
}
