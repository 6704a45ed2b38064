using System.Text.Json;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>What became of a pack that was proposed.</summary>
public enum PackOutcome
{
    /// <summary>It can take effect.</summary>
    Ready,

    /// <summary>It counts from now on.</summary>
    Accepted,

    /// <summary>The person may not.</summary>
    NotAllowed,

    /// <summary>It is larger than any pack.</summary>
    TooLarge,

    /// <summary>It cannot be read, lacks something or judges wrongly by its own cases.</summary>
    Wrong,

    /// <summary>Its name or version holds signs that no file may have.</summary>
    BadName,

    /// <summary>A pack of the other kind has its name.</summary>
    OtherKind,

    /// <summary>It is the pack that counts already.</summary>
    Same,

    /// <summary>Its version already stands for another content.</summary>
    VersionUsed,

    /// <summary>The pack was changed while this one was written.</summary>
    Overtaken,

    /// <summary>Another pack beside it cannot be read, so that none can be read anew.</summary>
    Blocked,
}

/// <summary>What became of a pack that was proposed, and why.</summary>
/// <param name="Proof">What its cases say; null when nobody looked.</param>
/// <param name="Problems">What is wrong with it, each with its place.</param>
public sealed record PackAnswer(PackOutcome Outcome, PackProof? Proof, IReadOnlyList<string> Problems);

/// <summary>A pack that shall count.</summary>
/// <param name="Seen">The sum of the pack that was edited; null when it is a new one.</param>
/// <param name="Reason">Why, for the record.</param>
public sealed record PackProposal(PackText Content, string? Seen, string Reason);

/// <summary>Changes packs of rules while the program runs.</summary>
public sealed class PackService(PolicyPacks packs, PackFolder folder, PackLog log, InstitutionClock clock)
{
    /// <summary>Three times the largest pack that is delivered.</summary>
    public const int MostBytes = 64 * 1024;

    private readonly Lock gate = new();

    /// <summary>Whether a pack could count, by its own cases first. Nothing is kept.</summary>
    /// <param name="seen">The sum of the pack that was edited; null when it is a new one.</param>
    public PackAnswer Check(PackText content, string? seen)
    {
        if (content.Bytes.Length > MostBytes) return new(PackOutcome.TooLarge, null, []);
        PackProof proof = PolicyPacks.Prove(content);
        if (proof is not { Id: { } id, Version: { } version, IsProven: true }) return new(PackOutcome.Wrong, proof, proof.Problems);
        PackKind kind = PolicyPacks.KindOf(content);
        return new(Obstacle(), proof, []);

        PackOutcome Obstacle()
        {
            if (!PackFolder.IsSafe(id) || !PackFolder.IsSafe(version)) return PackOutcome.BadName;
            if (packs.KindOf(id) is { } known && known != kind) return PackOutcome.OtherKind;
            PackProof? now = Now(kind, id);
            if (now?.Sha256 == proof.Sha256) return PackOutcome.Same;
            if (now?.Version == version || (folder.Earlier(kind, id, version) is { } used && used.Sha256 != proof.Sha256)) return PackOutcome.VersionUsed;
            return seen is not null && now is not null && now.Sha256 != seen ? PackOutcome.Overtaken : PackOutcome.Ready;
        }
    }

    /// <summary>Lets a pack count from now on, for everybody and without a restart. Packs belong to the installation, so administrators of everything change them.</summary>
    /// <remarks>The record comes before the file gets its name: a change without a record there never is.</remarks>
    public PackAnswer Accept(PackProposal proposal, Person person, Actor actor)
    {
        if (person.ScopeOf(Right.Administer).IsNothing) return new(PackOutcome.NotAllowed, null, []);
        lock (gate)
        {
            PackAnswer answer = Check(proposal.Content, proposal.Seen);
            if (answer is not { Outcome: PackOutcome.Ready, Proof: { Id: { } id } proof }) return answer;
            PackKind kind = PolicyPacks.KindOf(proposal.Content);
            IPackShelf shelf = packs.ShelfOf(kind);
            try
            {
                shelf.Reload();
            }
            catch (PolicyException e)
            {
                return new(PackOutcome.Blocked, proof, [e.Message]);
            }

            PackProof? before = Now(kind, id);
            if (before is { Version: { } earlier } && PackFolder.IsSafe(earlier)) folder.Keep(kind, id, earlier, PackText.Of(shelf.FileOf(id)!));
            Action nameIt = folder.Prepare(kind, id, shelf.FileOf(id), proposal.Content);
            log.Add(id, before is null ? null : Document(before), Document(proof), new(clock.NowAt, actor, proposal.Reason));
            nameIt();
            shelf.Reload();
            return answer with { Outcome = PackOutcome.Accepted };
        }
    }

    private PackProof? Now(PackKind kind, string id) => packs.ShelfOf(kind).FileOf(id) is { } file ? PolicyPacks.Prove(file) : null;

    private static string Document(PackProof proof) => JsonSerializer.Serialize(new { version = proof.Version, sha256 = proof.Sha256 });
}
