using System.Globalization;

namespace Dashboard.Domain.Import;

/// <summary>Reads amounts, dates and numbers as people and systems really write them.</summary>
public static class Notation
{
    private static readonly string[] DateForms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-dTH:m:s", "yyyy/M/d H:m", "yyyy-M-d H:m", "yyyy-M-d H:m:s.FFF", "yyyy-M-dTH:m:s.FFF"];

    /// <summary>The first day that a spreadsheet's day number may mean (2000-01-01 is 36526).</summary>
    private const int FirstSpreadsheetDay = 36526;

    private const int LastSpreadsheetDay = 73050;

    /// <summary>No fact of a budget is older; an earlier year is a slip of the pen such as 0203.</summary>
    public const int FirstYear = 1949;

    /// <summary>No fact of a budget is later.</summary>
    public const int LastYear = 2199;

    /// <summary>一万亿元: more in one cell is a slip, and 90,000 such cells still add up exactly.</summary>
    private const decimal GreatestAmount = 1e12m;

    private const decimal GreatestQuantity = 1e15m;

    private const int QuantityDecimals = 8;

    private static readonly (string Word, decimal Yuan)[] Units =
    [
        ("人民币亿元", 1e8m), ("人民币百万元", 1e6m), ("人民币万元", 1e4m), ("人民币千元", 1e3m), ("人民币元", 1m),
        ("亿元", 1e8m), ("百万元", 1e6m), ("万元", 1e4m), ("千元", 1e3m), ("元", 1m),
        ("亿", 1e8m), ("百万", 1e6m), ("万", 1e4m), ("千", 1e3m),
    ];

    /// <summary>Reads an amount.</summary>
    /// <param name="text">Example: "1,234.50", "￥1 234.5", "(100.00)", "-3".</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <returns>The exact amount, or null when the text is no number or is finer than 分.</returns>
    /// <remarks>Spreadsheets store 0.1 + 0.2 as 0.30000000000000004: a difference below 0.0001 分 is such dust, not precision.</remarks>
    public static Money? Amount(string text, decimal yuanPerUnit)
    {
        if (yuanPerUnit == 1m && PlainNotation.Amount(text) is { } plain) return plain;
        string written = text.Trim();
        // A cell that says 元 means it, whatever stands above; a spreadsheet that shows 1.23457E+08 has kept back the other digits.
        if (written.EndsWith('元')) yuanPerUnit = 1m;
        if (CodedText.IsMangled(written.TrimStart('-')) || Number(written.Trim('￥', '¥', '元')) is not { } number || Math.Abs(number) > GreatestAmount / yuanPerUnit) return null;
        decimal yuan = number * yuanPerUnit;
        Money money = Money.FromYuan(yuan);
        return Math.Abs(money.Yuan - yuan) < 0.000001m ? money : null;
    }

    /// <summary>Reads a number: thousands separators, full-width digits and brackets for negative ones are understood.</summary>
    public static decimal? Number(string text)
    {
        // The plain form is nearly every cell of a long file.
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal plain))
            return plain;
        string narrow = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Narrow));
        bool isBracketed = narrow.Length > 2 && narrow[0] == '(' && narrow[^1] == ')';
        if (isBracketed) narrow = narrow[1..^1];
        if ((isBracketed && narrow[0] is '-' or '+') || !AreThousands(narrow) || !IsOneNumber(text.Trim())) return null;
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        if (!decimal.TryParse(narrow, Style, CultureInfo.InvariantCulture, out decimal value)) return null;
        return isBracketed ? -value : value;
    }

    /// <summary>Reads a measured number: one that can be added, divided and shown without leaving the range of exact numbers.</summary>
    /// <returns>The number, or null when the text is none, is beyond 10^15 or finer than 8 decimals.</returns>
    public static decimal? Quantity(string text) =>
        Number(text) is { } number && Math.Abs(number) <= GreatestQuantity && decimal.Round(number, QuantityDecimals) == number ? number : null;

    /// <summary>Reads a date; the day number of a spreadsheet is understood.</summary>
    /// <example>"2026-03-01", "2026/3/1", "2026年3月1日", "20260301" and "46082" are the same day.</example>
    public static DateOnly? Date(string text)
    {
        if (PlainNotation.Date(text) is { } plain) return InRange(plain);
        string narrow = string.Concat(text.Trim().Select(Narrow));
        if (DateTime.TryParseExact(narrow, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at))
            return InRange(DateOnly.FromDateTime(at));
        bool isDayNumber = int.TryParse(narrow, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day is >= FirstSpreadsheetDay and <= LastSpreadsheetDay;
        return isDayNumber ? new DateOnly(1899, 12, 30).AddDays(day) : null;
    }

    /// <summary>How many 元 the unit of a note means, or null when the text names no unit of money.</summary>
    /// <example>"单位：万元" is 10,000; "金额单位:元" is 1.</example>
    public static decimal? YuanPerUnit(string text)
    {
        string flat = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        for (int mark = flat.IndexOf("单位", StringComparison.Ordinal); mark >= 0; mark = flat.IndexOf("单位", mark + 2, StringComparison.Ordinal))
        {
            if (YuanPer(flat[(mark + 2)..].TrimStart(':', '：', '为')) is { } yuan) return yuan;
        }

        return null;
    }

    /// <summary>How many 元 the unit means with which a text begins, or null. Example: "万元）" is 10,000; "元旦" is none.</summary>
    public static decimal? YuanPer(string text)
    {
        foreach ((string word, decimal yuan) in Units)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            if (text.Length == word.Length || !char.IsLetter(text[word.Length]) || text[word.Length..].StartsWith("为单位", StringComparison.Ordinal)) return yuan;
        }

        return null;
    }

    /// <summary>How many 元 the unit means that stands by itself in a text, or null.</summary>
    /// <example>「支付明细表（万元）」 and 「含税，万元」 are 10,000; 「追加5万元」 and 「元旦」 name none.</example>
    public static decimal? YuanPerWord(string text)
    {
        string flat = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        for (int at = 0; at < flat.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(flat[at - 1]) || flat[at - 1] == '以') && YuanPer(flat[at..]) is { } yuan) return yuan;
        }

        return null;
    }

    private static DateOnly? InRange(DateOnly day) => day.Year is >= FirstYear and <= LastYear ? day : null;

    /// <summary>Commas stand only where thousands end: "12,5" is no number, because its writer may have meant 12.5.</summary>
    private static bool AreThousands(string text)
    {
        int end = text.AsSpan().IndexOfAny('.', 'e', 'E');
        ReadOnlySpan<char> whole = end < 0 ? text : text.AsSpan(0, end);
        if (end >= 0 && text.AsSpan(end).Contains(',')) return false;
        int first = whole.IndexOf(',');
        if (first < 0) return true;
        if (first is 0 || first > 3 + (whole[0] is '-' or '+' ? 1 : 0) || (whole.Length - first) % 4 != 0) return false;
        for (int i = first; i < whole.Length; i++)
        {
            if (((i - first) % 4 == 0) != (whole[i] == ',')) return false;
        }

        return true;
    }

    /// <summary>A space between digits stands only where thousands end: "12 34" and two lines of one cell are two numbers.</summary>
    private static bool IsOneNumber(string text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) continue;
            int end = i + 1;
            while (end < text.Length && char.IsDigit(text[end])) end++;
            if (text[i] is '\n' or '\r' or '\t' || (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) && end - i != 4)) return false;
        }

        return true;
    }

    private static char Narrow(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '−' or '–' => '-',
        _ => c,
    };
}
