using System.Text.RegularExpressions;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds parts whose total was told before, in a sentence or a paragraph of its own.</summary>
internal static partial class DraftTotalsApart
{
    public static IEnumerable<DraftFinding> Find(DraftSentence before, DraftSentence block) => Across(before, block).Concat(Named(before, block));

    /// <summary>The total may stand in the paragraph before that of its parts: 项目支出 788.52 万元. 项目支出中，….</summary>
    private static IEnumerable<DraftFinding> Across(DraftSentence before, DraftSentence block)
    {
        if (!Of().IsMatch(block.Text)) yield break;
        DraftQuantity[] totals = [.. DraftQuantities.Of(before.Text)];
        foreach (DraftQuantity[] parts in DraftQuantities.Of(block.Text).Where(q => !q.IsRough && q.Unit != "%").GroupBy(q => q.Unit).Select(same => same.ToArray()).Where(same => same.Length >= 3))
        {
            DraftQuantity[] same = [.. totals.Where(q => q.Unit == parts[0].Unit && !q.IsRough)];
            if (Array.Exists(same, total => Math.Abs(DraftTotals.Sum(parts) - total.Value) <= DraftTotals.Open(total, parts))) continue;
            if (Array.Find(same, total => DraftTotals.IsSlip(total, parts, DraftTotals.Heavy)) is not { } off) continue;
            yield return new(
                DraftCodes.PartsOff, true, new(before.Text[off.From..off.End], before.At(off.At)), new(block.Text[parts[0].From..parts[^1].End], block.At(parts[0].At)),
                DraftChecks.Text(off.Value), DraftChecks.Text(DraftTotals.Sum(parts)), DraftWords.Thing(off.Label, off.Behind));
        }
    }

    /// <summary>「项目支出中，…」: the parts of what was told under that name, in this paragraph or the one before.</summary>
    private static IEnumerable<DraftFinding> Named(DraftSentence before, DraftSentence block)
    {
        foreach (Match match in OfNamed().Matches(block.Text))
        {
            string name = match.Groups["of"].Value;
            int end = block.Text.IndexOf('。', match.Index + 1) is > 0 and var stop ? stop : block.Text.Length;
            DraftQuantity[] all = [.. DraftQuantities.Of(block.Text)], parts = [.. all.Where(q => q.At > match.Index && q.At < end && q.Unit == "元" && !q.IsRough)];
            DraftQuantity[] totals = [.. all.Where(q => q.At < match.Index).Concat(DraftQuantities.Of(before.Text ?? "")).Where(q => q.Unit == "元" && q.Label.EndsWith(name, StringComparison.Ordinal))];
            if (parts.Length < 2 || totals.Length != 1 || Math.Abs(DraftTotals.Sum(parts) - totals[0].Value) <= DraftTotals.Open(totals[0], parts) || !DraftTotals.IsSlip(totals[0], parts, 3)) continue;
            bool isHere = all.Contains(totals[0]);
            DraftSentence of = isHere ? block : before;
            yield return new(
                DraftCodes.PartsOff, true, new(of.Text[totals[0].From..totals[0].End], of.At(totals[0].At)), new(block.Text[parts[0].From..parts[^1].End], block.At(parts[0].At)),
                DraftChecks.Text(totals[0].Value), DraftChecks.Text(DraftTotals.Sum(parts)), name);
        }
    }

    [GeneratedRegex("(^|。)(其中)?[^，。；0-9]{0,8}?(?<of>[\u4E00-\u9FFF]{2,6}?)(中|主要包括|包括|主要用于|分别用于)[，：]?", RegexOptions.ExplicitCapture)]
    private static partial Regex OfNamed();

    [GeneratedRegex("^[^，。；0-9]{2,16}中|^其中|^包括|^分别|^具体")]
    private static partial Regex Of();
}
