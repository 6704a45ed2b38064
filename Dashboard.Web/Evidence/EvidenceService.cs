using System.Collections.Frozen;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Evidence;

/// <summary>Takes files that prove results, and takes them back.</summary>
public sealed class EvidenceService(EvidenceStore store, EvidenceFolder folder, ImportStore import, SnapshotService snapshots, InstitutionClock clock)
{
    private static readonly IReadOnlySet<int> NoLines = FrozenSet<int>.Empty;

    /// <summary>Takes a file: first to the disk, then into the ledger, so that no row names what is not there.</summary>
    /// <param name="name">How the person calls it.</param>
    /// <exception cref="IOException">The line, the disk or the database failed; nothing was taken.</exception>
    public async Task<EvidenceOutcome> AddAsync(EvidencePlace place, string name, Stream content, Person person, Actor actor, CancellationToken cancel = default)
    {
        try
        {
            // Before a byte of it is read.
            if (store.Refusal(place, person) is { } refusal) return refusal;
            using IncomingFile file = await folder.ReceiveAsync(content, cancel);
            if (file.Outcome != EvidenceOutcome.Done) return file.Outcome;
            folder.Keep(file);
            NewEvidence evidence = new(place, EvidenceRules.CleanName(name), file.Kind!.Value, file.Bytes, file.Sha256);
            EvidenceOutcome outcome = store.Add(evidence, person, new(clock.NowAt, actor), () => folder.Has(file.Sha256));
            if (outcome != EvidenceOutcome.Done) return outcome;
        }
        catch (Exception e) when (e is IOException or StorageException || Failure.IsOfStorage(e))
        {
            throw new IOException(Failure.Sentence(e), e);
        }

        return await ToldAsync(EvidenceOutcome.Done);
    }

    /// <summary>Takes a file back, with the reason. It stays on record, and its content on the disk.</summary>
    public async Task<EvidenceOutcome> WithdrawAsync(long id, string? reason, Person person, Actor actor, CancellationToken cancel = default)
    {
        // Whoever signs or closes meanwhile must not find it gone afterwards.
        using IDisposable quiet = await import.LockAsync(cancel);
        return await ToldAsync(store.Withdraw(id, person, clock.Today, new(clock.NowAt, actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim())));
    }

    /// <summary>Lets open pages and alerts hear of it; no figure has changed.</summary>
    private async Task<EvidenceOutcome> ToldAsync(EvidenceOutcome outcome)
    {
        if (outcome == EvidenceOutcome.Done) await snapshots.RefreshAsync(clock.Today, NoLines);
        return outcome;
    }
}
