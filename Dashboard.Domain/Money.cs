namespace Dashboard.Domain;

/// <summary>An exact amount of money in whole 分 (1/100 元). Negative amounts are refunds or reductions.</summary>
/// <remarks>
/// Unit: 分. Arithmetic is checked: a sum beyond ±92,233,720,368,547,758.07 元 throws instead of wrapping.
/// Rounding happens only in <see cref="FromYuan"/> and <see cref="Times"/>, half away from zero.
/// Example: <c>Money.FromYuan(9_542_500m).Fen == 954_250_000</c>.
/// </remarks>
/// <param name="Fen">The amount in 分.</param>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>Nothing: 0.00 元.</summary>
    public static readonly Money Zero = new(0);

    /// <summary>The amount in 元, exact to two decimals. Example: 95 分 is 0.95 元.</summary>
    public decimal Yuan => Fen / 100m;

    /// <summary>The amount nearest to <paramref name="yuan"/> 元, half a 分 rounded away from zero.</summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money FromYuan(decimal yuan) =>
        new(decimal.ToInt64(decimal.Round(yuan * 100m, 0, MidpointRounding.AwayFromZero)));

    /// <summary>This amount times a share, rounded to the 分. Example: 100.00 元 × 0.3333 = 33.33 元.</summary>
    public Money Times(decimal share) =>
        new(decimal.ToInt64(decimal.Round(Fen * share, 0, MidpointRounding.AwayFromZero)));

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The exact sum; throws on overflow.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    /// <summary>The exact difference; throws on overflow.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    /// <summary>The amount with the opposite sign.</summary>
    public static Money operator -(Money money) => new(checked(-money.Fen));

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    /// <summary>Whether the left amount is greater.</summary>
    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    /// <summary>Whether the left amount is at most the right one.</summary>
    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    /// <summary>Whether the left amount is at least the right one.</summary>
    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;
}
