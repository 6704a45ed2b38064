using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>A number of which it is known what it counts.</summary>
/// <param name="Thing">What is counted, without what differs from wording to wording. Example: "组建单独基层工会".</param>
/// <param name="About">The thing as written. Example: "单独基层工会".</param>
/// <param name="Number">The number.</param>
/// <param name="IsTarget">Whether it is what was to be reached.</param>
/// <param name="Year">The year it is of; null when none is named.</param>
/// <param name="Period">The part of the year. Example: "上半年".</param>
/// <param name="Of">The value of the thing it belongs to. Example: 8 for the guests of 8 lectures; otherwise null.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record DraftMention(string Thing, string About, DraftQuantity Number, bool IsTarget, int? Year, string Period, decimal? Of, DraftPlace Place)
{
    /// <summary>Whether a town or county is named of which it is.</summary>
    public bool IsOfPlace { get; init; }

    /// <summary>1 where it is what came new in the year, -1 where it is what there is in all; else 0.</summary>
    public int Flow { get; init; }
}

/// <summary>Finds the quantities of a draft with what they count.</summary>
internal static partial class DraftMentions
{
    public static IEnumerable<DraftMention> Of(DraftSentence sentence)
    {
        string text = sentence.Text;
        foreach (Match match in Counted().Matches(text))
        {
            if (Branch().IsMatch(text[Math.Max(0, match.Index - 12)..match.Index])) continue;
            if (DraftQuantities.Value(match.Groups["number"].Value) is not { } count) continue;
            string what = match.Groups["what"].Value;
            yield return new(what, what, new(count, 1, false, "个", "", "", match.Index, match.Index, match.Index + match.Length, match.Groups["number"].Value), false, null, "", null, new(match.Value.Trim(), sentence.At(match.Index)));
        }

        IReadOnlyList<DraftQuantity> quantities = DraftQuantities.Of(text);
        if (quantities.Count == 0) yield break;
        DraftMoments moments = new(text);
        DraftMention? head = null;
        string topic = Topic().Match(text) is { Success: true } first ? first.Groups["topic"].Value : "";
        foreach (DraftQuantity quantity in quantities)
        {
            if (Mention(sentence, quantity, head, topic, moments) is not { } mention) continue;
            if (mention.Of is null) head = mention;
            yield return mention with { IsOfPlace = IsOfPlace(text, quantity), Flow = Flow(text, quantity) };
        }
    }

    private static DraftMention? Mention(DraftSentence sentence, DraftQuantity quantity, DraftMention? head, string topic, DraftMoments moments)
    {
        if (quantity.Unit == "天" || (quantity.Unit == "分" && !Whole().IsMatch(quantity.Label))) return null;
        if (DraftWords.IsOther(quantity.Label) || Ordinal().IsMatch(quantity.Behind)) return null;
        string key = DraftWords.Thing(quantity.Label, quantity.Behind);
        (int? year, string period) = moments.At(quantity.At);
        bool isTarget = IsTarget(sentence, quantity);
        if (Forecast().IsMatch(quantity.Label)) period = "预计";
        DraftPlace place = new(Quote(sentence.Text, quantity), sentence.At(quantity.At));
        string about = quantity.Label.Length > 0 && quantity.Behind.Length > 1 ? quantity.Behind : key;
        if (quantity.Unit == "分") return new("自评得分", "自评得分", quantity, isTarget, year, period, null, place);
        if (quantity.Unit == "元" && OfYear().Match(quantity.Label) is { Success: true } money) return new($"年度{money.Groups["what"].Value}", money.Groups["what"].Value, quantity, isTarget, year, period, null, place);
        // 「计划举办培训班 10 期，实际举办 12 期」: the second speaks of the first.
        if (key.Length < 2 && quantity.Behind.Length == 0 && head is { IsTarget: true } && head.Number.Unit == quantity.Unit && !isTarget)
            return head with { Number = quantity, IsTarget = false, Place = place };
        bool isLoose = DraftWords.IsGeneral(key) || (quantity.Behind.Length > 0 && DraftWords.Thing(quantity.Label, "").Length == 0);
        if (!isLoose) return new(key, about, quantity, isTarget, year, period, null, place);
        if (key.Length < 2) return null;
        if (head is not null) return head.Number.Unit == quantity.Unit ? null : new($"{head.Thing}·{key}", about, quantity, isTarget, year, period, head.Number.Value, place);
        return topic.Length > 0 ? new($"{topic}·{key}", topic + key, quantity, isTarget, year, period, null, place) : null;
    }

    /// <summary>Example: 陇川市实施项目 9 个、治理河长 82.4 公里.</summary>
    public static bool IsOfPlace(string text, DraftQuantity quantity) => Place().IsMatch(text[(text.AsSpan(0, quantity.At).LastIndexOfAny("，。；：") + 1)..quantity.At]);

    /// <summary>Whether it is what was to be reached: said of it, of all in its clause, or of its whole paragraph. Example: 计划组建 80 家、发展 5,000 人.</summary>
    public static bool IsTarget(DraftSentence sentence, DraftQuantity quantity)
    {
        if (Forecast().IsMatch(quantity.Label)) return false;
        if (DraftWords.IsTarget(quantity.Label)) return true;
        if (Reached().IsMatch(quantity.Label)) return false;
        string clause = sentence.Text[(sentence.Text.AsSpan(0, quantity.At).LastIndexOfAny("，。；") + 1)..quantity.At];
        return sentence.IsOfTargets || (Planned().IsMatch(clause) && !Reached().IsMatch(clause));
    }

    /// <summary>What came new is another number than what there is in all: 新培育 8 家, and 达到 29 家.</summary>
    public static int Flow(string text, DraftQuantity quantity)
    {
        string clause = text[(text.AsSpan(0, quantity.At).LastIndexOfAny("，。；：") + 1)..quantity.At];
        return InAll().IsMatch(quantity.Label) ? -1 : New().IsMatch(clause) ? 1 : 0;
    }

    public static bool AreStockAndFlow(int one, int other) => one * other < 0;

    private static string Quote(string text, DraftQuantity quantity)
    {
        int from = quantity.At, to = quantity.End;
        while (from > 0 && from > quantity.At - 24 && !"，。；！？、：,;".Contains(text[from - 1], StringComparison.Ordinal)) from--;
        while (to < text.Length && to < quantity.End + 14 && text[to] is >= '\u4E00' and <= '\u9FFF') to++;
        return text[from..to].Trim();
    }

    [GeneratedRegex(@"(?<number>[0-9]{1,3}|[一二三四五六七八九十两]{1,3})\s*[个项](?<what>[一二三]级指标|绩效指标|内设机构|下属单位|下属事业单位)|(?<what>[一二三]级指标|绩效指标|内设机构|下属单位|下属事业单位)(共|共有|为|有|设置|设|共计)?\s*(?<number>[0-9]{1,3}|[一二三四五六七八九十两]{1,3})\s*[个项]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    /// <summary>Indicators of one kind are not all of them.</summary>
    [GeneratedRegex("产出|效益|满意度|成本|数量|质量|时效|其中|下设|新增|项目")]
    private static partial Regex Branch();

    [GeneratedRegex("^[^全各我本0-9]{1,4}(市|县|区|镇|乡|街道)(?!级|内|域|委|政府|财政|局|里|直|属|长)")]
    private static partial Regex Place();

    [GeneratedRegex("实际|已|完成情况")]
    private static partial Regex Reached();

    [GeneratedRegex("总数|累计|现有|共有|增至|增加到|保有|(达到?|为)$")]
    private static partial Regex InAll();

    [GeneratedRegex("新(增|培育|建|认定|创建|发展|组建|成立|设|入库|引进|当选)|净增")]
    private static partial Regex New();

    [GeneratedRegex("预计|预测")]
    private static partial Regex Forecast();

    [GeneratedRegex("计划|目标|指标值")]
    private static partial Regex Planned();

    /// <summary>Money of the whole office: nobody else is named before the year.</summary>
    [GeneratedRegex("^((县|市|区|省)?财政局?(下达|批复|安排)?)?(我|本)?(局|单位|部门|委)?(19|20)[0-9]{2}年度?(?<what>(部门)?(年初|调整后?|支出|收入)?预算(支出|收入)?(指标|数|总额|资金|总计)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex OfYear();

    [GeneratedRegex("(整体|部门|综合|最终|总体|自评)[^项]{0,10}(得分|评分|总分)[为是]?$")]
    private static partial Regex Whole();

    [GeneratedRegex("^(（?[一二三四五六七八九十0-9]+(是|[）、.．]))?(?<topic>[^，。；：、0-9]{2,24}(项目|工程|经费|专项|行动|计划))[，：]", RegexOptions.ExplicitCapture)]
    private static partial Regex Topic();

    [GeneratedRegex("^(类|级|期工程|标段|号)")]
    private static partial Regex Ordinal();
}
