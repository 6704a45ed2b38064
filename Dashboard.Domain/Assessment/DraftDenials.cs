using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Asks where something that is said not to have happened is told elsewhere. Example: 没有发生项目间随意调剂资金的情况, and 多次在项目之间调剂资金.</summary>
internal static partial class DraftDenials
{
    /// <summary>So many pairs of letters of what is denied have to come back.</summary>
    private const int Least = 3;

    /// <summary>A word in more sentences says nothing; so many that do have to be shared.</summary>
    private const int MostTold = 4, LeastTold = 3;

    /// <summary>No report has more sentences; each is compared with each, so what is longer is not compared to its end.</summary>
    private const int Most = 1_500;

    public static IEnumerable<DraftFinding> Find(DraftSentence[] sentences) => sentences.Length <= Most ? Denials(sentences).Concat(Undone(sentences)) : Find(sentences[..Most]);

    private static IEnumerable<DraftFinding> Denials(DraftSentence[] sentences)
    {
        foreach (DraftSentence denial in sentences)
        {
            foreach (Match match in Denied().Matches(denial.Text))
            {
                string[] words = [.. Pairs(match.Groups["what"].Value)];
                if (words.Length < Least) continue;
                foreach (DraftSentence told in sentences.Where(told => told.Paragraph != denial.Paragraph))
                {
                    if (Clause(told.Text, words) is { } clause && !Excused().IsMatch(clause) && Fault().IsMatch(told.Text))
                    {
                        yield return new(DraftCodes.ClaimConflict, true, new(match.Value, denial.At(match.Index)), new(clause, told.At(told.Text.IndexOf(clause, StringComparison.Ordinal))), match.Value, clause, match.Groups["what"].Value);
                        yield break;
                    }
                }
            }
        }
    }

    /// <summary>What is said to be done, and elsewhere not to be. Example: 于 9 月投入使用, and 至年底尚未启用.</summary>
    private static IEnumerable<DraftFinding> Undone(DraftSentence[] sentences)
    {
        Dictionary<string, int> counts = sentences.SelectMany(sentence => Pairs(sentence.Text).Distinct()).CountBy(pair => pair).ToDictionary(StringComparer.Ordinal);
        DraftSentence[] reached = [.. sentences.Where(sentence => Done().IsMatch(sentence.Text))];
        foreach (DraftSentence told in sentences)
        {
            if (NotYet().Match(told.Text) is not { Success: true } match) continue;
            string[] words = [.. Pairs(told.Text).Distinct().Where(pair => counts[pair] <= MostTold && pair.All(letter => letter is >= '\u4E00' and <= '\u9FFF'))];
            if (words.Length < LeastTold) continue;
            (DraftSentence Of, int Shared) best = reached.Where(done => done.Paragraph != told.Paragraph).Select(done => (done, words.Count(word => done.Text.Contains(word, StringComparison.Ordinal)))).DefaultIfEmpty().MaxBy(pair => pair.Item2);
            if (best.Shared < LeastTold) continue;
            string stated = Done().Match(best.Of.Text).Value;
            yield return new(DraftCodes.ClaimConflict, true, new(stated, best.Of.Paragraph), new(match.Value, told.At(match.Index)), stated, match.Value, match.Value);
        }
    }

    private static string? Clause(string text, string[] words) =>
        Array.Find(text.Split(['，', '。', '；', '：'], StringSplitOptions.RemoveEmptyEntries), clause => words.Count(word => clause.Contains(word, StringComparison.Ordinal)) is var shared && shared >= Least && shared * 3 >= words.Length);

    private static IEnumerable<string> Pairs(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++) yield return text.Substring(i, 2);
    }

    [GeneratedRegex("(没有|未|无|杜绝了?|不存在|未曾)(发生|出现|发现|存在)?(?<what>[\u4E00-\u9FFF、]{4,20}?)(的)?(现象|情况|问题|行为|事件|[，。；]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Denied();

    [GeneratedRegex("(尚未|仍未|还未|未能|未经|一直未|迟迟未|没能|未按|没有(张贴|公示|公开|签|开展|建立|落实))[^，。；]{1,12}|(推迟|延期|延误|拖延|晚了|滞后)[^，。；]{0,12}|(缺漏|缺失|遗漏|不全)")]
    private static partial Regex NotYet();

    [GeneratedRegex("(完成|竣工|验收|投入使用|启用|兑付|公开|实现|到位|齐备|齐全|公示|履行|建成|开通|覆盖|发放|拨付)[^，。；]{0,12}")]
    private static partial Regex Done();

    [GeneratedRegex("没有|未|无|杜绝|防止|避免|严禁|加强|不存在|力争|确保|制度|办法")]
    private static partial Regex Excused();

    [GeneratedRegex("个别|部分|有的|存在|仍|多次|少数|一些|不够|不足|问题|曾")]
    private static partial Regex Fault();
}
