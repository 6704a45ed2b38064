using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a total beside its parts that is not their sum, though but for a slip it would be. Example: 年初预算 100.50 万元，追加 20.10 万元，调整后预算 126.00 万元.</summary>
internal static partial class DraftTotals
{
    /// <summary>So many digits are hardly alike by chance: where words say that it is a total, and where none do.</summary>
    private const int Heavy = 4, VeryHeavy = 5;

    private const int MostParts = 12;

    /// <param name="blocks">All paragraphs of a draft, in order.</param>
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> blocks) => blocks.SelectMany(Inside).Concat(blocks.Zip(blocks.Skip(1)).SelectMany(pair => Across(pair.First, pair.Second)));

    /// <summary>The total may stand in the paragraph before that of its parts: 项目支出 788.52 万元. 项目支出中，….</summary>
    private static IEnumerable<DraftFinding> Across(DraftSentence before, DraftSentence block)
    {
        if (!Of().IsMatch(block.Text)) yield break;
        DraftQuantity[] totals = [.. DraftQuantities.Of(before.Text)];
        foreach (DraftQuantity[] parts in DraftQuantities.Of(block.Text).Where(q => !q.IsRough && q.Unit != "%").GroupBy(q => q.Unit).Select(same => same.ToArray()).Where(same => same.Length >= 3))
        {
            DraftQuantity[] same = [.. totals.Where(q => q.Unit == parts[0].Unit && !q.IsRough)];
            if (Array.Exists(same, total => Math.Abs(Sum(parts) - total.Value) <= Open(total, parts))) continue;
            if (Array.Find(same, total => IsSlip(total, parts, Heavy)) is not { } off) continue;
            yield return new(
                DraftCodes.PartsOff, true, new(before.Text[off.From..off.End], before.At(off.At)), new(block.Text[parts[0].From..parts[^1].End], block.At(parts[0].At)),
                DraftChecks.Text(off.Value), DraftChecks.Text(Sum(parts)), DraftWords.Thing(off.Label, off.Behind));
        }
    }

    private static IEnumerable<DraftFinding> Inside(DraftSentence block)
    {
        DraftQuantity[] all = [.. DraftQuantities.Of(Brackets().Replace(block.Text, bracket => new string(' ', bracket.Length))).Where(q => q.Unit != "%" && !q.IsRough && q.Value > 0 && !Earlier().IsMatch(q.Label) && !DraftWords.IsTarget(q.Label))];
        foreach (DraftQuantity[] unit in all.GroupBy(q => q.Unit).Select(same => same.ToArray()).Where(same => same.Length >= 3))
        {
            DraftQuantity[] same = unit;
            // 「产出指标 35 分得 33 分」: the points, not what they are out of.
            DraftQuantity[] got = same[0].Unit == "分" ? [.. same.Where(q => q.Label.EndsWith('得'))] : [];
            if (got.Length >= 2) same = [.. same.Where(q => got.Contains(q) || Total().IsMatch(q.Label))];
            for (int i = 0; i < same.Length; i++)
            {
                if (Judge(block, same, i) is { } finding) yield return finding;
            }
        }
    }

    private static DraftFinding? Judge(DraftSentence block, DraftQuantity[] all, int at)
    {
        DraftQuantity total = all[at];
        DraftQuantity[][] runs = [.. Runs(all, at)];
        // What belongs to one of the parts may stand between them: 其余 5 所学校共 600 个.
        if (Array.Exists(runs, run => Array.Exists([0m, .. run.Select(part => Sign(part) * part.Value)], left => Math.Abs(Sum(run) - left - total.Value) <= Open(total, run)))) return null;
        bool isSaid = Total().IsMatch(total.Label);
        foreach (DraftQuantity[] run in runs)
        {
            bool isBehind = run[0].At > total.At;
            bool isWhole = isBehind ? run[^1] == LastOfSentence(block.Text, all, run[0]) : run[0] == all[0];
            bool isIntroduced = isBehind && Parts().IsMatch(block.Text[total.End..Math.Min(block.Text.Length, total.End + 8)]);
            int least = (isSaid && !isBehind) || (isIntroduced && isWhole && DraftSlips.Weight(total.Value) >= 3) ? 2 : isSaid || isIntroduced ? Heavy : VeryHeavy;
            if (!IsSlip(total, run, least) || (isBehind && Next().IsMatch(run[0].Label)) || More().IsMatch(block.Text[Math.Min(total.End, run[0].From)..run[^1].End])) continue;
            return new(
                DraftCodes.PartsOff, least > Heavy, new(block.Text[total.From..total.End], block.At(total.At)), new(block.Text[run[0].From..run[^1].End], block.At(run[0].At)),
                DraftChecks.Text(total.Value), DraftChecks.Text(Sum(run)), DraftWords.Thing(total.Label, total.Behind));
        }

        return null;
    }

    private static DraftQuantity LastOfSentence(string text, DraftQuantity[] all, DraftQuantity first)
    {
        int end = text.AsSpan(first.End).IndexOfAny('。', '；') is >= 0 and var stop ? first.End + stop : text.Length;
        return Array.FindLast(all, q => q.At < end)!;
    }

    /// <summary>What stands right before and right behind it, the longest first.</summary>
    private static IEnumerable<DraftQuantity[]> Runs(DraftQuantity[] all, int at)
    {
        for (int from = Math.Max(0, at - MostParts); from + 2 <= at; from++) yield return all[from..at];
        for (int end = Math.Min(all.Length, at + 1 + MostParts); end >= at + 3; end--) yield return all[(at + 1)..end];
    }

    /// <summary>Whether one digit in the total or in one of its parts would make it right.</summary>
    private static bool IsSlip(DraftQuantity total, DraftQuantity[] run, int least)
    {
        decimal off = total.Value - Sum(run);
        if (DraftSlips.Weight(total.Value) >= least && DraftSlips.IsSlip(total.Value, Sum(run))) return true;
        return Array.Exists(run, part => DraftSlips.Weight(part.Value) >= least && DraftSlips.IsSlip(part.Value, part.Value + (Sign(part) * off)));
    }

    private static decimal Sum(DraftQuantity[] run) => run.Sum(part => Sign(part) * part.Value);

    private static int Sign(DraftQuantity part) => Less().IsMatch(part.Label) ? -1 : 1;

    private static decimal Open(DraftQuantity total, DraftQuantity[] parts)
    {
        decimal step = Math.Max(total.Step, parts.Max(part => part.Step));
        return step == 1 ? 0 : step * (parts.Length + 1) / 2m;
    }

    [GeneratedRegex("(合计|总计|共计|两项|三项|四项|五项|总分|得分|调整后|累计|总和|全年共)[^0-9]{0,10}$|^共$")]
    private static partial Regex Total();

    [GeneratedRegex("其中|包括|分别|由|含|中，|：|（")]
    private static partial Regex Parts();

    [GeneratedRegex("^[^，。；0-9]{2,16}中|^其中|^包括|^分别|^具体")]
    private static partial Regex Of();

    /// <summary>Words that begin another thing.</summary>
    [GeneratedRegex("上年|去年|同比|结余|结转")]
    private static partial Regex Next();

    /// <summary>Parts that are not told one by one.</summary>
    [GeneratedRegex("另有|另外|各[0-9]")]
    private static partial Regex More();

    [GeneratedRegex("上年(?!结转|结余)|去年|上期")]
    private static partial Regex Earlier();

    [GeneratedRegex("（[^（）]{0,120}）|\\([^()]{0,120}\\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("调减|核减|压减|收回|减少")]
    private static partial Regex Less();
}
