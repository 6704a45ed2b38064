using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>A case of a pack: a form and what it must come to.</summary>
/// <param name="What">What the case shows.</param>
/// <param name="Form">The form, as <c>score</c> takes it.</param>
/// <param name="Total">The total; null where none can be given.</param>
/// <param name="Grade">The grade; null where none can be given.</param>
/// <param name="Findings">The codes of all findings, each as often as it must come.</param>
public sealed record AssessmentCase(string What, JsonElement Form, decimal? Total, string? Grade, IReadOnlyList<string> Findings);

/// <summary>Runs the cases of a pack through the scoring that pages and commands use.</summary>
public static class AssessmentProof
{
    public static PackProof Of(string file)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        try
        {
            (AssessmentPack pack, IReadOnlyList<AssessmentCase> cases) = AssessmentPacks.Read(file);
            string[] problems = [.. cases.SelectMany(c => Problems(pack, c))];
            return new(pack.Id, pack.Version, pack.Title, sha256, cases.Count, cases.Count == 0 ? ["没有案例，无法证明。"] : problems);
        }
        catch (PolicyException e)
        {
            return new(null, null, null, sha256, 0, [e.Message]);
        }
    }

    private static IEnumerable<string> Problems(AssessmentPack pack, AssessmentCase example)
    {
        ScoredForm scored = FormScorer.Score(FormDocument.Read(example.Form), pack);
        if (scored.Total != example.Total) yield return $"{example.What}：总分应为 {Text(example.Total)}，得到 {Text(scored.Total)}。";
        if (scored.Grade != example.Grade) yield return $"{example.What}：等级应为 {example.Grade ?? "—"}，得到 {scored.Grade ?? "—"}。";
        string[] found = [.. scored.Findings.Select(f => f.Code).Order(StringComparer.Ordinal)], expected = [.. example.Findings.Order(StringComparer.Ordinal)];
        if (!found.SequenceEqual(expected)) yield return $"{example.What}：问题应为 {string.Join('、', expected)}，得到 {string.Join('、', found)}。";
    }

    private static string Text(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "—";
}
