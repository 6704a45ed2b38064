using System.Globalization;
using System.Text.Json;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>A case of a pack: a form and what it must come to.</summary>
/// <param name="What">What the case shows.</param>
/// <param name="Form">The form, as <c>score</c> takes it; null where the case is one of facts.</param>
/// <param name="Total">The total; null where none can be given.</param>
/// <param name="Grade">The grade; null where none can be given.</param>
/// <param name="Findings">The codes of all findings, each as often as it must come.</param>
/// <param name="Facts">The facts of a department; null where the case is a form.</param>
public sealed record AssessmentCase(string What, decimal? Total, string? Grade, IReadOnlyList<string> Findings, JsonElement? Form = null, FactCase? Facts = null);

/// <summary>Runs the cases of a pack through the scoring that pages and commands use.</summary>
public static class AssessmentProof
{
    public static PackProof Of(string file) => Of(PackText.Of(file));

    /// <summary>The same for a text that is in no file yet.</summary>
    public static PackProof Of(PackText content)
    {
        string sha256 = content.Sha256;
        try
        {
            (AssessmentPack pack, IReadOnlyList<AssessmentCase> cases) = AssessmentPacks.Read(content.Name, content.Text);
            string[][] wrong = [.. cases.Select(c => Problems(pack, c).ToArray()).Where(p => p.Length > 0)];
            return new(
                pack.Id, pack.Version, pack.Title, sha256, cases.Count, cases.Count - wrong.Length, cases.Count == 0 ? ["没有案例，无法证明。"] : [.. wrong.SelectMany(p => p)]);
        }
        catch (PolicyException e)
        {
            return new(null, null, null, sha256, 0, 0, [e.Message]);
        }
    }

    private static IEnumerable<string> Problems(AssessmentPack pack, AssessmentCase example)
    {
        (decimal? total, string? grade, IReadOnlyList<AssessmentFinding> findings) = Score(pack, example);
        if (total != example.Total) yield return $"{example.What}：总分应为 {Text(example.Total)}，得到 {Text(total)}。";
        if (grade != example.Grade) yield return $"{example.What}：等级应为 {example.Grade ?? "—"}，得到 {grade ?? "—"}。";
        string[] found = [.. findings.Select(f => f.Code).Order(StringComparer.Ordinal)], expected = [.. example.Findings.Order(StringComparer.Ordinal)];
        if (!found.SequenceEqual(expected)) yield return $"{example.What}：问题应为 {string.Join('、', expected)}，得到 {string.Join('、', found)}。";
    }

    private static (decimal? Total, string? Grade, IReadOnlyList<AssessmentFinding> Findings) Score(AssessmentPack pack, AssessmentCase example)
    {
        if (example.Facts is { } facts) return AssessmentScorer.Score(facts.ToFacts(), pack) is var scoredFacts ? (scoredFacts.Total, scoredFacts.Grade, []) : default;
        ScoredForm scored = FormScorer.Score(FormDocument.Read(example.Form ?? default), pack);
        return (scored.Total, scored.Grade, scored.Findings);
    }

    private static string Text(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "—";
}
