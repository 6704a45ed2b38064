using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;

namespace Dashboard.Tests.Web.Demo;

/// <summary>The sample city must look like a city: mostly green, some behind, near the ordinary curve.</summary>
public sealed class DemoLightsTests(ITestOutputHelper output)
{
    private static readonly LightPack Pack = new(
        "default", "1", "默认", "测试", new(new(2m, 0.05m, 0.10m, 0.25m), null, null), new(new(0.6m, 0.8m, 1.2m), true));

    [Theory]
    [InlineData(4, 30)]
    [InlineData(6, 15)]
    [InlineData(8, 31)]
    [InlineData(10, 10)]
    [InlineData(11, 22)]
    public void Lines_DefaultCity_AreMostlyGreenAndSomeRed(int month, int day)
    {
        DateOnly asOf = new(2026, month, day);
        DemoOptions options = new(asOf);
        DepartmentTotals totals = DemoLineYear.All(options, 2026)
            .Select(line => RollUpCalculator.Line(FactsOf(line, options), new(new FiscalYear(2026), asOf, Pack)))
            .Aggregate(DepartmentTotals.Nothing, (sum, line) => sum + DepartmentTotals.Of(line.Snapshot, line.Expectation));
        LightCounts lines = totals.Lines;
        output.WriteLine($"{asOf:O} rate {totals.Execution.Rate.Value:P1} {lines}");
        Part(lines.Green, lines).ShouldBeInRange(0.60, 0.75);
        Part(lines.Yellow, lines).ShouldBeInRange(0.10, 0.22);
        Part(lines.Red, lines).ShouldBeInRange(0.04, 0.14);
        Part(lines.Blue, lines).ShouldBeInRange(0.005, 0.10);
        double ordinary = DemoCurve.At(DemoCurve.Ordinary, month - 1 + (day / 30.5));
        ((double)totals.Execution.Rate.Value!.Value).ShouldBeInRange(ordinary - 0.06, ordinary + 0.06);
    }

    [Theory]
    [InlineData(4, 20)]
    [InlineData(8, 31)]
    [InlineData(11, 22)]
    public void Indicators_DefaultCity_AreMostlyGreenAndSomeUnreported(int month, int day)
    {
        DateOnly asOf = new(2026, month, day);
        DemoOptions options = new(asOf);
        LightCounts lights = DemoGoal.All(options, 2026).Select(goal => LightCounts.One(LightOf(goal, options)))
            .Aggregate((sum, one) => sum + one);
        output.WriteLine($"{asOf:O} {lights}");
        lights.None.ShouldBe(0);
        Part(lights.Green, lights).ShouldBeInRange(0.60, 0.85);
        Part(lights.Red, lights).ShouldBeInRange(0.02, 0.15);
        Part(lights.Yellow, lights).ShouldBeInRange(0.05, 0.20);
        Part(lights.Unreported, lights).ShouldBeInRange(0.02, 0.10);
        lights.Blue.ShouldBeGreaterThan(0);
    }

    private static double Part(int count, LightCounts all) => count / (double)all.Total;

    private static LineFacts FactsOf(DemoLineYear line, DemoOptions options)
    {
        Dictionary<int, Money> plan = line.Shape.Plan is { } shares
            ? Enumerable.Range(1, 12).ToDictionary(m => m, m => line.BudgetAt(options.Today).Times((decimal)shares[m]))
            : [];
        Money paid = DemoPayments.Of(line, options).Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount);
        return new(
            line.Line.Line,
            [.. line.Entries.Select(e => new BudgetEntry(
                e.Kind == "年初预算" ? BudgetEntryKind.Initial : BudgetEntryKind.Transfer, e.Date, e.Effect))],
            SpendingPlan.From(plan), paid, Money.Zero);
    }

    private static Light LightOf(DemoGoal goal, DemoOptions options)
    {
        DemoIndicator kind = goal.Kind;
        IndicatorSign sign = kind.Sign switch
        {
            "≥" => IndicatorSign.AtLeast,
            "≤" => IndicatorSign.AtMost,
            "=" => IndicatorSign.Equal,
            ">" => IndicatorSign.MoreThan,
            "<" => IndicatorSign.LessThan,
            _ => IndicatorSign.Qualitative,
        };
        Accumulation accumulation = kind.Accumulation switch
        {
            "累计" => Accumulation.Cumulative,
            "合计" => Accumulation.Sum,
            _ => Accumulation.Latest,
        };
        Indicator indicator = new(
            goal.Code, kind.Level1, kind.Level2, kind.Name, sign, sign == IndicatorSign.Qualitative ? null : goal.Target,
            kind.Text ?? string.Empty, kind.Unit, goal.Weight, accumulation, []);
        IEnumerable<IndicatorResult> results = DemoResults.Of(goal, options).Select(r => new IndicatorResult(
            r.Date, r.Value, r.Words switch
            {
                "达成" => QualitativeLevel.Reached,
                "部分达成" => QualitativeLevel.PartlyReached,
                "未达成" => QualitativeLevel.NotReached,
                _ => null,
            }, string.Empty, null));
        Question question = new(new FiscalYear(2026), options.Today, Pack);
        return IndicatorProgressCalculator.Calculate(indicator, goal.Department.Code, goal.LineCode, results, question).Light;
    }
}
