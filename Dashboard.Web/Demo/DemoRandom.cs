namespace Dashboard.Web.Demo;

/// <summary>SplitMix64: the same numbers on every machine and runtime, which System.Random does not promise.</summary>
/// <remarks>Each subject has a stream of its own, so that rows of one line do not depend on how many rows another one has.</remarks>
public sealed class DemoRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong state;

    private DemoRandom(ulong state) => this.state = state;

    /// <summary>The stream of one subject.</summary>
    public static DemoRandom For(int seed, string purpose, string subject, int year = 0)
    {
        ulong hash = 14695981039346656037;
        foreach (string part in (ReadOnlySpan<string>)[purpose, "|", subject])
        {
            foreach (char c in part) hash = (hash ^ c) * 1099511628211;
        }

        return new(Mix(hash ^ ((ulong)(uint)seed << 32) ^ (uint)year));
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number between two.</summary>
    public double Between(double low, double high) => low + ((high - low) * Share());

    /// <summary>A whole number, both ends included.</summary>
    public int Whole(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>Whether something that happens in this share of cases happens now.</summary>
    public bool Happens(double share) => Share() < share;

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Whole(0, from.Count - 1)];

    private ulong Next() => Mix(state += Step);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
