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
    public static Ratio Progress(IEnumerable<IndicatorSnapshot> indicators)
    {
        decimal sum = 0m, weights = 0m, plainSum = 0m;
        int count = 0;
        foreach (IndicatorSnapshot snapshot in indicators)
        {
            Indicator indicator = snapshot.Indicator;
            if (snapshot.Progress.Value is not { } progress || indicator.TargetValue <= 0m || indicator.Accumulation == Accumulation.Latest
                || indicator.Sign is IndicatorSign.AtMost or IndicatorSign.LessThan or IndicatorSign.Qualitative) continue;
            decimal reached = Math.Clamp(progress, 0m, 1m), weight = indicator.Weight ?? 0m;
            (sum, weights, plainSum, count) = (sum + (weight * reached), weights + weight, plainSum + reached, count + 1);
        }

        return count == 0 ? Ratio.Undefined(UndefinedReason.NotReported) : weights > 0m ? Ratio.Of(sum, weights) : Ratio.Of(plainSum, count);
    }
}
