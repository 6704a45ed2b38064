using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds what contradicts itself in a draft, by rules and without anything but the draft.</summary>
public static partial class DraftChecks
{
    /// <summary>All findings, what is wrong before what is asked, each in the order of the draft.</summary>
    public static IReadOnlyList<DraftFinding> Find(Draft draft, IReadOnlyList<GradeBand> grades)
    {
        DraftSentence[] sentences = [.. draft.Sentences()], passages = [.. draft.Passages()], blocks = [.. draft.Blocks()];
        IEnumerable<DraftFinding> found = DraftConflicts.Find(sentences, YearOf(draft))
            .Concat(DraftLists.Find(draft, sentences))
            .Concat(DraftShares.Find(passages))
            .Concat(DraftRates.Find(blocks))
            .Concat(DraftGrowth.Find(blocks))
            .Concat(passages.SelectMany(DraftParts.Find))
            .Concat(DraftTotals.Find(blocks))
            .Concat(DraftTables.Find(draft))
            .Concat(sentences.SelectMany(sentence => DraftGrades.Find(sentence, grades)))
            .Concat(DraftGrades.Apart(draft, sentences, grades))
            .Concat(DraftLikeness.Find([.. sentences, .. DraftRows.Sentences(draft)], YearOf(draft)));
        // The same place may be found by several rules; what is certain, or comes first, speaks.
        found = found.OrderBy(finding => finding.IsQuestion).DistinctBy(finding => (finding.Code, finding.First.Position, finding.Stated, finding.Code == DraftCodes.QuantityConflict ? finding.Found : ""));
        return [.. found.OrderBy(finding => finding.IsQuestion).ThenBy(finding => finding.First.Position), .. DraftClaims.Find(sentences)];
    }

    /// <summary>The year a report is of: the first it names with 年度, or the first at all; null when none.</summary>
    internal static int? YearOf(Draft draft)
    {
        int? first = null;
        foreach (string paragraph in draft.Paragraphs.Take(40))
        {
            foreach (Match match in Year().Matches(Draft.Plain(paragraph)))
            {
                int year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
                if (match.Groups["whole"].Success) return year;
                first ??= year;
            }
        }

        return first;
    }

    internal static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<year>(19|20)[0-9]{2})\\s*年(?<whole>度)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
