using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Adds up what the indicators of a line reached, to be laid beside its money.</summary>
public static class ResultsCalculator
{
    /// <summary>The mean progress of the indicators that grow towards a number.</summary>
    /// <remarks>
    /// Unit: share 0–1. Formula: Σ weight × min(progress, 1) ÷ Σ weight; without any 分值 all weigh the same. Limits (≤, &lt;),
    /// targets of 0 and below, states (最新) and 定性 say nothing of pace and are left out; 未报送 is left out too, it is not 0.
    /// Undefined when none is left. Source: 财预〔2019〕136号, 双监控. Example: 50 % of weight 10 and 80 % of weight 20 is 70 %.
    /// </remarks>
    public static Ratio Progress(IEnumerable<IndicatorSnapshot> indicators) => Mean(indicators, snapshot => snapshot.Progress.Value);

    /// <summary>By how much the same indicators are ahead of what should be reached by the date, or behind (negative).</summary>
    /// <remarks>
    /// Unit: points as a share. Formula: <see cref="Progress"/> − Σ weight × min(expected, 1) ÷ Σ weight. Undefined where progress is.
    /// Example: 40 % reached where 50 % are expected by June is −0.10.
    /// </remarks>
    public static Ratio Gap(IEnumerable<IndicatorSnapshot> indicators)
    {
        IndicatorSnapshot[] all = [.. indicators.Where(i => i.Expected.IsDefined)];
        Ratio progress = Progress(all);
        return progress.Value is { } reached && Mean(all, snapshot => snapshot.Expected.Value).Value is { } expected ? Ratio.Known(reached - expected) : progress;
    }

    /// <summary>The weighted mean of shares of the indicators that grow towards a number and were reported.</summary>
    private static Ratio Mean(IEnumerable<IndicatorSnapshot> indicators, Func<IndicatorSnapshot, decimal?> share)
    {
        decimal sum = 0m, weights = 0m, plainSum = 0m;
        int count = 0;
        foreach (IndicatorSnapshot snapshot in indicators.Where(HasPace))
        {
            decimal part = Math.Clamp(share(snapshot) ?? 0m, 0m, 1m), weight = snapshot.Indicator.Weight ?? 0m;
            (sum, weights, plainSum, count) = (sum + (weight * part), weights + weight, plainSum + part, count + 1);
        }

        return count == 0 ? Ratio.Undefined(UndefinedReason.NotReported) : weights > 0m ? Ratio.Of(sum, weights) : Ratio.Of(plainSum, count);
    }

    private static bool HasPace(IndicatorSnapshot snapshot) =>
        snapshot.Progress.IsDefined && snapshot.Indicator.TargetValue > 0m && snapshot.Indicator.Accumulation != Accumulation.Latest
        && snapshot.Indicator.Sign is not (IndicatorSign.AtMost or IndicatorSign.LessThan or IndicatorSign.Qualitative);
}
