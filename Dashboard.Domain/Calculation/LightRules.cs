using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Judges money by the rules of a pack.</summary>
public static class LightRules
{
    /// <summary>What a line should have spent by the date: its plan, else what earlier years had spent by then, else the straight line after the grace of the pack.</summary>
    /// <remarks>Never more than the budget: a plan that was not lowered after a 追减 does not make a spent budget slow.</remarks>
    /// <param name="execution">What was approved and spent.</param>
    /// <param name="usual">The curve of earlier years; null where too little is known.</param>
    /// <param name="question">Year, date and pack.</param>
    /// <returns>The amount in 分 and where it comes from; 0 from nowhere when the budget is 0 or negative.</returns>
    public static Expectation Expect(Execution execution, UsualCurve? usual, Question question)
    {
        if (execution.Adjusted <= Money.Zero) return Expectation.Nothing;
        decimal grace = (question.Pack.Money.Expected?.GraceMonths ?? 0m) / FiscalYear.Months;
        if (question.Pack.Money.Expected is not null)
        {
            if (execution.Planned is { } planned) return new(planned < execution.Adjusted ? planned : execution.Adjusted, ExpectationBasis.Plan);
            if (usual is not null)
                return new(execution.Adjusted.Times(usual.At(question.ElapsedMonths)), usual.IsOwn ? ExpectationBasis.OwnYears : ExpectationBasis.ClassYears);
        }

        decimal share = Math.Max(0m, (question.ElapsedShare - grace) / (1m - grace));
        return new(execution.Adjusted.Times(share), ExpectationBasis.ElapsedTime);
    }

    /// <summary>The light of a line or of a sum of lines.</summary>
    /// <param name="execution">What was approved and spent.</param>
    /// <param name="expectation">What should have been spent; for a sum, the sum of what its lines should have spent.</param>
    /// <param name="question">Year, date and pack.</param>
    /// <remarks>
    /// Spending above the budget is always blue (超前). A budget of 0 without spending has no light. A difference of exactly a
    /// bound is still on the better side: 5.00 points behind with a bound of 5 is green.
    /// </remarks>
    public static MoneyVerdict Judge(Execution execution, Expectation expectation, Question question)
    {
        Ratio expected = expectation.Basis == ExpectationBasis.None
            ? Ratio.Undefined(UndefinedReason.WholeIsZero)
            : Ratio.Of(expectation.Amount, execution.Adjusted);
        if (execution.IsOverBudget) return new(Light.Blue, expectation.Basis, expected);
        if (execution.Rate.Value is not { } rate || expected.Value is not { } share)
            return new(Light.None, ExpectationBasis.None, expected);

        MoneyLightRule rule = question.Pack.Money;
        if (rule.Checkpoints is { } checkpoints) return JudgeCheckpoint(rate, checkpoints, question);
        if (rule.Proportional is { } proportional)
        {
            Ratio pace = Ratio.Of(rate, question.ElapsedShare);
            return new(pace.Value is { } p ? ByBounds(p, proportional) : Light.Green, expectation.Basis, expected);
        }

        return new(ByExpectation(rate, share, rule.Expected!), expectation.Basis, expected);
    }

    /// <summary>The light of a pace against the bounds of a proportional rule; exactly at a bound it is on the better side.</summary>
    /// <remarks>
    /// A pace is a quotient of quotients: ⅓ ÷ 5⁄12 comes out as 0.7999…9, not 0.8. Twelve decimals are far finer than a 分 of
    /// any budget and make it 0.8 again.
    /// </remarks>
    public static Light ByBounds(decimal pace, ProportionalRule rule)
    {
        decimal p = decimal.Round(pace, 12);
        return p < rule.RedBelow ? Light.Red
            : p < rule.YellowBelow ? Light.Yellow
            : rule.BlueFrom is { } blue && p >= blue ? Light.Blue
            : Light.Green;
    }

    private static Light ByExpectation(decimal rate, decimal expected, ExpectedShareRule rule) =>
        expected - rate > rule.RedBehind || IsHardlyBegun(rate, expected, rule) ? Light.Red
        : expected - rate > rule.YellowBehind ? Light.Yellow
        : rate - expected > rule.BlueAhead ? Light.Blue
        : Light.Green;

    /// <summary>Early in a year few points are behind even where nothing was spent; then the part of what was expected tells.</summary>
    private static bool IsHardlyBegun(decimal rate, decimal expected, ExpectedShareRule rule) =>
        rule.HardlyBegun is { } hardly && expected >= hardly.ExpectedFrom && rate < expected * hardly.RedBelow;

    private static MoneyVerdict JudgeCheckpoint(decimal rate, IReadOnlyList<Checkpoint> checkpoints, Question question)
    {
        Checkpoint? passed = checkpoints
            .Where(c => question.Year.MonthEnd(c.Month) <= question.AsOf)
            .MaxBy(c => c.Month);
        if (passed is null) return new(Light.Green, ExpectationBasis.Checkpoint, Ratio.Known(0m));
        Light light = rate < passed.RedBelow ? Light.Red : Light.Green;
        return new(light, ExpectationBasis.Checkpoint, Ratio.Known(passed.RedBelow));
    }
}

/// <summary>What should have been spent, and from where that is known.</summary>
public readonly record struct Expectation(Money Amount, ExpectationBasis Basis)
{
    /// <summary>Nothing is expected.</summary>
    public static readonly Expectation Nothing = new(Money.Zero, ExpectationBasis.None);

    /// <summary>The expectation of two disjoint sets of lines together.</summary>
    public static Expectation operator +(Expectation left, Expectation right) =>
        new(left.Amount + right.Amount, Join(left.Basis, right.Basis));

    private static ExpectationBasis Join(ExpectationBasis left, ExpectationBasis right) =>
        left == right || right == ExpectationBasis.None ? left
        : left == ExpectationBasis.None ? right
        : ExpectationBasis.Mixed;
}
