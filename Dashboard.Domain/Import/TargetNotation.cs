using Dashboard.Domain.Indicators;

namespace Dashboard.Domain.Import;

/// <summary>Reads sign, number and unit of a target from its two cells.</summary>
public static class TargetNotation
{
    /// <summary>Reads a target.</summary>
    /// <param name="signText">指标性质, may be empty when the sign stands before the number; empty without one means ≥.</param>
    /// <param name="targetText">指标值. Example: "≥90%".</param>
    /// <param name="unitText">计量单位, may be empty when it stands behind the number.</param>
    /// <returns>The reading, or null when it is neither a number nor marked 定性: a guess is not an answer.</returns>
    public static TargetReading? Read(string signText, string targetText, string unitText)
    {
        if (signText is "定性" or "定性指标") return new(IndicatorSign.Qualitative, null, Unit(unitText));
        (IndicatorSign? columnSign, string signRest) = SignNotation.Before(signText.Trim());
        if (signText.Length > 0 && (columnSign is null || signRest.Length > 0)) return null;
        (IndicatorSign? ownSign, string rest) = SignNotation.Before(targetText.Trim());
        int end = 0;
        while (end < rest.Length && (char.IsDigit(rest[end]) || rest[end] is '.' or ',' or '-' or '+')) end++;
        if (end == 0 || Notation.Quantity(rest[..end]) is not { } value) return null;
        string behind = rest[end..].Trim();
        return new(ownSign ?? columnSign ?? IndicatorSign.AtLeast, value, Unit(unitText.Length > 0 ? unitText : behind));
    }

    /// <summary>Reads a reported value in the unit of its indicator. Example: "95%" is 95.</summary>
    /// <returns>The number, or null when the text is not one.</returns>
    public static decimal? Value(string text, string? unit)
    {
        string bare = text.Trim();
        if (unit is { Length: > 0 } && bare.EndsWith(unit, StringComparison.Ordinal)) bare = bare[..^unit.Length];
        return Notation.Quantity(bare.TrimEnd('%', '％').Trim());
    }

    private static string? Unit(string text) => text.Trim() switch
    {
        "" => null,
        "百分比" or "％" => "%",
        string unit => unit,
    };
}

/// <summary>What a target says.</summary>
/// <param name="Sign">How the result is compared with it.</param>
/// <param name="Value">The number; null for 定性.</param>
/// <param name="Unit">The unit; null when none is written.</param>
public readonly record struct TargetReading(IndicatorSign Sign, decimal? Value, string? Unit);
