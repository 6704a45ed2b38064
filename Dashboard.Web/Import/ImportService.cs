using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Loading;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Import;

/// <summary>Takes a file into the ledger and brings the snapshots up to it.</summary>
public sealed class ImportService(
    ImportStore store, SnapshotService snapshots, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    /// <summary>Imports one file. Bad rows are in the report; bad files are refused in it; nothing is thrown for either.</summary>
    public async Task<ImportReport> ImportAsync(ImportRequest request, CancellationToken cancel = default)
    {
        TableFile file = await TableFile.InspectAsync(request.Path, cancel);
        ImportReport Refuse(Rejection refusal) =>
            new(request.Kind, request.FileName, file.Sha256, null, 0, 0, 0, 0, [], null, refusal);
        Scope scope = request.By.ScopeOf(Right.Import);
        // The tree itself belongs to those who have all of it.
        if (scope.IsNothing || (request.Kind == ImportKind.Departments && !scope.IsEverything)) return Refuse(new(1, null, RejectionCodes.OutsideScope, null));
        if (TableFinder.Refusal(file, request.FileName) is { } unreadable) return Refuse(unreadable);
        try
        {
            using FileStream stream = File.OpenRead(request.Path);
            FoundTable found = TableFinder.Find(request.Kind, file, stream, new(request.Sheet, request.Choices));
            if (found.Rows is not { } rows) return Refuse(found.Refusal!);
            ImportReport report = await TakeAsync(request, file, rows, stream, Refuse, cancel);
            return report with { Sheet = found.Sheet, HeadingRow = rows.HeadingRow };
        }
        catch (TableReadException e)
        {
            return Refuse(e.Rejection);
        }
    }

    /// <summary>Takes a batch back: any of them where one may import for everything, else one's own.</summary>
    public async Task<UndoOutcome> UndoAsync(long batchId, Person by, Actor actor, string? reason = null, CancellationToken cancel = default)
    {
        using IDisposable mine = await store.LockAsync(cancel);
        (UndoOutcome outcome, IReadOnlySet<int>? changed) = store.Withdraw(
            batchId, by, Author(by), day => FiscalYear.Containing(day, institution.Value.FirstMonth).Year, new(clock.NowAt, actor, reason));
        if (outcome == UndoOutcome.Withdrawn) await snapshots.RefreshAsync(clock.Today, changed);
        return outcome;
    }

    /// <summary>Makes a change that was approved. Either all of it counts from now on, or nothing happened and the report says why.</summary>
    internal async Task<ImportReport> MakeAsync(ChangeDecision decision, Actor actor, CancellationToken cancel = default)
    {
        ChangeRequest request = decision.Request;
        string name = $"变更申请 {request.Id}";
        HeadingMap map = HeadingMap.Of(request.Kind);
        // It was theirs to ask for; whether they still may is no matter once the level above has agreed.
        LoadRequest load = new(
            request.Kind, new(request.Year, institution.Value.FirstMonth), false, request.YuanPerUnit, false, new(decision.By, Scope.Everything, clock.Today))
        { IsApproved = true };
        using IDisposable mine = await store.LockAsync(cancel);
        LoadOutcome outcome = store.Load(
            new(request.Kind, name, "", request.Year, false, actor, clock.NowAt), load, new(false, null, decision),
            request.Rows.Select((cells, at) => new RowCells(at + 1, cells, map)), () => clock.NowAt);
        if (outcome.BatchId is not null) await snapshots.RefreshAsync(clock.Today, outcome.ChangedLines);
        return Report(request.Kind, name, "", outcome);
    }

    private LoadAuthor Author(Person person) => new(person.Name, person.ScopeOf(Right.Import), clock.Today);

    private async Task<ImportReport> TakeAsync(
        ImportRequest request, TableFile file, FileRows rows, Stream stream, Func<Rejection, ImportReport> refuse, CancellationToken cancel)
    {
        FiscalYear year = institution.Value.YearOf(request.Year, null, clock.Today);
        decimal unit = request.YuanPerUnit ?? rows.YuanPerUnit ?? 1m;
        LoadRequest load = new(request.Kind, year, request.Year is not null, unit, request.IsDemo, Author(request.By)) { Grounds = request.Grounds, Codes = request.Codes };
        NewBatch batch = new(
            request.Kind, request.FileName, file.Sha256, request.Year, request.IsDemo, request.Actor, clock.NowAt);
        if (request.YuanPerUnit is null && rows.YuanPerUnit is null && rows.UnitDoubt is { } doubt && ImportTemplate.HasAmounts(request.Kind))
            return refuse(new(rows.HeadingRow, null, RejectionCodes.UnitUnclear, doubt));
        if (ImportTemplate.IsOfYear(request.Kind) && rows.TitleYear is { } title && title != year.Year)
            return refuse(new(rows.HeadingRow, null, RejectionCodes.YearUnclear, Text(title), Text(year.Year)));
        FileSums sums = new(request.Kind, unit) { IsUnitSaid = request.YuanPerUnit is not null };
        LoadTerms terms = new(request.IsDryRun, request.ExpectedTotal) { Control = sums.Refusal, HasSums = () => sums.Compare().Checked > 0, IsWhole = request.IsWhole };
        using IDisposable mine = await store.LockAsync(cancel);
        LoadOutcome outcome = store.Load(batch, load, terms, ImportProgress.Watch(rows.Facts(sums), stream, request.Progress, cancel), () => clock.NowAt);
        ImportReport report = outcome.Refusal is { } refusal
            ? refuse(refusal) with { Rejected = outcome.Rejected, Rows = outcome.Counts.Rows, Total = outcome.Counts.Total }
            : outcome.Counts.Rows == 0 ? refuse(new(1, null, RejectionCodes.EmptyFile, null))
            : Report(request.Kind, request.FileName, file.Sha256, outcome);
        if (outcome.BatchId is not null && !request.IsDemo) await snapshots.RefreshAsync(clock.Today, outcome.ChangedLines);
        return report with { YuanPerUnit = unit, Control = sums.Compare(), Effects = outcome.Effects, Missing = outcome.Missing };
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ImportReport Report(ImportKind kind, string name, string sha256, LoadOutcome outcome) => new(
        kind, name, sha256, outcome.BatchId, outcome.Counts.Rows, outcome.Counts.Accepted, outcome.Counts.Unchanged, outcome.Held,
        outcome.Rejected, outcome.Counts.Total, null);
}
