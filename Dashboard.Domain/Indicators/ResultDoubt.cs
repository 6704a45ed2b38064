namespace Dashboard.Domain.Indicators;

/// <summary>What makes a typed result look unlikely. It is said, never refused: a person knows better.</summary>
public enum ResultDoubt
{
    /// <summary>A total so far (累计) below the last one that was reported for an earlier day.</summary>
    BelowLast,

    /// <summary>More than ten times the target: perhaps another unit.</summary>
    FarAboveTarget,

    /// <summary>定性, in words that say neither 达成 nor 部分达成 nor 未达成: it is kept and gets no light.</summary>
    NotJudged,
}

/// <summary>Looks at a typed result beside what is known.</summary>
public static class ResultDoubts
{
    private const decimal FarAbove = 10m;

    /// <summary>What is to be asked about a result; nothing when it looks likely.</summary>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="typed">The result as it was read.</param>
    /// <param name="known">What was reported so far, in any order; a result for the same day is the one that would be replaced.</param>
    /// <example>累计, 120 known for June: 90 for September is BelowLast. Target 5 万元: 50001 is FarAboveTarget.</example>
    public static IEnumerable<ResultDoubt> Of(Indicator indicator, IndicatorResult typed, IEnumerable<IndicatorResult> known)
    {
        if (indicator.Accumulation == Accumulation.Cumulative && typed.Value < Before(typed.Date, known)?.Value) yield return ResultDoubt.BelowLast;
        if (indicator.TargetValue is > 0m and { } target && typed.Value > target * FarAbove) yield return ResultDoubt.FarAboveTarget;
        if (indicator.Sign == IndicatorSign.Qualitative && typed.Level is null) yield return ResultDoubt.NotJudged;
    }

    /// <summary>The last number that was reported for a day before; null when there is none.</summary>
    /// <example>3 for March and 7 for June: before 30 September it is that of June.</example>
    public static IndicatorResult? Before(DateOnly day, IEnumerable<IndicatorResult> known) => known.Where(r => r.Date < day && r.Value is not null).MaxBy(r => r.Date);
}
