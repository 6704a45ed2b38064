namespace Dashboard.Domain;

/// <summary>A share of a whole, or the reason why there is none. It is never 0 for want of a value.</summary>
/// <remarks>
/// Unit: none (1 is the whole, 0.2 is 20 %). Undefined when the whole is 0, not planned or not reported:
/// drawn as 「—」, written to JSON as null. Example: <c>Ratio.Of(Money.FromYuan(10), Money.FromYuan(50)).Value == 0.2m</c>.
/// </remarks>
public readonly record struct Ratio
{
    private Ratio(decimal? value, UndefinedReason reason) => (Value, Reason) = (value, reason);

    /// <summary>The share, or null when it is undefined.</summary>
    public decimal? Value { get; }

    /// <summary>Why <see cref="Value"/> is null; <see cref="UndefinedReason.None"/> when it is not.</summary>
    public UndefinedReason Reason { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => Value is not null;

    /// <summary>part ÷ whole; undefined when the whole is 0. Example: 33 of 50 is 0.66.</summary>
    public static Ratio Of(Money part, Money whole) => Of(part.Fen, (decimal)whole.Fen);

    /// <summary>part ÷ whole; undefined when the whole is 0.</summary>
    public static Ratio Of(decimal part, decimal whole) =>
        whole == 0m ? Undefined(UndefinedReason.WholeIsZero) : Known(part / whole);

    /// <summary>A share that is already known. Example: 7 of 12 months is 0.583333….</summary>
    public static Ratio Known(decimal value) => new(value, UndefinedReason.None);

    /// <summary>No share, and why.</summary>
    public static Ratio Undefined(UndefinedReason reason) => new(null, reason);
}

/// <summary>Why a figure has no value. Each has a sentence for people in the resources.</summary>
public enum UndefinedReason
{
    /// <summary>The figure has a value.</summary>
    None,

    /// <summary>The whole is 0, for instance a budget of 0 元.</summary>
    WholeIsZero,

    /// <summary>未报送: nothing was reported. This is neither 0 nor red.</summary>
    NotReported,

    /// <summary>No spending plan was handed in.</summary>
    NoPlan,

    /// <summary>No arrival of funds (资金到位) was recorded.</summary>
    NoArrival,

    /// <summary>The time it is about has not come yet.</summary>
    NotYet,

    /// <summary>The value is a text or a target that cannot be divided, for instance a qualitative indicator.</summary>
    NotANumber,
}
