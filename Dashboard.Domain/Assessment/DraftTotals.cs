using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a total beside its parts that is not their sum, though but for a slip it would be. Example: 年初预算 100.50 万元，追加 20.10 万元，调整后预算 126.00 万元.</summary>
internal static partial class DraftTotals
{
    /// <summary>So many digits are hardly alike by chance: where words say that it is a total, and where none do.</summary>
    public const int Heavy = 4;

    private const int VeryHeavy = 5;

    private const int MostParts = 12;

    /// <param name="blocks">All paragraphs of a draft, in order.</param>
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> blocks) => blocks.SelectMany(Inside).Concat(blocks.Zip(blocks.Skip(1)).SelectMany(pair => DraftTotalsApart.Find(pair.First, pair.Second)));

    private static IEnumerable<DraftFinding> Inside(DraftSentence block)
    {
        DraftQuantity[] all = [.. DraftQuantities.Of(Brackets().Replace(block.Text, bracket => new string(' ', bracket.Length))).Where(q => q.Unit != "%" && !q.IsRough && q.Value > 0 && !Earlier().IsMatch(q.Label) && !Planned().IsMatch(q.Label))];
        foreach (DraftQuantity[] unit in all.GroupBy(q => q.Unit).Select(same => same.ToArray()).Where(same => same.Length >= 3))
        {
            DraftQuantity[] same = unit;
            // 「产出指标 35 分得 33 分」: the points, not what they are out of.
            DraftQuantity[] got = same[0].Unit == "分" ? [.. same.Where(q => q.Label.EndsWith('得'))] : [];
            if (got.Length >= 2) same = [.. same.Where(q => got.Contains(q) || Total().IsMatch(q.Label))];
            for (int i = 0; i < same.Length; i++)
            {
                if ((Judge(block, same, i) ?? Left(block, same, i)) is { } finding) yield return finding;
            }
        }
    }

    private static DraftFinding? Judge(DraftSentence block, DraftQuantity[] all, int at)
    {
        DraftQuantity total = all[at];
        DraftQuantity[][] runs = [.. Runs(all, at)];
        if (Array.Exists(runs, run => IsExplained(total, run))) return null;
        foreach (DraftQuantity[] run in runs)
        {
            int least = Least(block.Text, all, total, run);
            if (!IsSlip(total, run, least) || IsOfAnother(block.Text, total, run)) continue;
            return new(
                DraftCodes.PartsOff, !IsCertain(block.Text, total, run, least), new(block.Text[total.From..total.End], block.At(total.At)), new(block.Text[run[0].From..run[^1].End], block.At(run[0].At)),
                DraftChecks.Text(total.Value), DraftChecks.Text(Sum(run)), DraftWords.Thing(total.Label, total.Behind));
        }

        return null;
    }

    /// <summary>What belongs to one of the parts may stand between them: 其余 5 所学校共 600 个.</summary>
    private static bool IsExplained(DraftQuantity total, DraftQuantity[] run)
    {
        decimal[] between = run[0].At > total.At ? [0m, .. run.Select(part => Sign(part) * part.Value)] : [0m];
        return Array.Exists(between, left => Math.Abs(Sum(run) - left - total.Value) <= Open(total, run));
    }

    /// <summary>So many digits it takes, by how clearly the words say that it is a total; 0 where they say it so clearly that any other sum is wrong.</summary>
    private static int Least(string text, DraftQuantity[] all, DraftQuantity total, DraftQuantity[] run)
    {
        bool isBehind = run[0].At > total.At, isWhole = run[^1] == LastOfSentence(text, all, run[0]);
        if (!isBehind) return IsSaid(total) ? 2 : VeryHeavy;
        if (isWhole && SetUp().IsMatch(total.Label) && run.All(part => part.Label.EndsWith(total.Label[^2..], StringComparison.Ordinal))) return 0;
        bool isIntroduced = Parts().IsMatch(Next(text, total, 8)), isList = isIntroduced && isWhole && (DraftSlips.Weight(total.Value) >= 3 || Whole().IsMatch(Next(text, total, 4)));
        if (isList || (run.Length == 2 && Rest().IsMatch(run[1].Label))) return 2;
        return IsSaid(total) || isIntroduced ? Heavy : VeryHeavy;
    }

    private static bool IsCertain(string text, DraftQuantity total, DraftQuantity[] run, int least) =>
        least is > 0 and <= Heavy && DraftSlips.Weight(total.Value) >= 3 && (run[0].At < total.At || Whole().IsMatch(Next(text, total, 4)));

    private static bool IsOfAnother(string text, DraftQuantity total, DraftQuantity[] run) =>
        (run[0].At > total.At && Another().IsMatch(run[0].Label)) || More().IsMatch(text[Math.Min(total.End, run[0].From)..run[^1].End]);

    private static bool IsSaid(DraftQuantity total) => Total().IsMatch(total.Label) && !total.Label.StartsWith('占');

    private static string Next(string text, DraftQuantity total, int letters) => text[total.End..Math.Min(text.Length, total.End + letters)];

    private static DraftQuantity LastOfSentence(string text, DraftQuantity[] all, DraftQuantity first)
    {
        int end = text.AsSpan(first.End).IndexOfAny('。', '；') is >= 0 and var stop ? first.End + stop : text.Length;
        return Array.FindLast(all, q => q.At < end)!;
    }

    /// <summary>What is left over, or saved. Example: 限价 8,240 万元，中标 7,663 万元，节约 577 万元.</summary>
    private static DraftFinding? Left(DraftSentence block, DraftQuantity[] all, int at)
    {
        DraftQuantity left = all[at];
        if (!Saved().IsMatch(left.Label) || DraftSlips.Weight(left.Value) < 3) return null;
        int start = block.Text.AsSpan(0, left.At).LastIndexOfAny('。', '；') + 1;
        DraftQuantity[] before = [.. all.Take(at).Where(q => q.At >= start).TakeLast(4)];
        if (before.Length < 2 || Array.Exists(before, one => Array.Exists(before, other => Math.Abs(one.Value - other.Value - left.Value) <= Open(left, [one, other])))) return null;
        foreach (DraftQuantity one in before)
        {
            foreach (DraftQuantity other in before.Where(q => q.At > one.At && q.Value < one.Value))
            {
                if (!DraftSlips.IsSlip(left.Value, one.Value - other.Value)) continue;
                return new(
                    DraftCodes.PartsOff, true, new(block.Text[left.From..left.End], block.At(left.At)), new(block.Text[one.From..other.End], block.At(one.At)),
                    DraftChecks.Text(left.Value), DraftChecks.Text(one.Value - other.Value), DraftWords.Thing(left.Label, left.Behind));
            }
        }

        return null;
    }

    /// <summary>What stands right before and right behind it, the longest first.</summary>
    private static IEnumerable<DraftQuantity[]> Runs(DraftQuantity[] all, int at)
    {
        for (int from = Math.Max(0, at - MostParts); from + 2 <= at; from++) yield return all[from..at];
        for (int end = Math.Min(all.Length, at + 1 + MostParts); end >= at + 3; end--) yield return all[(at + 1)..end];
    }

    /// <summary>Whether one digit in the total or in one of its parts would make it right.</summary>
    public static bool IsSlip(DraftQuantity total, DraftQuantity[] run, int least)
    {
        decimal off = total.Value - Sum(run);
        if (least == 0) return true;
        if (DraftSlips.Weight(total.Value) >= least && DraftSlips.IsSlip(total.Value, Sum(run))) return true;
        return Array.Exists(run, part => DraftSlips.Weight(part.Value) >= least && DraftSlips.IsSlip(part.Value, part.Value + (Sign(part) * off)));
    }

    public static decimal Sum(DraftQuantity[] run) => run.Sum(part => Sign(part) * part.Value);

    private static int Sign(DraftQuantity part) => Less().IsMatch(part.Label) ? -1 : 1;

    public static decimal Open(DraftQuantity total, DraftQuantity[] parts)
    {
        decimal step = Math.Max(total.Step, parts.Max(part => part.Step));
        return step == 1 ? 0 : step * (parts.Length + 1) / 2m;
    }

    [GeneratedRegex("(合计|总计|共计|总数|两项|三项|四项|五项|总分|得分|调整后|累计|总和|全年共)[^0-9]{0,10}$|^共$")]
    private static partial Regex Total();

    [GeneratedRegex("其中|包括|分别|由|含|中，|：|（|第一")]
    private static partial Regex Parts();

    [GeneratedRegex("(设置|共设|共有|设有|现有|设立)[^，。；]{2,8}$")]
    private static partial Regex SetUp();

    [GeneratedRegex("^[，。]?(含|包括|分别|：|由)")]
    private static partial Regex Whole();

    [GeneratedRegex("节约|结余|剩余|节省|核减|尚余|结转")]
    private static partial Regex Saved();

    [GeneratedRegex("^(其余|剩余|未|尚未|另有|余下)")]
    private static partial Regex Rest();

    [GeneratedRegex("计划(?!总?投资)|拟|[≥≧≤≦><=═]|不低于|不少于|不超过|任务")]
    private static partial Regex Planned();

    /// <summary>Words that begin another thing.</summary>
    [GeneratedRegex("上年|去年|同比|结余|结转")]
    private static partial Regex Another();

    /// <summary>Parts that are not told one by one.</summary>
    [GeneratedRegex("另有|另外|各[0-9]")]
    private static partial Regex More();

    [GeneratedRegex("上年(?!结转|结余)|去年|上期|[较比与](19|20)[0-9]{2}年")]
    private static partial Regex Earlier();

    [GeneratedRegex("（[^（）]{0,120}）|\\([^()]{0,120}\\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("调减|核减|压减|收回|减少")]
    private static partial Regex Less();
}
