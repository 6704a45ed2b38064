using Dashboard.Domain.Import;

namespace Dashboard.Domain.Indicators;

/// <summary>A number with its unit, as it is printed.</summary>
/// <param name="Value">The number as printed. Example: 5 of "5亿元".</param>
/// <param name="Unit">The unit as printed; null when none is. "百分比" and "％" are "%". Example: "亿元".</param>
public readonly record struct WrittenQuantity(decimal Value, string? Unit)
{
    private static readonly (string Prefix, decimal Factor)[] Multiples = [("百万", 1e6m), ("千万", 1e7m), ("亿", 1e8m), ("万", 1e4m), ("千", 1e3m), ("百", 1e2m)];

    /// <summary>Units that begin like a multiple and are none.</summary>
    private static readonly string[] Whole = ["千米", "千克", "千瓦", "千瓦时", "千伏", "千卡", "百分点"];

    /// <summary>What one <see cref="Unit"/> is in <see cref="Base"/>. Example: 100,000,000 for 亿元.</summary>
    public decimal Factor => Split().Factor;

    /// <summary>The unit without its multiple; null when none is printed. Example: "元" for 亿元.</summary>
    public string? Base => Split().Base;

    /// <summary>The number in the unit of another quantity.</summary>
    /// <returns>Null when the units are of different kinds. Where only one of the two has a unit, both have that one.</returns>
    /// <example>90 万元 in 元 is 900,000; 3 个 in 元 is null.</example>
    public decimal? In(WrittenQuantity other)
    {
        if (Unit is null || other.Unit is null || Unit == other.Unit) return Value;
        (decimal factor, string? unit) = Split();
        (decimal otherFactor, string? otherUnit) = other.Split();
        return unit == otherUnit || unit is null || otherUnit is null ? Value * factor / otherFactor : null;
    }

    /// <summary>Reads a number that may be followed by a unit.</summary>
    /// <returns>Null when the text does not begin with a number that ends where its unit begins, or holds another number.</returns>
    /// <example>"10台套", "5万", "14.7km", "100%覆盖", "1,200 人次".</example>
    public static WrittenQuantity? Read(string text)
    {
        string narrow = Wide.Narrow(text);
        int end = 0;
        while (end < narrow.Length && (char.IsAsciiDigit(narrow[end]) || narrow[end] is '.' or ',' || (end == 0 && narrow[end] is '-' or '+'))) end++;
        if (end == 0 || Notation.Quantity(narrow[..end]) is not { } value) return null;
        string behind = narrow[end..].Trim();
        if (behind.Any(char.IsAsciiDigit) && !IsUnitWithDigit(behind)) return null;
        return UnitOf(behind) is var (isUnit, unit) && isUnit ? new(value, unit) : null;
    }

    /// <summary>The quantity with the unit of another cell, where its own is missing or only a multiple. Example: "5万" beside 人 is 5 万人.</summary>
    public WrittenQuantity Measured(string? unit) => Unit is null ? this with { Unit = unit } : unit is not null && Base is null ? this with { Unit = Unit + unit } : this;

    /// <summary>A unit cell: null for an empty one. Example: "百分比" is "%".</summary>
    public static string? UnitText(string? text) => text is null || Wide.Narrow(text) is not { Length: > 0 } narrow ? null : narrow is "百分比" or "百分之" or "%" ? "%" : narrow;

    /// <summary>What stands behind a number: a unit, or a rate with a word such as 覆盖; anything longer is a sentence.</summary>
    private static (bool IsUnit, string? Unit) UnitOf(string behind)
    {
        if (behind.StartsWith('%')) return (behind.Length <= 7, "%");
        if (behind.StartsWith("百分比", StringComparison.Ordinal)) return (behind.Length <= 9, "%");
        // A month that is none is no amount of months either.
        bool isClean = behind.Length <= 10 && !behind.StartsWith('月') && !behind.Any(c => c is ',' or ';' or '~' or '-' or '—' or '，' or '。' or '；' or '、' or ':' or '=' or '>' or '<' or '≥' or '≤' or '+');
        return (isClean, behind.Length == 0 ? null : behind);
    }

    private static bool IsUnitWithDigit(string behind) => behind is "m2" or "m3" or "km2" or "hm2" or "CO2" or "m²" or "m³";

    private (decimal Factor, string? Base) Split()
    {
        if (Unit is not { } unit) return (1m, null);
        if (Whole.Any(word => unit.StartsWith(word, StringComparison.Ordinal))) return (1m, unit);
        foreach ((string prefix, decimal factor) in Multiples)
        {
            if (unit.StartsWith(prefix, StringComparison.Ordinal)) return (factor, unit.Length == prefix.Length ? null : unit[prefix.Length..]);
        }

        return (1m, unit);
    }
}
