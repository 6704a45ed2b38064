using System.Globalization;

namespace Dashboard.Domain.Import;

/// <summary>Reads amounts, dates and numbers as people and systems really write them.</summary>
public static class Notation
{
    private static readonly string[] DateForms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-dTH:m:s", "yyyy/M/d H:m"];

    /// <summary>The first day that a spreadsheet's day number may mean (2000-01-01 is 36526).</summary>
    private const int FirstSpreadsheetDay = 36526;

    private const int LastSpreadsheetDay = 73050;

    /// <summary>Reads an amount.</summary>
    /// <param name="text">Example: "1,234.50", "￥1 234.5", "(100.00)", "-3".</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <returns>The exact amount, or null when the text is no number or is finer than 分.</returns>
    /// <remarks>Spreadsheets store 0.1 + 0.2 as 0.30000000000000004: a difference below 0.0001 分 is such dust, not precision.</remarks>
    public static Money? Amount(string text, decimal yuanPerUnit)
    {
        if (Number(text.Trim().Trim('￥', '¥', '元')) is not { } number || Math.Abs(number) > 1e14m) return null;
        decimal yuan = number * yuanPerUnit;
        Money money;
        try
        {
            money = Money.FromYuan(yuan);
        }
        catch (OverflowException)
        {
            return null;
        }

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
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        if (!decimal.TryParse(narrow, Style, CultureInfo.InvariantCulture, out decimal value)) return null;
        return isBracketed ? -value : value;
    }

    /// <summary>Reads a date; the day number of a spreadsheet is understood.</summary>
    /// <example>"2026-03-01", "2026/3/1", "2026年3月1日", "20260301" and "46082" are the same day.</example>
    public static DateOnly? Date(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly plain))
            return plain;
        if (DateTime.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at))
            return DateOnly.FromDateTime(at);
        bool isDayNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day is >= FirstSpreadsheetDay and <= LastSpreadsheetDay;
        return isDayNumber ? new DateOnly(1899, 12, 30).AddDays(day) : null;
    }

    /// <summary>How many 元 the unit of a note means, or null when the text names no unit of money.</summary>
    /// <example>"单位：万元" is 10,000; "金额单位:元" is 1.</example>
    public static decimal? YuanPerUnit(string text)
    {
        string flat = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        int mark = flat.IndexOf("单位", StringComparison.Ordinal);
        if (mark < 0) return null;
        return flat[(mark + 2)..].TrimStart(':', '：', '为').TrimEnd(')', '）', '。') switch
        {
            "万元" or "人民币万元" => 10_000m,
            "元" or "人民币元" => 1m,
            _ => null,
        };
    }

    private static char Narrow(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '−' or '–' => '-',
        _ => c,
    };
}
