using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;

namespace Dashboard.Web.Assessment;

/// <summary>Says which entries can be made.</summary>
internal static class EntryRules
{
    private const int LongestText = 20_000;

    private const decimal Largest = 1e15m;

    /// <summary>Why an entry cannot be made; null when it can.</summary>
    public static SignOffOutcome? Check(AssessmentEntry entry, AssessmentDesk desk)
    {
        if (entry.Text is { Length: > LongestText }) return SignOffOutcome.Impossible;
        return entry.Kind switch
        {
            AssessmentEntryKind.Figure => IsFigure(entry, desk.Pack) ? null : SignOffOutcome.Impossible,
            AssessmentEntryKind.Choice => OfChoice(entry, desk.Scored),
            _ => desk.Content.Layout.Sections.Any(section => section.Text == entry.Key) || FormTexts.OnFormAlone.Contains(entry.Key) ? null : SignOffOutcome.Impossible,
        };
    }

    private static bool IsFigure(AssessmentEntry entry, AssessmentPack pack) =>
        pack.Entries?.Any(known => known.Key == entry.Key) == true && entry.Number is null or (>= 0m and <= Largest);

    /// <summary>Inside the band a choice needs no more than the reason every lost point needs; beyond it, it changes the rule's score and says why at once.</summary>
    private static SignOffOutcome? OfChoice(AssessmentEntry entry, ScoredAssessment scored)
    {
        if (scored.Items.FirstOrDefault(item => item.Key == entry.Key) is not { } item) return SignOffOutcome.Impossible;
        if (entry.Number is not { } points) return null;
        if (points < 0m || points > item.Weight || decimal.Round(points, 2) != points) return SignOffOutcome.Impossible;
        ScoredItem chosen = item with { Choice = new(entry.Key, points, entry.Text, "", default) };
        return chosen.IsOverride && string.IsNullOrWhiteSpace(entry.Text) ? SignOffOutcome.ReasonMissing : null;
    }
}
