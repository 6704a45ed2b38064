using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a number of things beside another number of them listed.</summary>
internal static partial class DraftLists
{
    private const string Ordinals = "一二三四五六七八九十";

    public static IEnumerable<DraftFinding> Find(Draft draft, IReadOnlyList<DraftSentence> sentences) => sentences.SelectMany(Listed).Concat(sentences.SelectMany(DraftListsBefore.Find)).Concat(Ordered(draft));

    /// <summary>Example: 三级指标 4 个：数量指标、质量指标、社会效益指标.</summary>
    private static IEnumerable<DraftFinding> Listed(DraftSentence sentence)
    {
        if (!Introduces().IsMatch(sentence.Text)) yield break;
        foreach (Match match in List().Matches(sentence.Text))
        {
            string list = match.Groups["list"].Value;
            if (DraftQuantities.Value(WholeNumber(match)) is not { } stated || list.Contains('，', StringComparison.Ordinal) || Open().IsMatch(list)) continue;
            string[] items = Bracket().Replace(list, "").Split('、', StringSplitOptions.RemoveEmptyEntries);
            if (items.Length == 0) continue;
            // 和 may stand inside a name: every way of counting must disagree with the number.
            int least = items.Length, most = least + items.Sum(item => DraftListsBefore.Joined(items, item)), usual = least + (items[^1].AsSpan().IndexOfAny("和及与") > 0 ? 1 : 0);
            if (least >= 2 && (stated < least || stated > most))
                yield return new(DraftCodes.ListCountOff, false, new(match.Value, sentence.At(match.Groups["number"].Index)), null, DraftChecks.Text(stated), DraftChecks.Text(usual), (match.Groups["before"].Value + match.Groups["behind"].Value).Trim());
        }
    }

    /// <summary>The words before swallow the first letter of 十二.</summary>
    private static string WholeNumber(Match match)
    {
        string before = match.Groups["before"].Value, number = match.Groups["number"].Value;
        int from = before.Length;
        while (from > 0 && "一二三四五六七八九十".Contains(before[from - 1], StringComparison.Ordinal)) from--;
        return char.IsAsciiDigit(number[0]) ? number : before[from..] + number;
    }

    /// <summary>Example: 存在以下三个问题：一是…；二是…. The items may stand in paragraphs of their own.</summary>
    private static IEnumerable<DraftFinding> Ordered(Draft draft)
    {
        for (int i = 0; i < draft.Paragraphs.Count; i++)
        {
            string text = Draft.Plain(draft.Paragraphs[i]);
            if (text.Length > Draft.Longest * 4) continue;
            foreach (Match match in Announced().Matches(text))
            {
                if (DraftQuantities.Value(match.Groups["number"].Value) is not { } stated) continue;
                int end = match.Index + match.Length;
                int found = end >= text.TrimEnd().Length ? Following(draft, i + 1) : Inside(text[end..Math.Min(text.Length, end + 1_500)]);
                if (found >= 2 && found != stated)
                    yield return new(DraftCodes.ListCountOff, false, new(match.Value.Trim(), i + 1), null, DraftChecks.Text(stated), DraftChecks.Text(found), match.Groups["behind"].Value);
            }
        }
    }

    private static int Inside(string text)
    {
        int count = 0;
        string[] marks = text.TrimStart().StartsWith("一是", StringComparison.Ordinal) ? ["", "是"] : text.TrimStart().StartsWith("（一）", StringComparison.Ordinal) ? ["（", "）"] : text.TrimStart().StartsWith("1.", StringComparison.Ordinal) ? ["1", "."] : text.TrimStart().StartsWith("（1）", StringComparison.Ordinal) ? ["（1", "）"] : [];
        if (marks.Length == 0) return 0;
        bool isDigit = marks[0].EndsWith('1');
        string before = marks[0].TrimEnd('1');
        for (int at = 0; count < 10; count++)
        {
            int next = text.IndexOf(before + (isDigit ? (count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : Ordinals[count].ToString()) + marks[1], at, StringComparison.Ordinal);
            if (next < 0) break;
            at = next + 1;
        }

        return count;
    }

    private static int Following(Draft draft, int from)
    {
        int count = 0;
        string? form = null;
        for (int i = from; i < draft.Paragraphs.Count && count < 20 && i < from + 60; i++)
        {
            string text = draft.Paragraphs[i].Trim();
            if (text.Length == 0) continue;
            Match item = Item().Match(text);
            string ordinal = item.Groups["ordinal"].Value, its = item.Success ? item.Value.Replace(ordinal, "#", StringComparison.Ordinal) : "";
            bool isNext = item.Success && DraftQuantities.Value(ordinal) == count + 1 && (form ??= its) == its;
            if (!isNext && (item.Success || count == 0 || Chapter().IsMatch(text))) break;
            if (isNext) count++;
        }

        return count;
    }

    [GeneratedRegex(
        @"(?<before>[\u4E00-\u9FFF]{2,8})?\s*(?<number>[0-9]{1,2}|[一二三四五六七八九十两]{1,3})\s*(个|项|类|大类|种|家|所|支|条|座|名|处)(?<behind>[\u4E00-\u9FFF]{0,10}(（[\u4E00-\u9FFF、]{1,12}）)?)\s*([，,]?\s*(分别是|分别为|包括|即|涵盖|依次为|具体为|有)?\s*[：:]|[，,]\s*(分别是|分别为|分别[设位建在分布于]{1,4}|包括|即|涵盖|依次为|具体为)|(分别是|分别为))\s*(?<list>([^。；：:，（）]|（[^（）]{0,20}）)+)([。；]|$)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex List();

    [GeneratedRegex("[：:]|分别|包括|即|涵盖|依次|具体")]
    private static partial Regex Introduces();

    /// <summary>A list that says itself that it is not complete, or that counts.</summary>
    [GeneratedRegex("等|[0-9]|其中|一是")]
    private static partial Regex Open();

    [GeneratedRegex("（[^（）]{0,60}）|\\([^()]{0,60}\\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<number>[0-9]{1,2}|[一二三四五六七八九十两]{1,3})\s*(个|项|条|点|大)?(?<behind>方面|主要|突出|问题|不足|措施|短板|薄弱|工作|任务|困难|举措|原因|重点)[\u4E00-\u9FFF]{0,8}[：:。，]\s*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Announced();

    [GeneratedRegex(@"^(（|\()?(?<ordinal>[一二三四五六七八九十]{1,2}|[0-9]{1,2})(是|）|\)|、|\.(?![0-9]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    [GeneratedRegex("^([一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]部分)")]
    private static partial Regex Chapter();
}
