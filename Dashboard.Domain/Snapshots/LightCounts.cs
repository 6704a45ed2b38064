using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Snapshots;

/// <summary>How many lines or indicators stand at each light.</summary>
public readonly record struct LightCounts(int Red, int Yellow, int Unreported, int Blue, int Green, int None)
{
    /// <summary>All of them.</summary>
    public int Total => Red + Yellow + Unreported + Blue + Green + None;

    /// <summary>How many stand at one light.</summary>
    public int this[Light light] => light switch
    {
        Light.Red => Red,
        Light.Yellow => Yellow,
        Light.Unreported => Unreported,
        Light.Blue => Blue,
        Light.Green => Green,
        _ => None,
    };

    /// <summary>One thing at one light.</summary>
    public static LightCounts One(Light light) => new(
        light == Light.Red ? 1 : 0,
        light == Light.Yellow ? 1 : 0,
        light == Light.Unreported ? 1 : 0,
        light == Light.Blue ? 1 : 0,
        light == Light.Green ? 1 : 0,
        light == Light.None ? 1 : 0);

    /// <summary>The counts of two disjoint sets together.</summary>
    public static LightCounts operator +(LightCounts left, LightCounts right) => new(
        left.Red + right.Red,
        left.Yellow + right.Yellow,
        left.Unreported + right.Unreported,
        left.Blue + right.Blue,
        left.Green + right.Green,
        left.None + right.None);

    /// <summary>What is left of the counts without a part of them.</summary>
    public static LightCounts operator -(LightCounts left, LightCounts right) => new(
        left.Red - right.Red,
        left.Yellow - right.Yellow,
        left.Unreported - right.Unreported,
        left.Blue - right.Blue,
        left.Green - right.Green,
        left.None - right.None);
}
