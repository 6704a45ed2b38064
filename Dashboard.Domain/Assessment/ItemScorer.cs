using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>What the formulas of 部门整体支出 come to.</summary>
/// <param name="Share">The share that was computed; undefined when a figure is missing or the divisor is 0.</param>
/// <param name="Verdict">What it earns.</param>
/// <param name="Missing">Keys of entries that nobody has given yet.</param>
public readonly record struct ItemResult(Ratio Share, ScoreVerdict Verdict, IReadOnlyList<string> Missing);

/// <summary>Scores the items of a pack that are no indicators, from ledger figures where it has them and from entered figures where not.</summary>
public static class ItemScorer
{
    /// <summary>Scores one item.</summary>
    /// <example>
    /// 结转结余率 with 0 of 9,542,500 left is 0 % and earns all where the first step, from 0, earns 1. 支出率 with checkpoints 0.5 in June
    /// and 1 in December, 36.99 % and 100 % spent: (0.7398 + 1) ÷ 2 = 86.99 % of the weight.
    /// </example>
    public static ItemResult Score(DepartmentItem item, AssessmentFacts facts, AssessmentPack pack) => item.Formula.Kind switch
    {
        ItemFormulaKind.Checkpoints => OfShare(item.Weight, SpendingRate(facts.Money, item.Formula.Checkpoints ?? []), share => Math.Clamp(share, 0m, 1m), []),
        ItemFormulaKind.Share => Share(item, facts),
        _ => new(Ratio.Undefined(UndefinedReason.NotANumber), Judged(item.Weight, pack), []),
    };

    /// <summary>The mean over checkpoints of executed ÷ (adjusted budget × share due), each at most 1; checkpoints that have not come are left out.</summary>
    /// <returns>Undefined without a budget, or before the first checkpoint.</returns>
    public static Ratio SpendingRate(MoneyFacts money, IReadOnlyList<SpendingCheckpoint> points)
    {
        if (money.Adjusted <= Money.Zero) return Ratio.Undefined(UndefinedReason.WholeIsZero);
        decimal[] parts = [.. points.Where(point => money.ExecutedByMonth.ElementAtOrDefault(point.Month - 1) is not null)
            .Select(point => Math.Clamp(money.ExecutedByMonth[point.Month - 1]!.Value.Fen / (money.Adjusted.Fen * point.Share), 0m, 1m))];
        return parts.Length == 0 ? Ratio.Undefined(UndefinedReason.NotReported) : Ratio.Known(parts.Average());
    }

    /// <summary>A figure of the ledger or an entry, in 元 or as entered; null when nobody has given it.</summary>
    public static decimal? Figure(string key, AssessmentFacts facts) => key switch
    {
        LedgerFigures.Initial => facts.Money.Initial.Yuan,
        LedgerFigures.Adjusted => facts.Money.Adjusted.Yuan,
        LedgerFigures.Executed => facts.Money.Executed.Yuan,
        LedgerFigures.Balance => (facts.Money.Adjusted - facts.Money.Executed).Yuan,
        LedgerFigures.Adjustment => Math.Abs((facts.Money.Adjusted - facts.Money.Initial - facts.Money.CarriedOver).Yuan),
        _ => facts.Entered.FirstOrDefault(entered => entered.Key == key)?.Value,
    };

    private static ItemResult Share(DepartmentItem item, AssessmentFacts facts)
    {
        string[] keys = [.. (item.Formula.Numerator ?? []).Concat(item.Formula.Denominator ?? [])];
        string[] missing = [.. keys.Where(key => Figure(key, facts) is null).Distinct()];
        if (missing.Length > 0) return new(Ratio.Undefined(UndefinedReason.NotReported), Open(item.Weight), missing);
        decimal Sum(IReadOnlyList<string>? of) => (of ?? []).Sum(key => Figure(key, facts)!.Value);
        return OfShare(item.Weight, Ratio.Of(Sum(item.Formula.Numerator), Sum(item.Formula.Denominator)), share => Earned(item.Formula.Steps ?? [], share), []);
    }

    /// <summary>What a share earns: the step with the greatest beginning not above it.</summary>
    /// <returns>What the lowest step earns for a share below it.</returns>
    /// <example>Steps from 0: 1, from 0.1001: 0.5; a share of 0.1 earns 1, 0.2 earns 0.5.</example>
    public static decimal Earned(IReadOnlyList<EarnedStep> steps, decimal share)
    {
        decimal rounded = decimal.Round(share, 4, MidpointRounding.AwayFromZero);
        EarnedStep[] rising = [.. steps.OrderBy(step => step.From)];
        return rising.Length == 0 ? 0m : (rising.LastOrDefault(step => step.From <= rounded) ?? rising[0]).Earns;
    }

    private static ItemResult OfShare(decimal weight, Ratio share, Func<decimal, decimal> earns, IReadOnlyList<string> missing)
    {
        if (share.Value is not { } value) return new(share, Open(weight), missing);
        decimal score = ScoreRules.Round(weight * earns(value));
        return new(share, new(score, score, score, decimal.Round(value, 6, MidpointRounding.AwayFromZero), null), missing);
    }

    private static ScoreVerdict Judged(decimal weight, AssessmentPack pack) =>
        new(null, ScoreRules.Round(weight * pack.Qualitative.Min(band => band.From)), weight, null, ScoreNote.Choice);

    private static ScoreVerdict Open(decimal weight) => new(null, 0m, weight, null, ScoreNote.NoResult);
}
