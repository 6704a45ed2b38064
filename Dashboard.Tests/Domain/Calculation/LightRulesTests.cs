using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.Amounts;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class LightRulesTests
{
    public static TheoryData<int> Months => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Months))]
    public void DefaultPack_OrdinaryCurve_IsGreenEveryMonthEnd(int month) =>
        Judge(Lines.Spent(100, Packs.OrdinaryCurve[month - 1]), Lines.AtMonthEnd(month)).Light.ShouldBe(Light.Green);

    [Theory]
    [MemberData(nameof(Months))]
    public void ProportionalPack_OrdinaryCurve_IsRedThenYellowThenGreen(int month) =>
        Judge(Lines.Spent(100, Packs.OrdinaryCurve[month - 1]), Lines.AtMonthEnd(month, Packs.Proportional)).Light
            .ShouldBe(month <= 3 ? Light.Red : month <= 5 ? Light.Yellow : Light.Green);

    [Fact]
    public void DefaultPack_WithPlan_ComparesWithThePlan()
    {
        SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [6] = Yuan(10), [12] = Yuan(100) })!;
        MoneyVerdict verdict = Judge(Lines.Spent(100, 6, plan), Lines.AtMonthEnd(6));
        verdict.ShouldBe(new(Light.Green, ExpectationBasis.Plan, Ratio.Known(0.1m)));
        Judge(Lines.Spent(100, 6), Lines.AtMonthEnd(6)).Light.ShouldBe(Light.Red);
    }

    [Fact]
    public void DefaultPack_WithoutPlan_ComparesWithTheLineAfterTheGrace()
    {
        MoneyVerdict verdict = Judge(Lines.Spent(100, 40), Lines.AtMonthEnd(6));
        verdict.Basis.ShouldBe(ExpectationBasis.ElapsedTime);
        verdict.Expected.Value.ShouldBe(0.4m);
        Judge(Lines.Spent(100, 0), Lines.AtMonthEnd(2)).Expected.Value.ShouldBe(0m);
    }

    [Fact]
    public void DefaultPack_WithEarlierYears_ComparesWithThemUnlessThereIsAPlan()
    {
        UsualCurve usual = new([0, 0, 0, 0, 0, 0.2m, 0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1m], 2, IsOwn: true);
        Judge(Lines.Spent(100, 16) with { Usual = usual }, Lines.AtMonthEnd(6)).ShouldBe(new(Light.Green, ExpectationBasis.OwnYears, Ratio.Known(0.2m)));
        Judge(Lines.Spent(100, 16) with { Usual = usual with { IsOwn = false } }, Lines.AtMonthEnd(6)).Basis.ShouldBe(ExpectationBasis.ClassYears);
        // Midway between the ends of June and July, 31 days long.
        Judge(Lines.Spent(100, 16) with { Usual = usual }, Lines.At(new(2026, 7, 31))).Expected.Value.ShouldBe(0.5m);
        SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [6] = Yuan(40), [12] = Yuan(100) })!;
        Judge(Lines.Spent(100, 16, plan) with { Usual = usual }, Lines.AtMonthEnd(6)).ShouldBe(new(Light.Red, ExpectationBasis.Plan, Ratio.Known(0.4m)));
        Judge(Lines.Spent(100, 16) with { Usual = usual }, Lines.AtMonthEnd(6, Packs.Proportional)).Basis.ShouldBe(ExpectationBasis.ElapsedTime);
    }

    [Theory]
    [InlineData("0.0399", "0.10", Light.Red)]
    [InlineData("0.0400", "0.10", Light.Yellow)]
    [InlineData("0.0000", "0.0999", Light.Yellow)]
    [InlineData("0.0000", "0.05", Light.Green)]
    public void DefaultPack_HardlyBegun_IsRedOnceEnoughIsExpected(string rate, string expected, Light light)
    {
        SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [3] = Yuan(10_000 * Number(expected)) })!;
        Judge(Lines.Spent(10_000, 10_000 * Number(rate), plan), Lines.AtMonthEnd(3)).Light.ShouldBe(light);
    }

    [Theory]
    [InlineData("0.3500", Light.Green)]
    [InlineData("0.3499", Light.Yellow)]
    [InlineData("0.3000", Light.Yellow)]
    [InlineData("0.2999", Light.Red)]
    [InlineData("0.6500", Light.Green)]
    [InlineData("0.6501", Light.Blue)]
    public void DefaultPack_AtABound_IsOnTheBetterSide(string rate, Light light) =>
        Judge(Lines.Spent(10_000, 10_000 * Number(rate)), Lines.AtMonthEnd(6)).Light.ShouldBe(light);

    [Theory]
    [InlineData("0.3000", Light.Yellow)]
    [InlineData("0.2999", Light.Red)]
    [InlineData("0.4000", Light.Green)]
    [InlineData("0.3999", Light.Yellow)]
    public void ProportionalPack_AtABound_IsOnTheBetterSide(string rate, Light light) =>
        Judge(Lines.Spent(10_000, 10_000 * Number(rate)), Lines.AtMonthEnd(6, Packs.Proportional)).Light.ShouldBe(light);

    [Fact]
    public void ProportionalPack_ExactlyAtABoundAnyMonthEnd_IsOnTheBetterSide() =>
        Gen.Select(Gen.Int[1, 12], Gen.Long[1, 1_000_000], Gen.OneOf([6, 8])).Sample((month, size, tenths) =>
        {
            LineFacts facts = Lines.Facts([new(BudgetEntryKind.Initial, Lines.Year.First, new(size * 120))], new(size * month * tenths));
            Judge(facts, Lines.AtMonthEnd(month, Packs.Proportional)).Light.ShouldBe(tenths == 6 ? Light.Yellow : Light.Green);
        });

    [Fact]
    public void DefaultPack_FivePointsBehindAnyPlan_IsGreenAndAFenMoreIsYellow() =>
        Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Int[5, 100]).Sample((size, percent) =>
        {
            SpendingPlan plan = SpendingPlan.From(new Dictionary<int, Money> { [6] = new(size * percent) })!;
            LineFacts Paid(long fen) => Lines.Facts([new(BudgetEntryKind.Initial, Lines.Year.First, new(size * 100))], new(fen), plan);
            Judge(Paid(size * (percent - 5)), Lines.AtMonthEnd(6)).Light.ShouldBe(Light.Green);
            Judge(Paid((size * (percent - 5)) - 1), Lines.AtMonthEnd(6)).Light.ShouldNotBe(Light.Green);
        });

    [Theory]
    [InlineData("default")]
    [InlineData("proportional")]
    [InlineData("sichuan-2025")]
    public void AnyPack_OverBudget_IsBlue(string pack)
    {
        Question question = Lines.AtMonthEnd(11, Pack(pack));
        Judge(Lines.Spent(100, 100.01m), question).Light.ShouldBe(Light.Blue);
        Judge(Lines.Spent(0, 0.01m), question).Light.ShouldBe(Light.Blue);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("proportional")]
    [InlineData("sichuan-2025")]
    public void AnyPack_BudgetZero_HasNoLight(string pack) =>
        Judge(Lines.Spent(0, 0), Lines.AtMonthEnd(11, Pack(pack)))
            .ShouldBe(new(Light.None, ExpectationBasis.None, Ratio.Undefined(UndefinedReason.WholeIsZero)));

    [Theory]
    [InlineData("2026-03-31", "0.0000", Light.Green)]
    [InlineData("2026-04-29", "0.0000", Light.Green)]
    [InlineData("2026-04-30", "0.2499", Light.Red)]
    [InlineData("2026-04-30", "0.2500", Light.Green)]
    [InlineData("2026-06-29", "0.2500", Light.Green)]
    [InlineData("2026-06-30", "0.3999", Light.Red)]
    [InlineData("2026-08-31", "0.6000", Light.Green)]
    [InlineData("2026-10-31", "0.7999", Light.Red)]
    [InlineData("2026-12-31", "0.8000", Light.Green)]
    public void CheckpointPack_OnADay_UsesTheLastCheckpointPassed(string day, string rate, Light light)
    {
        DateOnly asOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        MoneyVerdict verdict = Judge(Lines.Spent(10_000, 10_000 * Number(rate)), Lines.At(asOf, Packs.Checkpoints));
        verdict.Light.ShouldBe(light);
        verdict.Basis.ShouldBe(ExpectationBasis.Checkpoint);
    }

    [Fact]
    public void AnyPack_BeforeTheYear_ExpectsNothing()
    {
        DateOnly before = new(2025, 12, 31);
        foreach (LightPack pack in (LightPack[])[Packs.Default, Packs.Proportional, Packs.Checkpoints])
        {
            Execution execution = new(Yuan(100), Yuan(100), Money.Zero, Money.Zero, null, null, Money.Zero);
            Question question = Lines.At(before, pack);
            LightRules.Judge(execution, LightRules.Expect(execution, null, question), question).Light.ShouldBe(Light.Green);
        }
    }

    [Fact]
    public void Light_SpendingMore_NeverGetsMoreUrgentUntilAhead() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 99]).Sample((month, percent) =>
        {
            Light less = Judge(Lines.Spent(100, percent), Lines.AtMonthEnd(month)).Light;
            Light more = Judge(Lines.Spent(100, percent + 1), Lines.AtMonthEnd(month)).Light;
            Place(more).ShouldBeGreaterThanOrEqualTo(Place(less));
        });

    private static int Place(Light light) => Array.IndexOf([Light.Red, Light.Yellow, Light.Green, Light.Blue], light);

    private static LightPack Pack(string id) =>
        ((LightPack[])[Packs.Default, Packs.Proportional, Packs.Checkpoints]).Single(pack => pack.Id == id);

    private static MoneyVerdict Judge(LineFacts facts, Question question) => RollUpCalculator.Line(facts, question).Snapshot.Verdict;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
