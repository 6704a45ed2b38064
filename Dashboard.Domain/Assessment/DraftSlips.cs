using System.Globalization;

namespace Dashboard.Domain.Assessment;

/// <summary>Tells a slip of the pen from another number.</summary>
internal static class DraftSlips
{
    /// <summary>Whether one number is the other with a digit wrong, digits in another order, one missing, or the point at another place. Example: 12,486 and 12,846.</summary>
    /// <returns>False for equal numbers, and where there are too few digits to tell.</returns>
    public static bool IsSlip(decimal one, decimal other)
    {
        if (one == other || one <= 0 || other <= 0) return false;
        (string a, string b) = (Digits(one), Digits(other));
        while (a.Length > 1 && b.Length > 1 && a[^1] == '0' && b[^1] == '0') (a, b) = (a[..^1], b[..^1]);
        if (Math.Min(a.Length, b.Length) < 2) return false;
        if (a.Length == b.Length) return IsMistyped(a, b);
        string plain = a.TrimEnd('0');
        if (plain.Length >= 4 && plain == b.TrimEnd('0')) return true;
        (string longer, string shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return shorter.Length >= 4 && longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }

    /// <summary>Whether one number has the digits of the other in another order. Example: 9,640 and 9,460.</summary>
    public static bool IsSwapped(decimal one, decimal other) => IsSlip(one, other) && Digits(one).Order().SequenceEqual(Digits(other).Order());

    /// <summary>How many digits say something. Example: 4 for 27.45 万.</summary>
    public static int Weight(decimal number) => Digits(number).TrimEnd('0').Length;

    private static bool IsMistyped(string a, string b)
    {
        int[] off = [.. Enumerable.Range(0, a.Length).Where(i => a[i] != b[i])];
        return off.Length == 1 || (off.Length <= 3 && off.Select(i => a[i]).Order().SequenceEqual(off.Select(i => b[i]).Order()));
    }

    /// <summary>All digits down to the sixth behind the point.</summary>
    private static string Digits(decimal number) => Math.Round(number * 1_000_000m).ToString("0", CultureInfo.InvariantCulture).TrimStart('0');
}
