using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>All packs with the proof of each: those for lights and those for scores.</summary>
public sealed class PolicyPacks(LightPacks lights, AssessmentPacks assessments)
{
    public IReadOnlyList<PackProof> Proofs() => [.. lights.Files.Concat(assessments.Files).Select(Prove)];

    /// <summary>The rule or practice a pack stands for.</summary>
    public string SourceOf(string id) => lights.All.FirstOrDefault(pack => pack.Id == id)?.Source ?? assessments[id].Source;

    /// <summary>Proves the pack of a file, of whichever kind.</summary>
    public static PackProof Prove(string file) => AssessmentPacks.IsOne(file) ? AssessmentProof.Of(file) : PackProof.Of(file);
}
