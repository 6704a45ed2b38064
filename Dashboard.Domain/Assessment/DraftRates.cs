using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a rate that does not follow from what it is named after, or only looks as if. Example: 排查 3,216 起，化解 3,098 起，化解率 93.66%.</summary>
internal static partial class DraftRates
{
    /// <summary>So many numbers before a rate may be its parts.</summary>
    private const int Reach = 8;

    /// <summary>A rate of few digits leaves so many amounts open that one of them is always alike.</summary>
    private const int MostTried = 30;

    /// <summary>What is farther off is another rate.</summary>
    private const decimal Farthest = 30m;

    /// <summary>No report names more budgets.</summary>
    private const int MostBudgets = 40;

    private static readonly (string Stem, string Words)[] Stems = [("执行", "支出执行支付使用"), ("支出", "支出执行支付"), ("支付", "支付支出"), ("使用", "使用支出支付"), ("完成", "完成实际"), ("覆盖", "覆盖"), ("到位", "到位")];

    /// <param name="blocks">All paragraphs of a draft, in order.</param>
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> blocks)
    {
        IReadOnlyList<DraftQuantity> last = [];
        (DraftSentence Block, DraftQuantity Budget)[] budgets = [.. blocks.SelectMany(block => DraftQuantities.Of(block.Text).Where(q => q is { Unit: "元", IsRough: false, Value: > 0 } && Budget().IsMatch(q.Label)).Select(q => (block, q))).Take(MostBudgets)];
        for (int i = 0; i < blocks.Count; i++)
        {
            IReadOnlyList<DraftQuantity> all = DraftQuantities.Of(blocks[i].Text);
            for (int at = 0; at < all.Count; at++)
            {
                if (!IsRate(all[at]) && !(at > 0 && all[at] is { Unit: "%", Label: "的" } && all[at - 1].Label.Contains('占', StringComparison.Ordinal))) continue;
                if ((Judge(blocks[i], i > 0 ? blocks[i - 1] : default, all, last, at) ?? OfBudget(blocks[i], all, at, budgets)) is { } finding) yield return finding;
            }

            last = all;
        }
    }

    /// <summary>Whether a rate follows from two numbers of its sentence.</summary>
    public static bool Follows(DraftQuantity share, IEnumerable<DraftQuantity> all) => Any([.. all.Where(IsPart)], share);

    private static bool IsRate(DraftQuantity share) =>
        share.Unit is "%" or "‰" && !share.IsRough && share.Value > 0 && Rate().IsMatch(share.Label) && !Growth().IsMatch(share.Label) && !DraftWords.IsTarget(OfTask().Replace(share.Label, ""));

    private static DraftFinding? Judge(DraftSentence block, DraftSentence before, IReadOnlyList<DraftQuantity> all, IReadOnlyList<DraftQuantity> last, int at)
    {
        DraftQuantity share = all[at];
        DraftQuantity[] near = [.. all.Take(at).Where(IsPart).TakeLast(Reach)], further = [.. last.Where(IsPart).TakeLast(Reach)], behind = [.. all.Skip(at + 1).Where(IsPart).Take(2)];
        if (Any([.. further, .. near, .. behind], share)) return null;
        int since = all.Take(at).LastOrDefault(q => q.Unit == "%")?.End ?? 0;
        near = [.. near.Where(q => q.At >= since)];
        if (Named(near, share) is var (part, whole) && Math.Abs((part.Value / whole.Value * Scale(share)) - share.Value) is var off && off <= Farthest) return Off(!DraftSlips.IsSlip(share.Value, Math.Round(part.Value / whole.Value * Scale(share), Decimals(share))), block, block, share, part, whole);
        DraftQuantity[] nearest = [.. near.TakeLast(4)];
        if (Pair(nearest, nearest, share) is var (one, other)) return Off(true, block, block, share, one, other);
        if (behind is [var of, var its] && near.Length == 0 && Ahead(block.Text, share, of, its)) return Off(true, block, block, share, its, of);
        if (near.Length == 0 && OfMoney().IsMatch(share.Label) && Pair(further, further, share) is var (told, against)) return Off(true, block, before, share, told, against);
        if (near.Length is 0 or > 4 || Pair(near, further, share) is not var (here, there)) return null;
        return Off(true, block, before, share, here, there);
    }

    /// <summary>「上线率 82.46%，3,182 名考生中 2,624 人上线」: in one sentence, and alike but for a slip.</summary>
    private static bool Ahead(string text, DraftQuantity share, DraftQuantity whole, DraftQuantity part)
    {
        if (whole.Unit != part.Unit || part.Value > whole.Value || whole.Value == 0 || text.AsSpan(share.End, part.At - share.End).Contains('。')) return false;
        decimal meant = Math.Round(part.Value / whole.Value * Scale(share), Decimals(share)), right = Math.Round(whole.Value * share.Value / Scale(share));
        return DraftSlips.IsSlip(share.Value, meant) || (part.Step == 1 && DraftSlips.Weight(part.Value) >= 3 && DraftSlips.IsSlip(part.Value, right));
    }

    /// <summary>The budget may have been told in another chapter: the rate of the one amount before it is that of one of the budgets, but for a slip.</summary>
    private static DraftFinding? OfBudget(DraftSentence block, IReadOnlyList<DraftQuantity> all, int at, (DraftSentence Block, DraftQuantity Budget)[] budgets)
    {
        DraftQuantity share = all[at];
        if (!OfMoney().IsMatch(share.Label) || at == 0 || all[at - 1] is not { Unit: "元", IsRough: false } part || Budget().IsMatch(part.Label)) return null;
        if (Array.Exists(budgets, of => IsShare(share, part, of.Budget)) || Any([.. all.Where(IsPart)], share)) return null;
        (DraftSentence Block, DraftQuantity Budget)[] likely = [.. budgets.Where(of => (of.Budget.Value >= part.Value && Pair([part], [of.Budget], share) is not null) || IsPartSlip(part, of.Budget, share))];
        return likely.Length == 0 ? null : Off(true, block, likely[0].Block, share, part, likely[0].Budget);
    }

    /// <summary>Whether the amount itself is the slip: with its digits right, the rate is.</summary>
    private static bool IsPartSlip(DraftQuantity part, DraftQuantity whole, DraftQuantity share)
    {
        decimal meant = whole.Value * share.Value / Scale(share), open = whole.Value * share.Step / Scale(share);
        if (part.Step == 0 || DraftSlips.Weight(part.Value) < 4 || open > part.Step * MostTried) return false;
        for (decimal value = Math.Ceiling((meant - open) / part.Step) * part.Step; value <= meant + open; value += part.Step)
        {
            if (DraftSlips.IsSlip(part.Value, value)) return true;
        }

        return false;
    }

    private static bool IsPart(DraftQuantity q) => q.Unit is not ("%" or "‰" or "百分点" or "分" or "天") && q.Value > 0;

    private static bool Any(DraftQuantity[] all, DraftQuantity share) =>
        Array.Exists(all, part => Array.Exists(all, whole => part != whole && part.Unit == whole.Unit && (IsShare(share, part, whole) || IsRest(share, part, whole))));

    /// <summary>The rate bears the name of its part: the nearest of that name, of the nearest other of the same unit that is no less.</summary>
    private static (DraftQuantity Part, DraftQuantity Whole)? Named(DraftQuantity[] near, DraftQuantity share)
    {
        if (Stem().Match(share.Label) is not { Success: true } match) return null;
        string stem = match.Groups["stem"].Value;
        string words = Array.Find(Stems, s => stem.EndsWith(s.Stem, StringComparison.Ordinal)).Words ?? (stem.Length > 2 ? stem[^2..] : stem);
        DraftQuantity? part = Array.FindLast(near, q => Speaks(q, words));
        DraftQuantity? whole = part is null ? null : Array.FindLast(near, q => q.At < part.At && q.Unit == part.Unit && q.Value >= part.Value);
        return part is null || whole is null || part.IsRough || whole.IsRough || near.Count(q => q.Unit == part.Unit) > 3 ? null : (part, whole);
    }

    private static bool Speaks(DraftQuantity part, string words)
    {
        for (int i = 0; i + 2 <= words.Length; i += 2)
        {
            if (part.Label.Contains(words.AsSpan(i, 2), StringComparison.Ordinal) || part.Behind.AsSpan().StartsWith(words.AsSpan(i, 2), StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Two of one unit whose share would be it, but for a slip.</summary>
    private static (DraftQuantity Part, DraftQuantity Whole)? Pair(DraftQuantity[] parts, DraftQuantity[] wholes, DraftQuantity share)
    {
        if (DraftSlips.Weight(share.Value) < 2) return null;
        foreach (DraftQuantity part in parts.Reverse())
        {
            foreach (DraftQuantity whole in wholes.Reverse())
            {
                if (part == whole || part.Unit != whole.Unit || part.Value > whole.Value || part.IsRough || whole.IsRough) continue;
                decimal meant = Math.Round(part.Value / whole.Value * Scale(share), Decimals(share), MidpointRounding.AwayFromZero);
                if (DraftSlips.IsSlip(share.Value, meant) || (meant == 100m && share.Value < 100m && share.Value > 80m)) return (part, whole);
            }
        }

        return null;
    }

    private static decimal Scale(DraftQuantity share) => share.Unit == "‰" ? 1000m : 100m;

    private static int Decimals(DraftQuantity share) => share.Step switch { 1m => 0, 0.1m => 1, 0.01m => 2, _ => 4 };

    /// <summary>Rounded or cut off, both are right; so is what the last digits of amounts leave open.</summary>
    private static bool IsShare(DraftQuantity share, DraftQuantity part, DraftQuantity whole)
    {
        decimal found = part.Value / whole.Value * Scale(share), off = found - share.Value;
        decimal open = part.Step == 1 && whole.Step == 1 ? 0 : (part.Step + (whole.Step * found / Scale(share))) / 2m / whole.Value * Scale(share);
        return (off >= -(share.Step / 2m) - open && off < share.Step + open) || ((part.IsRough || whole.IsRough) && Math.Abs(off) < 15m);
    }

    private static bool IsRest(DraftQuantity share, DraftQuantity part, DraftQuantity whole) => Rest().IsMatch(share.Label) && Math.Abs(Math.Abs(Scale(share) - (part.Value / whole.Value * Scale(share))) - share.Value) <= share.Step;

    private static DraftFinding Off(bool isQuestion, DraftSentence block, DraftSentence of, DraftQuantity share, DraftQuantity part, DraftQuantity whole) => new(
        DraftCodes.ShareOff, isQuestion, new(block.Text[share.From..share.End], block.At(share.At)), new(of.Text[whole.From..whole.End], of.At(whole.At)),
        $"{DraftChecks.Text(share.Value)}{share.Unit}", $"{DraftChecks.Text(ScoreRules.Round(part.Value / whole.Value * Scale(share)))}{share.Unit}", Stem().Match(share.Label) is { Success: true } stem ? stem.Value : share.Label);

    [GeneratedRegex("率|比例|比重|占|(为|达)[^，。；]{1,10}的$|满意度|完成(了)?(全年|年初|年度|绩效|目标|计划|任务|的)+|进度|程度")]
    private static partial Regex Rate();

    [GeneratedRegex("(?<stem>[\u4E00-\u9FFF]{2,8})(率|度|比例|进度)[为达到是约]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Stem();

    [GeneratedRegex("增长|增加|下降|减少|提高|提升|降低|压减|上升|增幅|降幅|由|从|上年|去年|利率|费率|税率|标准|不低于|不超过|高于|低于|以内|控制")]
    private static partial Regex Growth();

    [GeneratedRegex("执行率|支付率|支出率|使用率|拨付率|支出进度|执行进度|支付进度|占|完成[^，。；]{0,8}预算的$")]
    private static partial Regex OfMoney();

    [GeneratedRegex("预算|总投资|资金|经费|总额|安排|下达|批复|概算|总支出|支出合计|全年支出")]
    private static partial Regex Budget();

    [GeneratedRegex("结余|结转|剩余|未|节约|节支|下浮|超")]
    private static partial Regex Rest();

    [GeneratedRegex("任务|目标|计划")]
    private static partial Regex OfTask();
}
