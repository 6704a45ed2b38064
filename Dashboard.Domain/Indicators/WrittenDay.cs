using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Domain.Import;

namespace Dashboard.Domain.Indicators;

/// <summary>Reads a day by which something is to be done, or on which it was.</summary>
public static partial class WrittenDay
{
    /// <summary>Reads a day; a month means its last day, 上旬 the 10th, 中旬 the 20th, 年底 the end of the year.</summary>
    /// <param name="text">Example: "2023年12月31日前", "12月底", "2023-11-30", "年底前".</param>
    /// <param name="year">The fiscal year, for days that name none.</param>
    /// <returns>Null when the text is no day.</returns>
    public static DateOnly? Read(string text, int year)
    {
        string narrow = Tail().Replace(Wide.Narrow(text).Replace(" ", "", StringComparison.Ordinal), "");
        narrow = Period().Replace(narrow.TrimStart('于', '在'), "${year}");
        if (narrow is "年底" or "年末" or "当年底" or "本年底" or "全年" or "当年年底") return new(year, 12, 31);
        if (Notation.Date(narrow) is { } exact && !narrow.All(char.IsAsciiDigit)) return exact;
        if (Parts().Match(narrow) is not { Success: true } parts) return null;
        int of = parts.Groups["year"].Success ? Number(parts.Groups["year"]) : year;
        if (of is < Notation.FirstYear or > Notation.LastYear) return null;
        if (!parts.Groups["month"].Success) return parts.Groups["year"].Success ? new(of, 12, 31) : null;
        int month = Number(parts.Groups["month"]);
        if (month is < 1 or > 12) return null;
        int last = DateTime.DaysInMonth(of, month);
        int day = parts.Groups["day"].Success ? Number(parts.Groups["day"]) : parts.Groups["third"].Value switch { "上旬" => 10, "中旬" => 20, "初" => 10, _ => last };
        return day >= 1 && day <= last ? new(of, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    /// <summary>The first month of a period: its last one counts. Example: "2023年1-12月".</summary>
    [GeneratedRegex(@"^(?<year>(\d{4}年)?)\d{1,2}月?(-|—|~|至|到)(?=(\d{4}年)?\d{1,2}月)", RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    [GeneratedRegex("(之前|以前|前|之内|以内|内)?(全部|全面)?(完成|完工|竣工|建成|支付|拨付|交付|验收|到位)?$")]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"^((?<year>\d{4})年(底|末)?|(?<year>\d{4})[-/.](?<month>\d{1,2})|((?<year>\d{4})(年|[-/.]))?(?<month>\d{1,2})月份?((?<day>\d{1,2})[日号]?|(?<third>上旬|中旬|下旬|初|底|末))?)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
