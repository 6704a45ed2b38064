namespace Dashboard.Domain.Assessment;

/// <summary>Reads numbers written in Chinese, up to the thousands, and writes those below a hundred.</summary>
internal static class ChineseNumerals
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>The number; null when it is none. Example: "五", "三十二" and "一百二十六" are 5, 32 and 126.</summary>
    public static decimal? Value(string text)
    {
        string plain = text.Replace('两', '二');
        if (plain.AsSpan().IndexOfAny('百', '千') >= 0) return Large(plain);
        int ten = plain.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return plain.Length == 1 && Numerals.IndexOf(plain[0], StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
        int tens = ten == 0 ? 1 : ten == 1 ? Numerals.IndexOf(plain[0], StringComparison.Ordinal) : -1;
        int ones = ten == plain.Length - 1 ? 0 : ten == plain.Length - 2 ? Numerals.IndexOf(plain[^1], StringComparison.Ordinal) : -1;
        return tens > 0 && ones >= 0 ? (tens * 10) + ones : null;
    }

    /// <summary>A number below a hundred in words. Example: 12 is "十二".</summary>
    public static string Ordinal(int number) => number < 10
        ? $"{Numerals[number]}" : number < 20 ? $"十{(number == 10 ? "" : Numerals[number - 10])}" : $"{Numerals[number / 10 % 10]}十{(number % 10 == 0 ? "" : Numerals[number % 10])}";

    private static decimal? Large(string text)
    {
        decimal sum = 0, digit = 0;
        foreach (char letter in text)
        {
            decimal unit = letter switch { '千' => 1000m, '百' => 100m, '十' => 10m, _ => 0m };
            if (unit > 0) (sum, digit) = (sum + (Math.Max(1m, digit) * unit), 0);
            else if (Numerals.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var value) digit = value;
            else return null;
        }

        return sum + digit;
    }
}
