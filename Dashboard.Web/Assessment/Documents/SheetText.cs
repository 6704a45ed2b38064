using System.Globalization;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>What a text needs in a cell.</summary>
internal static class SheetText
{
    private const double UnitPixels = 7, Padding = 6, WidePixels = 14, NarrowPixels = 7.6, Line = 15.5, TitleScale = 1.75, Around = 8;

    /// <summary>From here on a sign is as wide as it is high.</summary>
    private const char FirstWide = '\u2010';

    /// <summary>A number keeps this many digits in a spreadsheet.</summary>
    private const int SureDigits = 15;

    /// <summary>Whether a text is a number that comes back from a spreadsheet exactly as it was written. "954.25" is, "100.00" and "95%" are not.</summary>
    public static bool IsNumber(string? text) =>
        text is { Length: > 0 and <= 20 } && text.Count(char.IsAsciiDigit) <= SureDigits
        && text != "-0" && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        && (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>The height in points of a text in a cell of some width, in characters.</summary>
    public static double Height(string? text, int width, SheetStyle style)
    {
        double scale = style == SheetStyle.Title ? TitleScale : 1;
        return string.IsNullOrEmpty(text) ? 0 : (text.Split('\n').Sum(line => Lines(line, (width * UnitPixels) - Padding, scale)) * Line * scale) + Around;
    }

    /// <summary>A sign that must not stand at the end or the start of a line takes another with it, so each line may be one short.</summary>
    private static double Lines(string line, double pixels, double scale)
    {
        double needed = line.Sum(sign => sign >= FirstWide ? WidePixels : NarrowPixels) * scale;
        return needed <= pixels ? 1 : Math.Ceiling(needed / Math.Max(WidePixels * scale, pixels - (WidePixels * scale)));
    }
}
