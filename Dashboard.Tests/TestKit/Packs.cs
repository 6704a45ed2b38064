using Dashboard.Domain.Policies;

namespace Dashboard.Tests.TestKit;

/// <summary>The packs of the tests, built here so that a change of the data files does not change what is tested.</summary>
internal static class Packs
{
    /// <summary>value ÷ (target × elapsed share): below 60 % red, below 80 % yellow, from 120 % blue.</summary>
    public static readonly IndicatorLightRule Indicators = new(new(0.6m, 0.8m, 1.2m), ShortAtTheEndIsYellow: true);

    /// <summary>The plan, else earlier years, else a straight line after two months of grace; 5 and 10 points behind, 25 ahead; below 40 % of 10 % hardly begun.</summary>
    public static readonly LightPack Default = new(
        "default", "2", "计划优先", "test", new(new(2m, 0.05m, 0.10m, 0.25m, new(0.10m, 0.4m)), null, null), Indicators);

    /// <summary>Rate ÷ elapsed share: below 60 % red, below 80 % yellow.</summary>
    public static readonly LightPack Proportional = new(
        "proportional", "1", "序时进度", "test", new(null, new(0.6m, 0.8m, null), null), Indicators);

    /// <summary>四川 2025: 4 months 25 %, 6 months 40 %, 8 months 60 %, 10 months 80 %.</summary>
    public static readonly LightPack Checkpoints = new(
        "sichuan-2025", "1", "四川", "test", new(null, null, [new(4, 0.25m), new(6, 0.40m), new(8, 0.60m), new(10, 0.80m)]), Indicators);

    /// <summary>The ordinary cumulative curve of a year in % at the end of each month.</summary>
    public static readonly IReadOnlyList<int> OrdinaryCurve = [2, 5, 12, 20, 29, 40, 50, 58, 68, 77, 88, 100];
}
