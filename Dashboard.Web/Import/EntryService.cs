using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Loading;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Import;

/// <summary>Rows that were typed on a page.</summary>
/// <param name="Kind">Which template they follow.</param>
/// <param name="Name">How the batch is called, in place of a file.</param>
/// <param name="Year">The fiscal year they are for.</param>
/// <param name="Rows">Their cells in the order of the template.</param>
public sealed record EntryRequest(ImportKind Kind, string Name, int Year, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>1 for 元, 10,000 for 万元.</summary>
    public decimal YuanPerUnit { get; init; } = 1m;

    /// <summary>Everything is done and then taken back.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Why locked goals or plans are to be changed; their rows then wait for approval. Null rejects them.</summary>
    public ChangeGrounds? Grounds { get; init; }

    /// <summary>The number of the single-use link by which they come; it is used up together with them, or nothing is taken. Null at a page.</summary>
    public long? ReportLink { get; init; }

    /// <summary>Asked once nobody else can write: the numbers of the rows, from 1, that would replace what nobody has seen; they are left out. Null leaves out none.</summary>
    public Func<IReadOnlySet<int>>? Stale { get; init; }

    /// <summary>Who typed them; nothing is taken for departments outside their scope.</summary>
    public required Person By { get; init; }

    /// <summary>Who asks, as the record of changes calls them.</summary>
    public required Actor Actor { get; init; }
}

/// <summary>What became of typed rows.</summary>
/// <param name="BatchId">The batch, or null when nothing new was taken.</param>
/// <param name="Held">How many rows wait for approval, because what they change is locked.</param>
/// <param name="Rejected">Rows that were not taken, by their number from 1.</param>
public sealed record EntryReport(long? BatchId, int Accepted, int Unchanged, int Held, IReadOnlyList<Rejection> Rejected)
{
    /// <summary>Whether every row stands in the ledger now, or waits for approval as it was asked to.</summary>
    public bool IsClean => Rejected.Count == 0;
}

/// <summary>Takes what was typed on a page into the ledger: one batch on the way of every file, with the same gates, and as easily undone.</summary>
public sealed class EntryService(ImportStore store, SnapshotService snapshots, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    /// <summary>Takes the rows. What cannot be taken is in the report with its reason; nothing is thrown for it.</summary>
    public async Task<EntryReport> TakeAsync(EntryRequest request, CancellationToken cancel = default)
    {
        // Money and the tree of departments come from elsewhere, with documents: nobody types them here.
        if (request.Kind is not (ImportKind.Plan or ImportKind.Milestones or ImportKind.Indicators or ImportKind.Results))
            throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "Rows of this kind are not typed.");
        Scope scope = request.By.ScopeOf(RightFor(request.Kind));
        if (scope.IsNothing) return new(null, 0, 0, 0, [new(1, null, RejectionCodes.OutsideScope, null)]);
        HeadingMap map = HeadingMap.Of(request.Kind);
        LoadRequest load = new(
            request.Kind, new(request.Year, institution.Value.FirstMonth), true, request.YuanPerUnit, false, new(request.By.Name, scope, clock.Today))
        { Grounds = request.Grounds };
        NewBatch batch = new(request.Kind, request.Name, "", request.Year, false, request.Actor, clock.NowAt);
        using IDisposable mine = await store.LockAsync(cancel);
        IReadOnlySet<int> stale = request.Stale?.Invoke() ?? new HashSet<int>();
        LoadOutcome outcome = store.Load(
            batch, load, new(request.IsDryRun, null) { ReportLink = request.ReportLink }, request.Rows.Select((cells, at) => new RowCells(at + 1, cells, map)).Where(row => !stale.Contains(row.Number)), () => clock.NowAt);
        if (outcome.BatchId is not null) await snapshots.RefreshAsync(clock.Today, outcome.ChangedLines);
        return new(outcome.BatchId, outcome.Counts.Accepted, outcome.Counts.Unchanged, outcome.Held, outcome.Rejected);
    }

    /// <summary>What was reached is typed by those who know it; goals and plans are set by officers.</summary>
    private static Right RightFor(ImportKind kind) => kind == ImportKind.Results ? Right.Report : Right.Import;
}
