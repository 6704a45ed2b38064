using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a share that does not follow from the parts beside it. Example: 预算 50 万元，支出 10 万元，执行率 100%.</summary>
internal static partial class DraftShares
{
    /// <param name="passages">All of a draft, in order.</param>
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> passages) => passages.SelectMany((passage, i) => Find(passage, i > 0 ? passages[i - 1] : default));

    private static IEnumerable<DraftFinding> Find(DraftSentence passage, DraftSentence last)
    {
        if (!passage.Text.Contains('%', StringComparison.Ordinal)) yield break;
        IReadOnlyList<DraftQuantity> all = DraftQuantities.Of(passage.Text);
        int since = 0;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Unit != "%" || DraftWords.IsTarget(all[i].Label.Replace("任务", "", StringComparison.Ordinal).Replace("目标", "", StringComparison.Ordinal).Replace("计划", "", StringComparison.Ordinal))) continue;
            DraftQuantity[] before = [.. all.Skip(since).Take(i - since).Where(q => q.Unit != "%" && q.Value >= 0)];
            if (((before.Length >= 2 ? Judge(passage, all[i], before) : null) ?? Across(passage, last, all[i], before)) is { } finding) yield return finding;
            since = i + 1;
        }
    }

    /// <summary>The budget may stand in the sentence before: 「预算 50 万元。实际支出 10 万元，执行率 100%。」</summary>
    private static DraftFinding? Across(DraftSentence passage, DraftSentence last, DraftQuantity share, DraftQuantity[] before)
    {
        if (last.Text is null || passage.Paragraph - last.At(last.Text.Length - 1) > 2 || share.IsRough || !OfMoney().IsMatch(share.Label) || ArrivalRate().IsMatch(share.Label)) return null;
        DraftQuantity[] parts = [.. before.Where(q => q.Unit == "元" && Kind(q.Label) == "part" && !DraftWords.IsOther(q.Label) && DraftWords.IsGeneral(DraftWords.Thing(q.Label, "")))];
        int end = last.Text.IndexOf("其中", StringComparison.Ordinal) is > 0 and var inner ? inner : last.Text.Length;
        DraftQuantity[] wholes = [.. DraftQuantities.Of(last.Text[..end]).Where(q => q.Unit == "元" && Kind(q.Label) == "whole")];
        if (parts.Length != 1 || before.Any(q => Kind(q.Label) is "whole" or "arrived") || wholes.Length == 0 || wholes.Any(whole => IsShare(share, parts[0], whole))) return null;
        return new(
            DraftCodes.ShareOff, last.At(last.Text.Length - 1) != passage.Paragraph, new(passage.Text[share.From..share.End], passage.At(share.At)), new(last.Text[..wholes[^1].End].Trim(), last.At(wholes[^1].At)),
            $"{DraftChecks.Text(share.Value)}%", $"{DraftChecks.Text(ScoreRules.Round(parts[0].Value / wholes[^1].Value * 100m))}%", Name().Match(share.Label).Value);
    }

    private static DraftFinding? Judge(DraftSentence passage, DraftQuantity share, DraftQuantity[] before)
    {
        bool isMoney = OfMoney().IsMatch(share.Label), isTask = OfTask().IsMatch(share.Label);
        if ((!isMoney && !isTask) || share.IsRough) return null;
        DraftQuantity[] money = [.. before.Where(q => q.Unit == "元" && !DraftWords.IsOther(q.Label))];
        if (isMoney && money.Length >= 2) return Money(passage, share, money);
        if (!isTask) return null;
        DraftQuantity? whole = before.LastOrDefault(q => DraftWords.IsTarget(q.Label));
        DraftQuantity? part = whole is null ? null : before.LastOrDefault(q => q != whole && q.Unit == whole.Unit && !DraftWords.IsTarget(q.Label) && !DraftWords.IsOther(q.Label));
        // What stands right before it is what it is a share of.
        if (whole is null || part is null || before[^1].Unit != whole.Unit || IsShare(share, part, whole) || before.Any(a => before.Any(b => a != b && a.Unit == b.Unit && IsShare(share, a, b)))) return null;
        return Off(DraftCodes.ShareOff, false, passage, share, part, whole);
    }

    private static DraftFinding? Money(DraftSentence passage, DraftQuantity share, DraftQuantity[] money)
    {
        DraftQuantity[] wholes = [.. money.Where(q => Kind(q.Label) == "whole")], parts = [.. money.Where(q => Kind(q.Label) == "part")], arrived = [.. money.Where(q => Kind(q.Label) == "arrived")];
        if (wholes.Length == 0 && !ArrivalRate().IsMatch(share.Label)) wholes = arrived;
        if (ArrivalRate().IsMatch(share.Label)) parts = arrived;
        if (wholes.Length == 0 || parts.Length == 0 || wholes[^1].Value == 0) return null;
        if (parts.Any(part => money.Any(whole => whole != part && Kind(whole.Label) is "" or "whole" && IsShare(share, part, whole)))) return null;
        bool isOfArrived = parts.Any(part => arrived.Any(whole => whole != part && IsShare(share, part, whole)));
        return Off(isOfArrived ? DraftCodes.ShareOfArrived : DraftCodes.ShareOff, isOfArrived, passage, share, parts[^1], wholes[^1]);
    }

    /// <summary>Rounded or cut off, both are right; so is what the last digits of the parts leave open.</summary>
    private static bool IsShare(DraftQuantity share, DraftQuantity part, DraftQuantity whole)
    {
        if (whole.Value == 0) return true;
        decimal found = part.Value / whole.Value * 100m;
        decimal open = (part.Step + (whole.Step * found / 100m)) / 2m / whole.Value * 100m;
        if (part.Unit != "元") open = 0;
        decimal off = found - share.Value;
        return (off >= -(share.Step / 2m) - open && off < share.Step + open) || (part.IsRough || whole.IsRough) && Math.Abs(found - share.Value) < 15m;
    }

    private static DraftFinding Off(string code, bool isQuestion, DraftSentence passage, DraftQuantity share, DraftQuantity part, DraftQuantity whole)
    {
        string what = Name().Match(share.Label) is { Success: true } name ? name.Value : share.Label;
        (DraftQuantity one, DraftQuantity other) = part.At < whole.At ? (part, whole) : (whole, part);
        return new(
            code, isQuestion, new(passage.Text[share.From..share.End], passage.At(share.At)), new(passage.Text[one.From..Math.Max(one.End, other.End)], passage.At(one.At)),
            $"{DraftChecks.Text(share.Value)}%", $"{DraftChecks.Text(ScoreRules.Round(part.Value / whole.Value * 100m))}%", what);
    }

    /// <summary>Which the last word of money says: 支出预算 is a budget, 预算支出 is spent.</summary>
    private static string Kind(string label)
    {
        string last = "";
        foreach (Match match in MoneyWord().Matches(label)) last = match.Value;
        return last switch
        {
            "到位" or "收到" or "已到" => "arrived",
            "预算" or "批复" or "下达" or "安排" or "总额" or "核定" or "指标" => "whole",
            "" => "",
            _ => "part",
        };
    }

    [GeneratedRegex("预算|批复|下达|安排|总额|核定|指标|支出|执行|支付|使用|列支|到位|收到|已到|拨付")]
    private static partial Regex MoneyWord();

    [GeneratedRegex("执行率|支出率|支付率|使用率|支出进度|执行进度|支付进度|预算完成率|到位率|(完成|占)(全年|年初|年度|调整|调整后|部门|支出)*预算(数|的|比例)*(为|达)?$|完成率")]
    private static partial Regex OfMoney();

    [GeneratedRegex("到位率")]
    private static partial Regex ArrivalRate();

    [GeneratedRegex("完成率|完成比例|完成了?(全年|年初|年度|绩效|目标|计划|任务|的)+")]
    private static partial Regex OfTask();

    [GeneratedRegex("(预算|资金)?(执行率|支出率|支付率|使用率|完成率|到位率|支出进度|执行进度|支付进度)|(完成|占).*预算的")]
    private static partial Regex Name();
}
