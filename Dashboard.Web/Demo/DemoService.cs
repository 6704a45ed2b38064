using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Demo;

/// <summary>Loads and removes the sample city: its files, and the round in which its units were watched.</summary>
public sealed class DemoService(
    DemoFiles files, DemoRounds rounds, SnapshotService snapshots, DemoStore store, InstitutionClock clock, ILogger<DemoService> log)
{
    /// <summary>Whether sample data are shown.</summary>
    public bool IsPresent() => store.Exists();

    /// <summary>Loads the city. Loading it again with the same options changes nothing.</summary>
    /// <returns>The report of each file.</returns>
    internal async Task<IReadOnlyList<ImportReport>> LoadAsync(DemoOptions options, DateOnly asOf, Actor actor, CancellationToken cancel = default)
    {
        IReadOnlyList<ImportReport> reports = await files.ImportAsync(options, actor, cancel);
        int loaded = reports.Count(r => r.BatchId is not null);
        if (loaded > 0) store.RecordLoaded(new(clock.NowAt, actor), loaded, reports.Sum(r => r.Accepted));
        RefreshResult result = await snapshots.RefreshAsync(asOf, null);
        // A round is made of figures, so these come first.
        await rounds.PlantAsync(options, cancel);
        log.LogInformation("Sample city loaded: {Lines} lines, {Indicators} indicators", result.Lines, result.Indicators);
        return reports;
    }

    /// <summary>Whether there is no figure at all yet, sample or not.</summary>
    public bool IsNothingThere() => store.IsLedgerEmpty();

    /// <summary>Loads the city with its usual size if the ledger holds no figure at all.</summary>
    /// <returns>Whether it was loaded; never for those who do not administer everything.</returns>
    public async Task<bool> LoadIntoEmptyAsync(DateOnly asOf, Person by, Actor actor, CancellationToken cancel = default)
    {
        if (!by.Has(Right.Administer) || !store.IsLedgerEmpty()) return false;
        await LoadAsync(new DemoOptions(asOf) { HasRound = true }, asOf, actor, cancel);
        return true;
    }

    /// <summary>Removes every sample row and keeps everything else.</summary>
    /// <returns>How many batches went; none for those who do not administer everything.</returns>
    public async Task<int> RemoveAsync(DateOnly asOf, Person by, Actor actor)
    {
        if (!by.Has(Right.Administer)) return 0;
        int removed = await store.RemoveAsync(new(clock.NowAt, actor));
        await snapshots.RefreshAsync(asOf, null);
        return removed;
    }
}
