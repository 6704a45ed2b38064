namespace Dashboard.Web.Charts;

/// <summary>A money axis: from 0 (or below, when something is negative) to a round number above the greatest value.</summary>
/// <param name="Min">0, or a round number below the least value.</param>
/// <param name="Max">A round number not below the greatest value.</param>
/// <param name="Step">Distance of two grid lines.</param>
public sealed record ChartAxis(decimal Min, decimal Max, decimal Step)
{
    private const int AimedTicks = 5;
    private static readonly decimal[] RoundSteps = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>Grid lines above the lowest.</summary>
    public int Ticks => (int)((Max - Min) / Step);

    /// <summary>Decimals that tell two grid lines apart.</summary>
    public int Decimals => Step.Scale;

    /// <summary>The axis that holds all values; 0 to 1 when there is nothing to hold.</summary>
    public static ChartAxis Over(IEnumerable<decimal> values)
    {
        decimal low = 0m, high = 0m;
        foreach (decimal value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (low == high) return new ChartAxis(0m, 1m, 0.2m);
        decimal step = RoundStep((high - low) / AimedTicks);
        return new ChartAxis(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step);
    }

    private static decimal RoundStep(decimal atLeast)
    {
        decimal power = 1m;
        while (power > atLeast) power /= 10m;
        while (power * 10m <= atLeast) power *= 10m;
        decimal step = RoundSteps.First(round => round * power >= atLeast) * power;
        return step / 1.0000000000000000000000000000m; // drops trailing zeros, so that Scale counts the decimals needed
    }
}
