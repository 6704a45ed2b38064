using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a growth that does not follow from the two values it compares. Example: 由 100 人增加到 125 人，增长 20%.</summary>
internal static partial class DraftGrowth
{
    /// <summary>So many paragraphs before may hold what has grown.</summary>
    private const int Reach = 3;

    /// <summary>No report tells more numbers; what is longer is not remembered to its end.</summary>
    private const int MostTold = 2_000;

    /// <param name="blocks">All paragraphs of a draft, in order.</param>
    public static IEnumerable<DraftFinding> Find(IReadOnlyList<DraftSentence> blocks)
    {
        List<DraftQuantity> told = [];
        Queue<IReadOnlyList<DraftQuantity>> last = new();
        foreach (DraftSentence block in blocks)
        {
            IReadOnlyList<DraftQuantity> all = DraftQuantities.Of(block.Text);
            if (Grows().IsMatch(block.Text))
            {
                DraftQuantity[] near = [.. last.SelectMany(q => q)];
                for (int i = 0; i < all.Count; i++)
                {
                    if (Judge(block, all, near, told, i) is { } finding) yield return finding;
                }
            }

            if (told.Count < MostTold) told.AddRange(all);
            last.Enqueue(all);
            if (last.Count > Reach) last.Dequeue();
        }
    }

    private static DraftFinding? Judge(DraftSentence block, IReadOnlyList<DraftQuantity> all, IReadOnlyList<DraftQuantity> last, List<DraftQuantity> told, int at)
    {
        DraftQuantity growth = all[at];
        if (growth.IsRough || Reaches().IsMatch(growth.Label) || Grows().Match(growth.Label) is not { Success: true } word) return null;
        int sign = Falls().IsMatch(word.Value) ? -1 : 1;
        DraftQuantity[] before = [.. all.Take(at).Where(q => !q.IsRough && q.Value > 0)];
        if (Base(block.Text, before, growth) is not { } old) return null;
        DraftQuantity[] nows = [.. before.Where(q => q != old && q.Unit == old.Unit && !DraftWords.IsTarget(q.Label))], behind = [.. all.Skip(at + 1).Take(2).Where(q => q.Unit == old.Unit)];
        if (growth.Unit == "%" && before.LastOrDefault() is { } change && change.Unit == old.Unit && change.At > old.At && Grows().IsMatch(change.Label) && !Reaches().IsMatch(change.Label))
            return IsRatio(growth, change, old) ? null : Off(block, growth, old, old with { Value = old.Value + (sign * change.Value) }, sign, word.Value, false);
        DraftQuantity[] fitting = [.. nows.Concat(behind).Concat(last.Where(q => q.Unit == old.Unit)).Where(now => Follows(growth, old, now, sign))];
        if (fitting.Length > 0) return nows.Length == 1 && fitting is [var only] && only == nows[0] && IsLikelySlip(growth, old, only, sign) ? Off(block, growth, old, only, sign, word.Value, true) : null;
        string subject = Subject().Match(Compared().Replace(growth.Label, "")) is { Success: true } named ? named.Groups["what"].Value[^2..] : "";
        if (subject.Length > 0 && nows.Any(q => q.Label.Contains(subject, StringComparison.Ordinal))) nows = [.. nows.Where(q => q.Label.Contains(subject, StringComparison.Ordinal))];
        else if (subject.Length > 0 && (nows.All(q => q.At < old.At) || !old.Label.Contains(subject, StringComparison.Ordinal))) nows = [];
        DraftQuantity? now = nows.FirstOrDefault(q => q.At > old.At && To().IsMatch(q.Label)) ?? nows.LastOrDefault(q => q.At > old.At && !DraftWords.IsOther(q.Label)) ?? nows.LastOrDefault(q => !DraftWords.IsOther(q.Label));
        DraftQuantity? slip = nows.Concat(now is null ? last.Reverse() : []).FirstOrDefault(q => q.Unit == old.Unit && DraftSlips.IsSlip(growth.Value, Math.Round(Math.Abs(Change(growth, old, q)), 2)));
        now = slip ?? now ?? told.FindLast(q => q.Unit == old.Unit && !q.IsRough && !DraftWords.IsTarget(q.Label) && IsAlike(q.Label, old.Label));
        if (now is null || Follows(growth, old, now, sign)) return null;
        return Off(block, growth, old, now, sign, word.Value, !nows.Contains(now));
    }

    private static DraftFinding Off(DraftSentence block, DraftQuantity growth, DraftQuantity old, DraftQuantity now, int sign, string word, bool isQuestion)
    {
        string unit = growth.Unit switch { "%" => "%", "百分点" => "个百分点", _ => growth.Unit };
        return new(
            DraftCodes.GrowthOff, isQuestion, new(block.Text[growth.From..growth.End], block.At(growth.At)), null,
            $"{DraftChecks.Text(growth.Value)}{unit}", $"{DraftChecks.Text(ScoreRules.Round(sign * Change(growth, old, now)))}{unit}", word);
    }

    private static bool IsRatio(DraftQuantity growth, DraftQuantity change, DraftQuantity old) =>
        Math.Abs((change.Value / old.Value * 100m) - growth.Value) < growth.Step + ((change.Step + (old.Step * change.Value / old.Value)) / 2m / old.Value * 100m);

    /// <summary>Within what rounding leaves open, and yet the very digits in another order.</summary>
    private static bool IsLikelySlip(DraftQuantity growth, DraftQuantity old, DraftQuantity now, int sign) =>
        Math.Round(sign * Change(growth, old, now), 2) is var exact && Math.Abs(exact - growth.Value) >= growth.Step && DraftSlips.IsSlip(exact, growth.Value);

    /// <summary>The value that is compared with, in the sentence of the growth itself.</summary>
    private static DraftQuantity? Base(string text, DraftQuantity[] before, DraftQuantity growth)
    {
        int start = text.AsSpan(0, growth.At).LastIndexOfAny('。', '；') + 1, taken = before.LastOrDefault(q => q != growth && q.Unit == growth.Unit && Grows().IsMatch(q.Label) && !Reaches().IsMatch(q.Label))?.End ?? 0;
        DraftQuantity? old = before.LastOrDefault(q => q.At >= Math.Max(start, taken) && (Earlier().IsMatch(q.Label) || (From().IsMatch(q.Label) && To().IsMatch(text[q.End..Math.Min(text.Length, q.End + 8)]))));
        // Points that a rate rose by belong to the rate told right beside them.
        if (growth.Unit == "百分点" && old is not null && text.AsSpan(old.End, growth.At - old.End).Count('，') > 1) return null;
        return old is null || (growth.Unit == "百分点" ? old.Unit != "%" : growth.Unit != "%" && old.Unit != growth.Unit) ? null : old;
    }

    private static bool IsAlike(string one, string other) => Enumerable.Range(0, Math.Max(0, one.Length - 3)).Any(i => other.Contains(one.AsSpan(i, 4), StringComparison.Ordinal));

    private static decimal Change(DraftQuantity growth, DraftQuantity before, DraftQuantity now) => growth.Unit == "%" ? (now.Value - before.Value) / before.Value * 100m : now.Value - before.Value;

    private static bool Follows(DraftQuantity growth, DraftQuantity before, DraftQuantity now, int sign)
    {
        decimal open = growth.Unit == "%" && (now.Step != 1 || before.Step != 1) ? (now.Step + (before.Step * now.Value / before.Value)) / 2m / before.Value * 100m : 0m;
        return Math.Abs(Change(growth, before, now) - (sign * growth.Value)) < growth.Step + open;
    }

    [GeneratedRegex("增长|增加|上升|提高|提升|增幅|下降|减少|降低|压减|降幅|下浮")]
    private static partial Regex Grows();

    [GeneratedRegex("下降|减少|降低|压减|降幅|下浮")]
    private static partial Regex Falls();

    [GeneratedRegex("上年|去年|上一年|[比较与和](19|20)[0-9]{2}年|^(而)?(19|20)[0-9]{2}年(同期|末)?(为|是|的)?$")]
    private static partial Regex Earlier();

    /// <summary>The new value itself: 提高到 95%.</summary>
    [GeneratedRegex("(到|至|为)$")]
    private static partial Regex Reaches();

    /// <summary>What has grown, where the growth itself says so: 2023年决算支出增长.</summary>
    [GeneratedRegex("(?<what>[\u4E00-\u9FFF]{2,8})(增长|增加|上升|提高|下降|减少|降低)(了)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Subject();

    [GeneratedRegex("同比|环比|今年|本年度?|当年|(比|较|与)?(上年|去年)(同期)?|相比|总体|相应|也|均|又")]
    private static partial Regex Compared();

    [GeneratedRegex("由|从")]
    private static partial Regex From();

    [GeneratedRegex("到|至|降为|增为|升为|变为")]
    private static partial Regex To();
}
