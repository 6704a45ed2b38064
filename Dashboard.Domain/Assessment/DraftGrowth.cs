using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds a growth that does not follow from the two values it compares. Example: 由 100 人增加到 125 人，增长 20%.</summary>
internal static partial class DraftGrowth
{
    public static IEnumerable<DraftFinding> Find(DraftSentence passage)
    {
        if (!Grows().IsMatch(passage.Text)) yield break;
        IReadOnlyList<DraftQuantity> all = DraftQuantities.Of(passage.Text);
        int since = 0;
        for (int i = 0; i < all.Count; i++)
        {
            DraftQuantity growth = all[i];
            if (growth.Unit is not ("%" or "百分点") || Reaches().IsMatch(growth.Label) || Grows().Match(growth.Label) is not { Success: true } word) continue;
            DraftQuantity[] values = [.. all.Skip(since).Take(i - since)];
            since = i + 1;
            if (growth.IsRough || Before(passage.Text, values, growth) is not var (before, now) || before.Value == 0 || before.IsRough || now.IsRough) continue;
            decimal change = growth.Unit == "%" ? (now.Value - before.Value) / before.Value * 100m : now.Value - before.Value;
            bool isDown = Falls().IsMatch(word.Value);
            decimal stated = isDown ? -growth.Value : growth.Value;
            decimal open = growth.Unit == "%" && (now.Step != 1 || before.Step != 1) ? ((now.Step + (before.Step * now.Value / before.Value)) / 2m / before.Value * 100m) : 0m;
            if (Math.Abs(change - stated) < growth.Step + open) continue;
            string sign = growth.Unit == "%" ? "%" : "个百分点";
            yield return new(
                DraftCodes.GrowthOff, false, new(passage.Text[growth.From..growth.End], passage.At(growth.At)), null,
                $"{DraftChecks.Text(growth.Value)}{sign}", $"{DraftChecks.Text(ScoreRules.Round(isDown ? -change : change))}{sign}", word.Value);
        }
    }

    /// <summary>The value that is compared with and that of now, of the same unit; null when there may be others.</summary>
    private static (DraftQuantity Before, DraftQuantity Now)? Before(string text, DraftQuantity[] values, DraftQuantity growth)
    {
        DraftQuantity? before = values.LastOrDefault(q => Earlier().IsMatch(q.Label) || (From().IsMatch(q.Label) && To().IsMatch(text[q.End..Math.Min(text.Length, q.End + 8)])));
        if (before is null || (growth.Unit == "百分点" && before.Unit != "%")) return null;
        DraftQuantity[] others = [.. values.Where(q => q != before && q.Unit == before.Unit)];
        DraftQuantity? now = others.FirstOrDefault(q => q.At > before.At) ?? others.LastOrDefault();
        return now is null || others.Length > 1 || DraftWords.IsTarget(now.Label) ? null : (before, now);
    }

    [GeneratedRegex("增长|增加|上升|提高|提升|增幅|下降|减少|降低|压减|降幅|下浮")]
    private static partial Regex Grows();

    [GeneratedRegex("下降|减少|降低|压减|降幅|下浮")]
    private static partial Regex Falls();

    [GeneratedRegex("上年|去年|上一年|上年同期|去年同期")]
    private static partial Regex Earlier();

    /// <summary>The new value itself: 提高到 95%.</summary>
    [GeneratedRegex("(到|至|为)$")]
    private static partial Regex Reaches();

    [GeneratedRegex("由|从")]
    private static partial Regex From();

    [GeneratedRegex("到|至")]
    private static partial Regex To();
}
