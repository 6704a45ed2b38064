using System.Globalization;

namespace Dashboard.Domain.Indicators.Coach;

/// <summary>Whether two indicators are the same by name, however it is written.</summary>
public static class AlikeNames
{
    private const int ShortestNear = 5;

    private static readonly string[] Fillers = ["数量", "人数", "个数", "情况", "完成", "工作", "的", "数", "量"];

    private const string Numerals = "零一二三四五六七八九十百千上下左右男女前后中";

    /// <summary>Whether names are the same apart from punctuation, blanks, width and case.</summary>
    /// <example>「服务对象满意度」 and 「服务对象 满意度（％）」 are the same.</example>
    public static bool AreSame(string one, string other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    /// <summary>Whether names are the same, or differ only by a word that says nothing, or by one letter too many.</summary>
    /// <example>「组建工会数量」 and 「组建工会数」 are near; 「一季度培训人数」 and 「二季度培训人数」 are not.</example>
    public static bool AreNear(string one, string other)
    {
        string left = Plain(one), right = Plain(other);
        if (left.Length == 0 || right.Length == 0) return false;
        if (left == right) return true;
        string bare = Bare(left), otherBare = Bare(right);
        if (bare.Length > 1 && bare == otherBare) return true;
        (string shorter, string longer) = left.Length < right.Length ? (left, right) : (right, left);
        return longer.Length == shorter.Length + 1 && shorter.Length >= ShortestNear && IsOneTooMany(shorter, longer);
    }

    private static bool IsOneTooMany(string shorter, string longer)
    {
        int at = 0;
        while (at < shorter.Length && shorter[at] == longer[at]) at++;
        char extra = longer[at];
        bool isTelling = char.IsAsciiDigit(extra) || Numerals.Contains(extra, StringComparison.Ordinal) || extra is '不' or '非' or '未' or '无';
        return !isTelling && string.CompareOrdinal(shorter, at, longer, at + 1, shorter.Length - at) == 0;
    }

    private static string Bare(string plain) => Fillers.Aggregate(plain, (name, filler) => name.Replace(filler, "", StringComparison.Ordinal));

    private static string Plain(string name) =>
        string.Concat(Wide.Narrow(name).Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
