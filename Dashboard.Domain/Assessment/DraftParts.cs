using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds parts whose sum is not their total. Example: 培训 500 人次，其中线上 300 人次、线下 250 人次.</summary>
internal static partial class DraftParts
{
    public static IEnumerable<DraftFinding> Find(DraftSentence passage)
    {
        string text = passage.Text;
        if (Quarters(passage) is { } quarters) yield return quarters;
        if (!Mark().IsMatch(text)) yield break;
        string flat = Bracket().Replace(text, bracket => new string(' ', bracket.Length));
        DraftQuantity[] all = [.. DraftQuantities.Of(flat)];
        foreach (Match mark in Mark().Matches(text).TakeLast(3))
        {
            // A total inside of a total is nobody's sum.
            if (Nested().IsMatch(text[(mark.Index + mark.Length)..])) continue;
            int end = mark.Index + mark.Length;
            DraftQuantity[] behind = [.. all.Where(q => q.At >= end)];
            if (behind.Length < 2) continue;
            string unit = behind[0].Unit;
            DraftQuantity? total = all.LastOrDefault(q => q.End <= mark.Index && q.Unit == unit);
            // 「权重为 20 分、30 分，得分分别为 18 分、27 分」: they stand for several, not for the last.
            if (mark.Value[0] == '分' && all.Count(q => q.End <= mark.Index && q.Unit == unit && mark.Index - q.End < 60) > 1) continue;
            if (total is null || total.IsRough || unit == "%" || Earlier().IsMatch(total.Label) || (DraftWords.IsTarget(total.Label) && !Funds().IsMatch(total.Label)) || mark.Index - total.End > 40) continue;
            if (Judge(passage, total, [.. Parts(flat, behind, unit, mark.Value)], mark.Value) is { } finding) yield return finding;
        }
    }

    /// <summary>The quantities of the unit up to where something else is spoken of.</summary>
    private static IEnumerable<DraftQuantity> Parts(string text, DraftQuantity[] behind, string unit, string mark)
    {
        int count = 0, last = 0;
        bool isBySemicolon = false;
        foreach (DraftQuantity quantity in behind)
        {
            if (quantity.Unit != unit) continue;
            bool isBehind = count > 0 && text.AsSpan(last..quantity.At).Contains('；');
            // Where ； does not part the first two, it ends the list.
            if (count == 1) isBySemicolon = isBehind && mark is not ("其中" or "包括");
            if (isBehind && !isBySemicolon) yield break;
            (count, last) = (count + 1, quantity.End);
            if (DraftWords.IsTarget(quantity.Label) || Ends().IsMatch(quantity.Label)) yield break;
            yield return quantity;
        }
    }

    private static DraftFinding? Judge(DraftSentence passage, DraftQuantity total, DraftQuantity[] parts, string mark)
    {
        if (parts.Length < 2 || Array.Exists(parts, part => part.IsRough)) return null;
        decimal sum = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            sum += parts[i].Value;
            bool goesOn = i + 1 < parts.Length && parts[i + 1].Label.Length >= 2 && parts[0].Label.EndsWith(parts[i + 1].Label[^2..], StringComparison.Ordinal);
            if (i > 0 && !goesOn && Math.Abs(sum - total.Value) <= Open(total, parts, i + 1)) return null;
        }

        bool isLarger = sum > total.Value, isFamily = Array.TrueForAll(parts, part => Families().IsMatch(part.Label + part.Behind));
        if (Array.Exists(parts, part => Overlaps().IsMatch(part.Label + part.Behind)) || Some().IsMatch(passage.Text[total.End..Math.Min(passage.Text.Length, parts[^1].End + 1)])) return null;
        if (!isLarger && !isFamily && sum < total.Value * 0.6m) return null;
        bool isCertain = isFamily || (isLarger && DraftSlips.IsSlip(sum, total.Value)) || mark is not ("其中" or "其中：" or "包括" or "包括：");
        return Off(passage, total, parts, sum, !isCertain);
    }

    /// <summary>What rounding leaves open; whole things leave nothing.</summary>
    private static decimal Open(DraftQuantity total, DraftQuantity[] parts, int count)
    {
        decimal step = Math.Max(total.Step, parts.Take(count).Max(part => part.Step));
        return step == 1 ? 0 : step * (count + 1) / 2m;
    }

    private static DraftFinding? Quarters(DraftSentence passage)
    {
        if (!passage.Text.Contains("季度", StringComparison.Ordinal)) return null;
        DraftQuantity[] all = [.. DraftQuantities.Of(passage.Text)];
        DraftQuantity[] parts = [.. all.Where(q => Quarter().IsMatch(q.Label) && !DraftWords.IsTarget(q.Label))];
        if (parts.Length != 4 || parts.DistinctBy(q => Quarter().Match(q.Label).Value).Count() != 4 || Array.Exists(parts, q => q.Unit != parts[0].Unit || q.Unit == "%" || q.IsRough)) return null;
        DraftQuantity[] totals = [.. all.Where(q => q.Unit == parts[0].Unit && !parts.Contains(q) && !DraftWords.IsTarget(q.Label) && !DraftWords.IsOther(q.Label) && Year().IsMatch(q.Label))];
        decimal sum = parts.Sum(q => q.Value);
        if (totals.Length != 1 || totals[0].IsRough || Math.Abs(sum - totals[0].Value) <= Open(totals[0], parts, 4) || parts[3].Value == totals[0].Value) return null;
        // Quarters told as sums up to then rise up to the year.
        return parts.Zip(parts.Skip(1)).All(pair => pair.First.Value <= pair.Second.Value) && parts[3].Value >= totals[0].Value * 0.9m ? null : Off(passage, totals[0], parts, sum, false);
    }

    private static DraftFinding Off(DraftSentence passage, DraftQuantity total, DraftQuantity[] parts, decimal sum, bool isQuestion)
    {
        string text = passage.Text;
        return new(
            DraftCodes.PartsOff, isQuestion, new(text[total.From..total.End], passage.At(total.At)), new(text[parts[0].From..parts[^1].End], passage.At(parts[0].At)),
            DraftChecks.Text(total.Value), DraftChecks.Text(sum), DraftWords.Thing(total.Label, total.Behind));
    }

    [GeneratedRegex("其中：?|分别为|分别是|包括：?|：一是|，一是|构成为：?|由(?=[^。；]{4,80}(构成|组成))")]
    private static partial Regex Mark();

    [GeneratedRegex("其中|包括|由|从")]
    private static partial Regex Nested();

    [GeneratedRegex("（[^（）]{0,120}）|\\([^()]{0,120}\\)")]
    private static partial Regex Bracket();

    /// <summary>Other things than parts: what was reached, compared, or done next.</summary>
    [GeneratedRegex("超过|下达|同比|较上年|比上年|增加|增长|减少|下降|节约|结余|结转|剩余|人均|平均|每|占|全年|共|总分|总计|合计|累计|实现|完成率|^(举办|开展|组织|完成|发放|受理|新建|惠及|带动|覆盖)")]
    private static partial Regex Ends();

    /// <summary>Parts that together are always the whole.</summary>
    [GeneratedRegex("基本支出|项目支出|人员经费|公用经费|一般公共预算|政府性基金|国有资本经营|财政专户|单位资金|其他资金|中央|省级|市级|区级|县级|上级|本级|上半年|下半年|季度|线上|线下|男|女|在职|离退休|新建|改建|扩建|年初|追加|上年结转")]
    private static partial Regex Families();

    [GeneratedRegex("投资|资金|预算")]
    private static partial Regex Funds();

    /// <summary>People may be of several such kinds.</summary>
    [GeneratedRegex("党员|少数民族|青年|女职工|妇女|残疾|困难|重点|高级|新增|首次|骨干|返乡")]
    private static partial Regex Overlaps();

    /// <summary>Parts of which it is said that they are not all.</summary>
    [GeneratedRegex("其他|其余|等[0-9，。；]|主要|另有|另外|各[0-9]")]
    private static partial Regex Some();

    [GeneratedRegex("上年|去年|上期|年初")]
    private static partial Regex Earlier();

    [GeneratedRegex("[一二三四1-4]季度")]
    private static partial Regex Quarter();

    [GeneratedRegex("全年|年度|合计|共|累计|总计")]
    private static partial Regex Year();
}
