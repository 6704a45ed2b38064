using CsCheck;
using Dashboard.Domain;

namespace Dashboard.Tests.TestKit;

/// <summary>Random amounts and their parts.</summary>
internal static class Amounts
{
    /// <summary>Up to ±100 亿元, so that sums of many still fit.</summary>
    public static readonly Gen<Money> Any = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(fen => new Money(fen));

    public static readonly Gen<Money> Positive = Gen.Long[1, 1_000_000_000_000].Select(fen => new Money(fen));

    /// <summary>An amount and the parts it was cut into; parts may be negative.</summary>
    public static readonly Gen<(Money Whole, Money[] Parts)> Split =
        Gen.Select(Any, Any.Array[0, 12]).Select((whole, cut) => (whole, (Money[])[.. cut, whole - Sum(cut)]));

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, next) => sum + next);

    public static Money Yuan(decimal yuan) => Money.FromYuan(yuan);
}
