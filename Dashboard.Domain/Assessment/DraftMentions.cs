using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>A number with what it counts.</summary>
/// <param name="Subject">What is counted, as far as the words around it say. Example: "组建|单独基层工会".</param>
/// <param name="About">The thing. Example: "单独基层工会".</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">In what it is counted. Example: "家".</param>
/// <param name="Frame">The words before it in its clause, without what may differ: who, 其中, 目标 and the like tell quantities apart.</param>
/// <param name="Years">The years named in front of it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record DraftMention(string Subject, string About, decimal Value, string Unit, string Frame, IReadOnlyList<string> Years, DraftPlace Place);

/// <summary>Finds the quantities of a draft.</summary>
internal static partial class DraftMentions
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>Things a report has exactly one number of, whoever counts them.</summary>
    private static readonly string[] Counted = ["一级指标", "二级指标", "三级指标", "绩效指标", "内设机构", "下属单位", "下属事业单位"];

    public static IEnumerable<DraftMention> Of(DraftSentence sentence)
    {
        foreach (Match match in Quantity().Matches(sentence.Text))
        {
            if (Value(match.Groups["number"].Value) is not { } value) continue;
            string unit = match.Groups["unit"].Value, frame = match.Groups["frame"].Value, behind = match.Groups["behind"].Value;
            DraftPlace place = new(match.Value.Trim(' ', '，', '、', '：', ','), sentence.Paragraph);
            string[] years = [.. Year().Matches(frame).Select(year => year.Value)];
            string before = Word().Replace(frame, "");
            if (Counted.FirstOrDefault(word => behind.StartsWith(word, StringComparison.Ordinal) || (behind.Length == 0 && before.EndsWith(word, StringComparison.Ordinal))) is { } counted)
                yield return new(counted, counted, value, unit, "", years, place);
            else if (behind.Length >= 2 && before.Length >= 2)
                yield return new($"{before[^2..]}|{behind}", behind, value, unit, before, years, place);
            // In the middle of a sentence such words speak of what came before: 「调解 24 宗，涉及人数 30 人」.
            else if (behind.Length == 0 && before.Length >= 4 && match.Index == 0)
                yield return new(before, before, value, unit, before, years, place);
        }
    }

    /// <summary>A number in digits or in Chinese numerals; null when it is none. Example: "14,911" and "五" are 14911 and 5.</summary>
    public static decimal? Value(string text)
    {
        string plain = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        (string digits, decimal factor) = plain.EndsWith('万') ? (plain[..^1], 1e4m) : plain.EndsWith('亿') ? (plain[..^1], 1e8m) : (plain, 1m);
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number < 1e15m) return number * factor;
        return Chinese(digits) is { } small ? small * factor : null;
    }

    private static decimal? Chinese(string text)
    {
        string plain = text.Replace('两', '二');
        int ten = plain.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return plain.Length == 1 && Numerals.IndexOf(plain[0], StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
        int tens = ten == 0 ? 1 : ten == 1 ? Numerals.IndexOf(plain[0], StringComparison.Ordinal) : -1;
        int ones = ten == plain.Length - 1 ? 0 : ten == plain.Length - 2 ? Numerals.IndexOf(plain[^1], StringComparison.Ordinal) : -1;
        return tens > 0 && ones >= 0 ? (tens * 10) + ones : null;
    }

    [GeneratedRegex(
        @"(?<frame>[^，。；！？、：:,;|]{0,24}?)\s*(?<![\d.])(?<number>\d[\d,，]*(\.\d+)?[万亿]?|[一二三四五六七八九十两]{1,3})\s*(?<unit>人次|场次|万元|亿元|千元|元|平方米|公里|家|人|个|场|项|宗|份|户|辆|棵|名|对|次|条|件|期|台|套|所|批|篇|分|%|％)(?<behind>[\p{IsCJKUnifiedIdeographs}“”]{0,14})",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(19|20)\d\d(?=\s*年)")]
    private static partial Regex Year();

    /// <summary>What may stand differently without another thing being meant: years, blanks, 全年, 共.</summary>
    [GeneratedRegex(@"\d{4}\s*年度?|\s|全年|本年度?|当年|一年来|[共约近达为计]+$|共计$|累计$|总计$")]
    private static partial Regex Word();
}
