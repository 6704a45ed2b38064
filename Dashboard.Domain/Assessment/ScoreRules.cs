using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>得分 of one item by the rules of a pack (财预〔2020〕10号 and what practice adds where it is silent).</summary>
public static class ScoreRules
{
    /// <summary>Scores are printed with 2 decimals. Unit: points.</summary>
    public const decimal Tolerance = 0.01m;

    /// <summary>Weight × rate, at most cap × weight, rounded to 0.01 half away from zero; null when the rate is undefined.</summary>
    /// <example>20 points with 10 of 50 spent: 4.00. A rate of 1.05 gives the whole weight. Never below 0.</example>
    public static decimal? Execution(decimal weight, decimal cap, Ratio rate) =>
        rate.Value is { } value ? Within(weight, weight * Math.Clamp(value, 0m, cap)) : null;

    /// <summary>What an indicator gets.</summary>
    /// <param name="pack">The rules.</param>
    /// <param name="target">The target as read.</param>
    /// <param name="result">The result as read beside it.</param>
    /// <param name="weight">分值; null when none is printed.</param>
    /// <example>≥ 100 个, 80 reached, 10 points: 8.00. ≤ 90 万元, 99 spent: 9.00; 180: 0. 达成 with 8 points: 6.40–8.00.</example>
    public static ScoreVerdict Judge(AssessmentPack pack, WrittenTarget target, WrittenResult result, decimal? weight)
    {
        ScoreVerdict open = new(null, weight is null ? null : 0m, weight, null, null);
        if (target.Kind == WrittenKind.Unreadable) return open with { Note = ScoreNote.NoTarget };
        if (result.Kind == WrittenKind.Unreadable) return open with { Note = ScoreNote.NoResult };
        ScoreVerdict verdict = target.Kind switch
        {
            WrittenKind.Quantitative => Quantitative(pack, target, result, open),
            WrittenKind.Date => Dated(pack, target, result, open),
            _ => Qualitative(pack, result, open),
        };
        return weight is null && verdict.Note is null ? verdict with { Note = ScoreNote.NoWeight } : verdict;
    }

    /// <summary>What 满意度 gets by bands. Source: local practice, 以当年通知为准.</summary>
    /// <param name="bands">From which share on how much of the weight is earned.</param>
    /// <param name="result">A share as read; 95 is 95 %.</param>
    /// <param name="weight">分值.</param>
    /// <example>Bands 0.9: 1, 0.8: 0.8, 0.6: 0.6, 0: 0; 85 % with 10 points gets 8.00.</example>
    public static ScoreVerdict Satisfaction(IReadOnlyList<EarnedStep> bands, WrittenResult result, decimal weight)
    {
        decimal share = result.Quantity!.Value.Value / 100m, score = Round(weight * ItemScorer.Earned(bands, share));
        return new(score, score, score, decimal.Round(share, 6, MidpointRounding.AwayFromZero), null);
    }

    /// <summary>The part of the weight that a result earns.</summary>
    /// <returns>1 when it is reached; otherwise what the sign gives, never below 0.</returns>
    /// <example>(AtLeast, 100, 80) is 0.8; (AtMost, 90, 99) is 0.9; (Equal, 0, 1) is 0.</example>
    public static decimal Earned(IndicatorSign sign, decimal target, decimal actual, AtMostRule atMost) => sign switch
    {
        IndicatorSign.AtMost or IndicatorSign.LessThan => actual <= target ? 1m : target <= 0m || atMost == AtMostRule.AllOrNothing ? 0m : Math.Max(0m, 1m - ((actual - target) / target)),
        IndicatorSign.Equal when target == 0m => actual <= 0m ? 1m : 0m,
        _ => actual >= target ? 1m : target <= 0m ? 0m : Math.Max(0m, actual / target),
    };

    /// <summary>To 0.01, half away from zero.</summary>
    public static decimal Round(decimal points) => decimal.Round(points, 2, MidpointRounding.AwayFromZero);

    /// <summary>Rounded, and not above a weight that somebody printed with more than two decimals.</summary>
    private static decimal Within(decimal weight, decimal points) => Round(points) is var rounded && rounded <= weight ? rounded : decimal.Round(weight, 2, MidpointRounding.ToZero);

    private static ScoreVerdict Quantitative(AssessmentPack pack, WrittenTarget target, WrittenResult result, ScoreVerdict open)
    {
        WrittenQuantity goal = target.Quantity!.Value;
        if (result.Quantity is { } quantity)
        {
            if (quantity.In(goal) is not { } actual) return open with { Note = ScoreNote.OtherUnit };
            decimal earned = Earned(target.Sign, goal.Value, actual, pack.AtMost);
            bool isFarAbove = target.Sign is IndicatorSign.AtLeast or IndicatorSign.MoreThan && goal.Value > 0m && actual >= goal.Value * pack.OverAchievedFrom;
            ScoreVerdict sure = Sure(open, earned, goal.Value > 0m && target.Sign is not (IndicatorSign.AtMost or IndicatorSign.LessThan) ? actual / goal.Value : earned);
            if (!isFarAbove || open.Highest is not { } weight) return isFarAbove ? sure with { Note = ScoreNote.FarAbove } : sure;
            // 由于年初指标值设定明显偏低：按照偏离度适当调减. How much is for a person; the whole weight stands until one decides.
            return sure with { Lowest = Round(weight * Math.Max(0m, 2m - (actual / goal.Value))), Note = ScoreNote.FarAbove };
        }

        if (result.Completion is { } completion) return Sure(open, Math.Clamp(completion, 0m, 1m), completion);
        return result.Level == QualitativeLevel.Reached ? Sure(open, 1m, 1m) with { Note = ScoreNote.DoneWithoutNumber } : Qualitative(pack, result, open);
    }

    private static ScoreVerdict Dated(AssessmentPack pack, WrittenTarget target, WrittenResult result, ScoreVerdict open)
    {
        if (result.Day is not { } day) return result.Level == QualitativeLevel.Reached || result.Completion >= 1m ? Sure(open, 1m, 1m) : Qualitative(pack, result, open);
        if (day <= target.Day) return Sure(open, 1m, 1m);
        decimal most = pack.Qualitative.Where(band => band.Level != QualitativeLevel.Reached).Max(band => band.To);
        return open with { Highest = open.Highest is { } weight ? Round(weight * most) : null, Note = ScoreNote.Late };
    }

    private static ScoreVerdict Qualitative(AssessmentPack pack, WrittenResult result, ScoreVerdict open)
    {
        QualitativeLevel? level = result.Level ?? (result.Completion ?? (result.Quantity is { Unit: "%" } share ? share.Value / 100m : null)) switch
        {
            >= 1m => QualitativeLevel.Reached,
            _ => null,
        };
        if (level is null || open.Highest is not { } weight) return open with { Note = ScoreNote.Choice };
        QualitativeBand band = pack.Qualitative.Single(b => b.Level == level);
        return open with { Lowest = Round(weight * band.From), Highest = Round(weight * band.To), Note = ScoreNote.Choice };
    }

    private static ScoreVerdict Sure(ScoreVerdict open, decimal earned, decimal completion)
    {
        decimal? score = open.Highest is { } weight ? Within(weight, weight * earned) : null;
        return open with { Score = score, Lowest = score, Highest = score, Completion = decimal.Round(completion, 6, MidpointRounding.AwayFromZero) };
    }
}
