using System.Globalization;

namespace Dashboard.Domain.Import;

/// <summary>The year that stands in the title of a table.</summary>
public static class TitleYear
{
    private const int Digits = 4;

    /// <summary>The one year that texts name; null when they name none or several. A date names none.</summary>
    /// <example>「2025年度用款计划表」 is 2025; 「2025—2026年」 and 「填报日期：2025年12月31日」 are null.</example>
    public static int? Of(IEnumerable<string> titles) => titles.SelectMany(Years).Distinct().Take(2).ToArray() is [var only] ? only : null;

    private static IEnumerable<int> Years(string title)
    {
        string flat = string.Concat(title.Where(c => !char.IsWhiteSpace(c)));
        for (int at = 0; at + Digits <= flat.Length; at++)
        {
            if (!flat.AsSpan(at, 2).SequenceEqual("20") || (at > 0 && char.IsAsciiDigit(flat[at - 1]))) continue;
            if (!int.TryParse(flat.AsSpan(at, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out int year)) continue;
            ReadOnlySpan<char> behind = flat.AsSpan(at + Digits);
            bool isOfSpan = behind.Length > 0 && behind[0] is '-' or '—' or '–' or '~' or '～' or '至';
            if (isOfSpan || (behind.Length > 0 && behind[0] == '年' && (behind.Length == 1 || !char.IsAsciiDigit(behind[1])))) yield return year;
        }
    }
}
