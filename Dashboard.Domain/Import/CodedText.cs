using System.Buffers;

namespace Dashboard.Domain.Import;

/// <summary>A code and a name that stand in one cell.</summary>
/// <param name="Code">The code. Example: "2010301".</param>
/// <param name="Name">The name behind it. Example: "行政运行".</param>
public readonly record struct CodedText(string Code, string Name)
{
    private const string Strokes = "-－—–_ 　:：/|.、(（[［【";
    private const string Closing = ")）]］】";
    private static readonly SearchValues<char> Mantissa = SearchValues.Create("0123456789.");

    /// <summary>How short a code may be that runs into its name without a stroke.</summary>
    private const int ShortestBareCode = 3;

    /// <summary>Shorter ones may be outline numbers. Example: "12.0".</summary>
    private const int ShortestDecimal = 6;

    /// <summary>Splits a cell.</summary>
    /// <param name="text">Example: "2010301-行政运行", "[114001]区总工会", "114001 区总工会".</param>
    /// <returns>Code and name, or null when the cell is not written so.</returns>
    public static CodedText? Split(string text)
    {
        string whole = text.Trim().TrimStart('[', '［', '【', '(', '（');
        int name = IndexOfName(whole);
        if (name <= 0) return null;
        string code = whole[..name].TrimEnd([.. Strokes, .. Closing]);
        bool isBare = code.Length == name;
        if (!code.Any(char.IsAsciiDigit) || (isBare && (code.Length < ShortestBareCode || !code.All(char.IsAsciiDigit)))) return null;
        return new(code, whole[name..].TrimEnd([.. Closing]));
    }

    /// <summary>Whether a spreadsheet has replaced a long number by a rounded one. Example: "2.02601E+14".</summary>
    /// <remarks>What the digits were is lost; several codes may have become the same.</remarks>
    public static bool IsMangled(string text)
    {
        int mark = text.IndexOf("E+", StringComparison.OrdinalIgnoreCase);
        return mark > 0 && mark + 2 < text.Length && text.AsSpan(0, mark).IndexOfAnyExcept(Mantissa) < 0
            && text.AsSpan(mark + 2).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether a long number was exported as one with decimals: it would not be known under its own number. Example: "20260301.0".</summary>
    public static bool IsDecimal(string text) => text.Length > ShortestDecimal && text.EndsWith(".0", StringComparison.Ordinal) && text.AsSpan(0, text.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether two codes are the same number, one of them without its leading zeros. Example: "001001" and "1001".</summary>
    public static bool DifferInZeros(string one, string other) =>
        one.Length != other.Length && one.AsSpan().TrimStart('0').SequenceEqual(other.AsSpan().TrimStart('0'));

    private static int IndexOfName(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u3400' and <= '\u9FFF') return i;
        }

        return -1;
    }
}
