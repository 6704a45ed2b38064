using Dashboard.Domain.Indicators;

namespace Dashboard.Domain.Import;

/// <summary>Reads sign, number and unit of a target from its cells, and results in the unit of their target.</summary>
public static class TargetNotation
{
    /// <summary>Reads a target.</summary>
    /// <param name="signText">指标性质, may be empty when the sign stands before or behind the number; empty without one means ≥.</param>
    /// <param name="targetText">指标值. Example: "≥90%", "30万元以内".</param>
    /// <param name="unitText">计量单位, may be empty when it stands behind the number; another one than there is a contradiction.</param>
    /// <returns>The reading, or null when it is neither a number nor marked 定性: a guess is not an answer.</returns>
    public static TargetReading? Read(string signText, string targetText, string unitText)
    {
        if (signText is "定性" or "定性指标") return new(IndicatorSign.Qualitative, null, WrittenQuantity.UnitText(unitText));
        if (signText.Length > 0 && SignNotation.Before(signText.Trim()) is not ({ }, "")) return null;
        WrittenTarget target = WrittenTarget.Read(new(signText, targetText, unitText, null), Notation.LastYear);
        if (target.Quantity is not { } quantity) return null;
        bool isContradicted = WrittenQuantity.UnitText(unitText) is { } unit && quantity.Unit?.EndsWith(unit, StringComparison.Ordinal) != true;
        return isContradicted ? null : new(target.Sign, quantity.Value, quantity.Unit);
    }

    /// <summary>Reads a reported value in the unit of its indicator. Example: "95%" is 95; "50000平方米" in 万平方米 is 5.</summary>
    /// <returns>The number, or null when the text is not one, or one of another unit.</returns>
    public static decimal? Value(string text, string? unit) => Notation.Quantity(text) ?? (WrittenQuantity.Read(text) is { } quantity ? quantity.In(new(1m, unit)) : null);
}

/// <summary>What a target says.</summary>
/// <param name="Sign">How the result is compared with it.</param>
/// <param name="Value">The number; null for 定性.</param>
/// <param name="Unit">The unit; null when none is written.</param>
public readonly record struct TargetReading(IndicatorSign Sign, decimal? Value, string? Unit);
