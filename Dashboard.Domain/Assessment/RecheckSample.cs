using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Domain.Assessment;

/// <summary>Which items a reviewer should check against their proof: what calls for it first, then some drawn by lot.</summary>
/// <remarks>Source: 财预〔2020〕10号 asks for 抽查复核 of 自评; how many and which is left to the reviewer.</remarks>
public static class RecheckSample
{
    /// <summary>Chooses.</summary>
    /// <param name="facts">The facts of the assessment.</param>
    /// <param name="scored">How it is scored.</param>
    /// <param name="most">How many items at most.</param>
    /// <returns>
    /// Changed scores, then results far above their target, things done without a number, choices inside the band; what room is left goes to the
    /// other items in the order of a hash over department, year and item: the same on every machine, and another one in another year.
    /// </returns>
    /// <example>Of 12 items with 1 changed and 2 chosen, at most 5: the changed one, the two, and two drawn.</example>
    public static IReadOnlyList<RecheckItem> Of(AssessmentFacts facts, ScoredAssessment scored, int most) =>
        [.. scored.Items.Where(item => item.Weight > 0m).Select(item => new RecheckItem(item.Key, item.Name, ReasonFor(item)))
            .OrderBy(item => item.Reason).ThenBy(item => item.Reason == RecheckReason.Drawn ? Lot(facts.Subject, item.Key) : "", StringComparer.Ordinal).Take(most)];

    private static RecheckReason ReasonFor(ScoredItem item) => item switch
    {
        { IsOverride: true } => RecheckReason.Override,
        { Verdict.Note: ScoreNote.FarAbove } => RecheckReason.FarAbove,
        { Verdict.Note: ScoreNote.DoneWithoutNumber } => RecheckReason.DoneWithoutNumber,
        { Choice.Score: not null } => RecheckReason.Chosen,
        _ => RecheckReason.Drawn,
    };

    private static string Lot(AssessmentSubject subject, string key) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{subject.DepartmentCode}/{subject.LineCode}/{subject.Year}/{key}"))));
}

/// <summary>Why an item is to be checked; the order is that of the list.</summary>
public enum RecheckReason
{
    /// <summary>Its score was changed by hand.</summary>
    Override,

    /// <summary>The result is far above the target.</summary>
    FarAbove,

    /// <summary>It is said to be done, without a number.</summary>
    DoneWithoutNumber,

    /// <summary>A person chose inside the band.</summary>
    Chosen,

    /// <summary>Drawn by lot.</summary>
    Drawn,
}

/// <summary>An item to check.</summary>
/// <param name="Key">Example: "indicator:HD2023-ZB1".</param>
/// <param name="Name">For people.</param>
/// <param name="Reason">Why it is chosen.</param>
public sealed record RecheckItem(string Key, string Name, RecheckReason Reason);
