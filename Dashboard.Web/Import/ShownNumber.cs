using System.Globalization;
using System.Text;

namespace Dashboard.Web.Import;

/// <summary>Writes numbers of a spreadsheet as their format shows them, where the format changes what they mean.</summary>
internal sealed class ShownNumber
{
    /// <summary>Behind a number whose format shows it divided by a thousand or ten thousand: no reader can tell which of the two is meant.</summary>
    private const string Scaled = "（显示时缩位）";

    private const char PaintedPoint = '·';

    private static readonly string[] Units = ["元", "万元", "亿元", "千元", "百万元", "万", "亿", "千", "百万"];
    private readonly Dictionary<string, Meaning> known = new(StringComparer.Ordinal);

    private enum Kind
    {
        Plain,
        Percent,
        Digits,
        Scaled,
    }

    /// <summary>The text of a number.</summary>
    /// <param name="number">What the cell holds.</param>
    /// <param name="format">Its format, or null.</param>
    /// <example>0.95 in "0%" is "95%"; 1.5 in "0.00\"万元\"" is "1.5万元"; 123 in "00000" is "00123".</example>
    public string Of(double number, string? format)
    {
        // A double has 15 sure digits; a longer number has been rounded, and is shown so.
        if (Math.Abs(number) >= 1e15) return number.ToString("0.##############E+0", CultureInfo.InvariantCulture);
        if (format is null or "General") return Plain(number);
        if (!known.TryGetValue(format, out Meaning meaning)) known[format] = meaning = Read(format);
        return meaning.Kind switch
        {
            Kind.Percent => Percent(number),
            Kind.Digits => number.ToString(format, CultureInfo.InvariantCulture),
            Kind.Scaled => Plain(number) + Scaled,
            _ => Plain(number) + meaning.Unit,
        };
    }

    /// <summary>A share as people see it. Example: 0.95 is "95%".</summary>
    public static string Percent(double share) =>
        Math.Abs(share) < 1e12 ? ((decimal)share * 100m).ToString("0.############", CultureInfo.InvariantCulture) + "%" : Plain(share);

    /// <summary>The decimal keeps the sure digits and drops the dust behind them.</summary>
    private static string Plain(double number) => ((decimal)number).ToString(CultureInfo.InvariantCulture);

    private static Meaning Read(string format)
    {
        (string shown, string words) = Parts(format);
        int point = shown.IndexOf('.', StringComparison.Ordinal);
        if (shown.Contains('%', StringComparison.Ordinal)) return new(Kind.Percent, "");
        if (shown.Contains(PaintedPoint, StringComparison.Ordinal) || shown.EndsWith(',') || (point > 0 && shown[point - 1] == ',')) return new(Kind.Scaled, "");
        if (format.Length > 1 && format.All(c => c == '0')) return new(Kind.Digits, "");
        return new(Kind.Plain, Array.Find(Units, unit => words == unit) ?? "");
    }

    /// <summary>What a format for positive numbers does with digits, and the words that it puts beside them.</summary>
    private static (string Shown, string Words) Parts(string format)
    {
        (StringBuilder shown, StringBuilder words) = (new(), new());
        for (int i = 0; i < format.Length && format[i] != ';'; i++)
        {
            int end = format[i] switch { '"' => format.IndexOf('"', i + 1), '[' => format.IndexOf(']', i), '\\' or '!' or '_' or '*' => i + 1, _ => i };
            if (end < 0 || end >= format.Length) break;
            string literal = format[i] == '"' ? format[(i + 1)..end] : format[i] is '\\' or '!' ? format[end].ToString() : format[i] is >= '\u3400' and <= '\u9FFF' ? format[i].ToString() : "";
            // A point that is only painted stands for the one that the unit shown has moved.
            if (literal == "." && shown.Length > 0) shown.Append(PaintedPoint);
            else words.Append(literal);
            if (end == i && literal.Length == 0) shown.Append(format[i]);
            i = end;
        }

        return (shown.ToString().Trim(), words.ToString().Trim());
    }

    private readonly record struct Meaning(Kind Kind, string? Unit);
}
