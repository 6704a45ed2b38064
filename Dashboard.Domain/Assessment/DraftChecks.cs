using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds what contradicts itself in a draft, by rules and without anything but the draft.</summary>
public static partial class DraftChecks
{
    /// <summary>Words that make another quantity of the same thing: a target, a part, another year.</summary>
    private static readonly string[] Tellers = ["其中", "目标", "计划", "指标值", "上年", "去年", "同比", "增加", "减少", "平均", "每", "新增", "累计", "上半年", "下半年", "季度", "月"];

    /// <summary>All findings, what is wrong before what is asked, each in the order of the draft.</summary>
    public static IReadOnlyList<DraftFinding> Find(Draft draft, IReadOnlyList<GradeBand> grades)
    {
        DraftSentence[] sentences = [.. draft.Sentences()];
        return
        [
            .. Quantities(sentences).Concat(sentences.SelectMany(Lists)).Concat(sentences.SelectMany(Shares)).Concat(sentences.SelectMany(s => Grades(s, grades)))
                .OrderBy(finding => finding.First.Position),
            .. DraftClaims.Find(sentences),
        ];
    }

    /// <summary>The same thing with two numbers. Example: 组建 138 家单独基层工会, and 组建 154 家单独基层工会.</summary>
    private static IEnumerable<DraftFinding> Quantities(DraftSentence[] sentences)
    {
        foreach (var same in sentences.SelectMany(DraftMentions.Of).GroupBy(mention => (mention.Subject, mention.Unit)))
        {
            DraftMention[] all = [.. same];
            DraftMention first = all[0];
            foreach (DraftMention other in all.Skip(1).Where(other => other.Value != first.Value && IsComparable(first, other)).DistinctBy(other => other.Value))
                yield return new(DraftCodes.QuantityConflict, false, first.Place, other.Place, Text(first.Value), Text(other.Value), first.About);
        }
    }

    /// <summary>Whether two mentions can only mean the same: of no other year, of nobody else, neither a part nor a target of the other.</summary>
    private static bool IsComparable(DraftMention one, DraftMention other)
    {
        if (one.Years.Count > 0 && other.Years.Count > 0 && !one.Years.Intersect(other.Years).Any()) return false;
        if (!one.Frame.EndsWith(other.Frame, StringComparison.Ordinal) && !other.Frame.EndsWith(one.Frame, StringComparison.Ordinal)) return false;
        return Array.TrueForAll(Tellers, word => one.Frame.Contains(word, StringComparison.Ordinal) == other.Frame.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>A number of things and the list of them. Example: 三级指标 4 个：数量指标、质量指标、社会效益指标.</summary>
    private static IEnumerable<DraftFinding> Lists(DraftSentence sentence)
    {
        foreach (Match match in Listed().Matches(sentence.Text))
        {
            string list = match.Groups["list"].Value;
            if (DraftMentions.Value(match.Groups["number"].Value) is not { } stated || list.Contains('等', StringComparison.Ordinal) || list.Contains('，', StringComparison.Ordinal)) continue;
            int found = list.Split('、', StringSplitOptions.RemoveEmptyEntries).Sum(item => item.Split('和', '及').Length);
            // 和 may stand inside a name: both ways of counting must disagree with the number.
            int least = list.Split('、', StringSplitOptions.RemoveEmptyEntries).Length;
            if (least >= 2 && stated != found && stated != least)
                yield return new(DraftCodes.ListCountOff, false, new(match.Value, sentence.Paragraph), null, Text(stated), Text(least), (match.Groups["before"].Value + match.Groups["behind"].Value).Trim());
        }
    }

    /// <summary>A share beside its parts. Example: 预算 50 万元，支出 10 万元，执行率 100%.</summary>
    private static IEnumerable<DraftFinding> Shares(DraftSentence sentence)
    {
        if (Budget().Match(sentence.Text) is not { Success: true } budget || Share().Match(sentence.Text) is not { Success: true } share) yield break;
        Match spent = Spent().Match(sentence.Text, budget.Index + budget.Length);
        if (!spent.Success || budget.Groups["unit"].Value != spent.Groups["unit"].Value || spent.Index > share.Index) yield break;
        if (DraftMentions.Value(budget.Groups["number"].Value) is not (> 0m and var whole) || DraftMentions.Value(spent.Groups["number"].Value) is not { } part) yield break;
        if (DraftMentions.Value(share.Groups["number"].Value) is not { } stated) yield break;
        decimal found = part / whole * 100m;
        int decimals = share.Groups["number"].Value.Split('.') is [_, var behind] ? behind.Length : 0;
        // Rounded or cut off, both are right.
        if (Math.Abs(found - stated) < (decimal)Math.Pow(10, -decimals)) yield break;
        yield return new(
            DraftCodes.ShareOff, false, new(share.Value, sentence.Paragraph), new($"{budget.Value}，{spent.Value}", sentence.Paragraph), $"{Text(stated)}%", $"{Text(ScoreRules.Round(found))}%", share.Groups["what"].Value);
    }

    private static IEnumerable<DraftFinding> Grades(DraftSentence sentence, IReadOnlyList<GradeBand> grades)
    {
        if (Graded().Match(sentence.Text) is not { Success: true } match || DraftMentions.Value(match.Groups["score"].Value) is not { } score) yield break;
        GradeBand? right = grades.FirstOrDefault(grade => ScoreRules.Round(score) >= grade.From && ScoreRules.Round(score) <= grade.UpTo);
        string word = match.Groups["grade"].Value;
        if (right is not null && right.Name != word[..1]) yield return new(DraftCodes.GradeOff, false, new(match.Value, sentence.Paragraph), null, word, right.Name, Text(score));
    }

    internal static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<before>[\p{IsCJKUnifiedIdeographs}]{2,8}?)?\s*(?<number>\d{1,2}|[一二三四五六七八九十两]{1,3})\s*[个项类](?<behind>[\p{IsCJKUnifiedIdeographs}]{0,8}?)\s*[，,]?\s*(分别是|分别为|包括|即)?\s*[：:]\s*(?<list>[^。；：:]+)(?=[。；]|$)|(?<before>[\p{IsCJKUnifiedIdeographs}]{2,8}?)?\s*(?<number>\d{1,2}|[一二三四五六七八九十两]{1,3})\s*[个项类](?<behind>[\p{IsCJKUnifiedIdeographs}]{0,8}?)\s*[，,]\s*(分别是|分别为)\s*(?<list>[^。；：:]+)(?=[。；]|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Listed();

    [GeneratedRegex(@"(年初预算|全年预算|调整预算|调整后预算|预算数|预算安排|预算总额|预算金额|预算资金|预算指标|下达资金|批复预算|预算)[^，。；\d执]{0,8}?(?<number>\d[\d,]*(\.\d+)?)\s*(?<unit>万元|亿元|元)", RegexOptions.ExplicitCapture)]
    private static partial Regex Budget();

    [GeneratedRegex(@"(实际支出|全年支出|支出|执行数|实际支付|支付|使用|执行)[^，。；\d]{0,8}?(?<number>\d[\d,]*(\.\d+)?)\s*(?<unit>万元|亿元|元)", RegexOptions.ExplicitCapture)]
    private static partial Regex Spent();

    [GeneratedRegex(@"(?<what>预算执行率|资金执行率|执行率|支出率|使用率|完成预算的|占预算的|完成率)[^，。；\d]{0,4}?(?<number>\d+(\.\d+)?)\s*[%％]", RegexOptions.ExplicitCapture)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<score>\d{1,3}(\.\d+)?)\s*分[^。；]{0,12}?[为是：“”""]\s*[“""]?(?<grade>优秀|良好|优|良|中|差)(?=[”""。，；级等]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Graded();
}
