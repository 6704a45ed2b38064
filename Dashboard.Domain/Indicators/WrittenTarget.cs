namespace Dashboard.Domain.Indicators;

/// <summary>What kind of target or result a text is.</summary>
public enum WrittenKind
{
    /// <summary>定量: a number, with or without a unit.</summary>
    Quantitative,

    /// <summary>定性: words that a person judges.</summary>
    Qualitative,

    /// <summary>A day by which something is to be done.</summary>
    Date,

    /// <summary>Nothing that can be read: blank, a dash, points typed into the wrong cell.</summary>
    Unreadable,
}

/// <summary>指标值 as it is written in a form, read without a guess.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sign">How the result is compared with it. A number without a sign is ≥, a cost ≤, and a zero =; a day is ≤.</param>
/// <param name="Quantity">The number; null unless <see cref="WrittenKind.Quantitative"/>.</param>
/// <param name="Day">The day; null unless <see cref="WrittenKind.Date"/>.</param>
/// <param name="Text">As it was written.</param>
public sealed record WrittenTarget(WrittenKind Kind, IndicatorSign Sign, WrittenQuantity? Quantity, DateOnly? Day, string Text)
{
    /// <summary>Longer text is prose, whatever numbers stand in it.</summary>
    private const int LongestCell = 24;

    /// <summary>Reads a target from the cells of a form.</summary>
    /// <param name="cells">Sign, target, unit and name as printed.</param>
    /// <param name="year">The fiscal year, for days that name none.</param>
    /// <example>
    /// ("", "≥50个", "", "…") is ≥ 50 个; ("", "30万元以内", "", "…") is ≤ 30 万元; ("", "22.8", "", "公猪舍(≥**平方米)") is ≥ 22.8 平方米;
    /// "12月底" is the last day of December; "效果明显" is qualitative; "……" is unreadable.
    /// </example>
    public static WrittenTarget Read(TargetCells cells, int year)
    {
        string text = Wide.Narrow(cells.Target ?? ""), sign = Wide.Narrow(cells.Sign ?? "");
        WrittenTarget As(WrittenKind kind, IndicatorSign with) => new(kind, with, null, null, cells.Target ?? "");
        if (IsNothing(text)) return As(WrittenKind.Unreadable, IndicatorSign.AtLeast);
        if (sign.StartsWith("定性", StringComparison.Ordinal)) return As(WrittenKind.Qualitative, IndicatorSign.Qualitative);
        (IndicatorSign? before, string rest) = SignNotation.Before(text);
        if (before is null && WrittenDay.Read(rest, year) is { } day) return As(WrittenKind.Date, IndicatorSign.AtMost) with { Day = day };
        (IndicatorSign? behind, string bare) = SignNotation.Behind(rest);
        (IndicatorSign Sign, string Unit)? inside = SignNotation.Inside(cells.Name ?? "");
        if (WrittenQuantity.Read(bare) is { } quantity)
        {
            IndicatorSign with = before ?? behind ?? SignNotation.Before(sign).Sign ?? inside?.Sign ?? Unsigned(quantity, cells);
            return As(WrittenKind.Quantitative, with) with { Quantity = quantity.Measured(WrittenQuantity.UnitText(cells.Unit) ?? WrittenQuantity.UnitText(inside?.Unit)) };
        }

        bool isProse = text.Length > LongestCell || !text.Any(char.IsAsciiDigit);
        return As(isProse && text.Any(char.IsLetter) ? WrittenKind.Qualitative : WrittenKind.Unreadable, isProse ? IndicatorSign.Qualitative : IndicatorSign.AtLeast);
    }

    /// <summary>What people mean who write no sign: at least so much, a cost at most, and of what shall not happen none.</summary>
    private static IndicatorSign Unsigned(WrittenQuantity quantity, TargetCells cells) =>
        quantity.Value == 0m ? IndicatorSign.Equal : cells.Level?.Contains("成本", StringComparison.Ordinal) == true ? IndicatorSign.AtMost : IndicatorSign.AtLeast;

    /// <summary>Whether a cell says nothing: blank, dashes, slashes, dots, 无.</summary>
    public static bool IsNothing(string? text) => Wide.Narrow(text ?? "").All(c => !char.IsLetterOrDigit(c)) || Wide.Narrow(text ?? "") is "无" or "空";
}

/// <summary>The cells that say what a target is.</summary>
/// <param name="Sign">指标性质, may be null.</param>
/// <param name="Target">指标值.</param>
/// <param name="Unit">计量单位, may be null.</param>
/// <param name="Name">三级指标, which may hold sign and unit.</param>
/// <param name="Level">一级指标 and 二级指标, where they are known.</param>
public sealed record TargetCells(string? Sign, string? Target, string? Unit, string? Name, string? Level = null);
