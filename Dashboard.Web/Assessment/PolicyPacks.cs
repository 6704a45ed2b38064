using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>All packs with the proof of each: those for lights and those for scores.</summary>
public sealed class PolicyPacks(LightPacks lights, AssessmentPacks assessments)
{
    /// <summary>The packs that count, those for lights first.</summary>
    public IReadOnlyList<PackProof> Proofs() => [.. lights.Shelf.Files.Concat(assessments.Shelf.Files).Select(Prove)];

    /// <summary>The packs of a kind that count, each with its file.</summary>
    public IPackShelf ShelfOf(PackKind kind) => kind == PackKind.Lights ? lights.Shelf : assessments.Shelf;

    /// <summary>The rule or practice a pack stands for.</summary>
    public string SourceOf(string id) => lights.Shelf.Find(id)?.Source ?? assessments[id].Source;

    /// <summary>What a pack is for; null when there is none of that name.</summary>
    public PackKind? KindOf(string id) => lights.Shelf.Find(id) is not null ? PackKind.Lights : assessments.Shelf.Find(id) is not null ? PackKind.Scores : null;

    /// <summary>What the pack of a text is for.</summary>
    public static PackKind KindOf(PackText content) => AssessmentPacks.IsOne(content) ? PackKind.Scores : PackKind.Lights;

    /// <summary>Proves the pack of a file, of whichever kind.</summary>
    public static PackProof Prove(string file) => Prove(PackText.Of(file));

    /// <summary>The same for a text that is in no file yet. Its cases may ask for anything: what cannot be worked out is a problem of the pack.</summary>
    public static PackProof Prove(PackText content)
    {
        try
        {
            return AssessmentPacks.IsOne(content) ? AssessmentProof.Of(content) : PackProof.Of(content);
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException or InvalidOperationException or FormException)
        {
            return new(null, null, null, content.Sha256, 0, 0, [$"规则包 {content.Name} 的案例无法运算：{e.Message}"]);
        }
    }
}
