using System.Globalization;

namespace Dashboard.Domain.Indicators;

/// <summary>Proposes codes for indicators that have none yet.</summary>
public static class IndicatorCodes
{
    /// <summary>The next code in the manner of those a department has: what stands before the last number, and one more than the highest.</summary>
    /// <param name="known">The codes of the department in the year.</param>
    /// <param name="department">单位代码, for a department without any.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="isTaken">Whether a code belongs to an indicator of anybody.</param>
    /// <example>"HD2023-ZB1" … "HD2023-ZB5" lead to "HD2023-ZB6"; none in "114001" to "ZB2026-114001-01".</example>
    public static string Next(IReadOnlyCollection<string> known, string department, int year, Func<string, bool> isTaken)
    {
        (string stem, int digits, int highest) = known.Select(Split).OrderByDescending(c => c.Digits > 0).ThenByDescending(c => c.Number)
            .FirstOrDefault((string.Create(CultureInfo.InvariantCulture, $"ZB{year}-{department}-"), 2, 0));
        if (digits == 0) (stem, digits) = (stem + "-", 1);
        for (int number = highest + 1; ; number++)
        {
            string code = stem + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            if (!known.Contains(code) && !isTaken(code)) return code;
        }
    }

    /// <summary>The same code in another year: the year in it, where there is one, is the new one.</summary>
    /// <example>"ZB2025-01-03" of 2025 is "ZB2026-01-03" in 2026; "CL-7" stays.</example>
    public static string InYear(string code, int from, int year)
    {
        string old = from.ToString(CultureInfo.InvariantCulture);
        int at = code.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? code : string.Concat(code.AsSpan(0, at), year.ToString(CultureInfo.InvariantCulture), code.AsSpan(at + old.Length));
    }

    /// <summary>What stands before the last number, how many digits it has, and the number; no digits where a code ends in none, or in one too long to count on.</summary>
    private static (string Stem, int Digits, int Number) Split(string code)
    {
        const int LongestNumber = 6;
        int start = code.Length;
        while (start > 0 && code.Length - start < LongestNumber && char.IsAsciiDigit(code[start - 1])) start--;
        return start == code.Length ? (code, 0, 0) : (code[..start], code.Length - start, int.Parse(code.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
