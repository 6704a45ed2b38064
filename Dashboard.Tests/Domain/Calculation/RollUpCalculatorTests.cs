using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.Amounts;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class RollUpCalculatorTests
{
    private static readonly Question Summer = Lines.AtMonthEnd(6);

    /// <summary>A random tree of departments and lines that belong to some of them.</summary>
    private static readonly Gen<(Department[] Units, LineFacts[] Lines)> AnyCity =
        Gen.Select(Gen.Int[0, 1000].Array[1, 25], Gen.Select(Gen.Int[0, 1000], Positive, Positive, Gen.Bool).Array[0, 40])
            .Select((seeds, lines) => (
                (Department[])[.. seeds.Select((seed, i) => Unit($"D{i}", i == 0 ? null : $"D{seed % i}"))],
                (LineFacts[])[.. lines.Select(line => Line($"D{line.Item1 % seeds.Length}", line.Item2, line.Item3, line.Item4))]));

    [Fact]
    public void Department_AnyTree_IsTheSumOfAllLinesOfItsSubtree() =>
        AnyCity.Sample(city =>
        {
            DepartmentTree tree = DepartmentTree.Build(city.Units).Tree!;
            foreach (DepartmentSnapshot snapshot in RollUp(tree, city.Lines))
            {
                DepartmentRange range = tree.RangeOf(snapshot.Department.Code)!.Value;
                LineFacts[] below = [.. city.Lines.Where(line => IsIn(range, tree, line.Line.DepartmentCode))];
                snapshot.Execution.Adjusted.ShouldBe(Sum(below.Select(line => line.Entries[0].Amount)));
                snapshot.Execution.Executed.ShouldBe(Sum(below.Select(line => line.Executed)));
                snapshot.Lines.Total.ShouldBe(below.Length);
                snapshot.Execution.PlannedBudget.ShouldBe(Sum(below.Where(line => line.Plan is not null).Select(line => line.Entries[0].Amount)));
            }
        }, iter: 300);

    [Fact]
    public void Departments_AnyTree_CountEveryLineOnceAtTheTop() =>
        AnyCity.Sample(city =>
        {
            DepartmentTree tree = DepartmentTree.Build(city.Units).Tree!;
            IReadOnlyList<DepartmentSnapshot> all = RollUp(tree, city.Lines);
            all.Select(s => s.Department).ShouldBe(tree.Ordered);
            all[0].Lines.Total.ShouldBe(city.Lines.Length);
            all[0].Execution.Executed.ShouldBe(Sum(city.Lines.Select(line => line.Executed)));
            foreach (Light light in Enum.GetValues<Light>())
                all[0].Lines[light].ShouldBe(city.Lines.Count(line => RollUpCalculator.Line(line, Summer).Snapshot.Verdict.Light == light));
        }, iter: 300);

    [Fact]
    public void Departments_LinesInAnyOrder_AreTheSame() =>
        AnyCity.SelectMany(city => Gen.Shuffle(city.Lines), (city, mixed) => (city.Units, city.Lines, Mixed: mixed)).Sample(t =>
        {
            DepartmentTree tree = DepartmentTree.Build(t.Units).Tree!;
            RollUp(tree, t.Mixed).ShouldBe(RollUp(tree, t.Lines));
        }, iter: 300);

    [Fact]
    public void Department_WithoutLines_HasNoLight()
    {
        DepartmentSnapshot alone = RollUp(DepartmentTree.Build([Unit("D0", null)]).Tree!, []).ShouldHaveSingleItem();
        alone.Verdict.Light.ShouldBe(Light.None);
        alone.Execution.Rate.ShouldBe(Ratio.Undefined(UndefinedReason.WholeIsZero));
    }

    [Fact]
    public void Department_SomeLinesWithPlan_IsJudgedByBothTogether()
    {
        DepartmentTree tree = DepartmentTree.Build([Unit("D0", null)]).Tree!;
        LineFacts planned = Line("D0", Yuan(100), Yuan(10), hasPlan: true);
        LineFacts unplanned = Line("D0", Yuan(100), Yuan(30), hasPlan: false);
        MoneyVerdict verdict = RollUp(tree, [planned, unplanned])[0].Verdict;
        verdict.Basis.ShouldBe(ExpectationBasis.Mixed);
        verdict.Expected.Value.ShouldBe(0.25m);
        verdict.Light.ShouldBe(Light.Green);
    }

    [Fact]
    public void Department_IndicatorsBelow_AreCountedByLight()
    {
        DepartmentTree tree = DepartmentTree.Build([Unit("D0", null), Unit("D1", "D0")]).Tree!;
        IReadOnlyList<DepartmentSnapshot> all = RollUpCalculator.Departments(tree, new Dictionary<string, DepartmentTotals>
        {
            ["D0"] = DepartmentTotals.Of(Light.Red),
            ["D1"] = DepartmentTotals.Of(Light.Unreported) + DepartmentTotals.Of(Light.Unreported),
        }, Summer);
        all[0].Indicators.ShouldBe(new LightCounts(Red: 1, 0, Unreported: 2, 0, 0, 0));
        all[1].Indicators.ShouldBe(new LightCounts(0, 0, Unreported: 2, 0, 0, 0));
    }

    [Fact]
    public void Departments_TotalsOfAnUnknownCode_ThrowInsteadOfLosingMoney()
    {
        DepartmentTree tree = DepartmentTree.Build([Unit("D0", null)]).Tree!;
        Should.Throw<ArgumentException>(() => RollUp(tree, [Line("elsewhere", Yuan(1), Yuan(1), hasPlan: false)]));
    }

    private static IReadOnlyList<DepartmentSnapshot> RollUp(DepartmentTree tree, IEnumerable<LineFacts> lines) =>
        RollUpCalculator.Departments(
            tree,
            lines.GroupBy(line => line.Line.DepartmentCode).ToDictionary(group => group.Key, group => group
                .Select(line => RollUpCalculator.Line(line, Summer))
                .Select(judged => DepartmentTotals.Of(judged.Snapshot, judged.Expectation))
                .Aggregate(DepartmentTotals.Nothing, (sum, next) => sum + next)),
            Summer);

    private static bool IsIn(DepartmentRange range, DepartmentTree tree, string code) =>
        tree.RangeOf(code)!.Value.Position is var position && position >= range.Position && position <= range.End;

    private static LineFacts Line(string department, Money budget, Money executed, bool hasPlan) => Lines.Facts(
        [new(BudgetEntryKind.Initial, Lines.Year.First, budget)],
        executed,
        hasPlan ? SpendingPlan.From(new Dictionary<int, Money> { [6] = budget.Times(0.1m), [12] = budget }) : null,
        department);

    private static Department Unit(string code, string? parent) => new(code, $"单位 {code}", parent);
}
