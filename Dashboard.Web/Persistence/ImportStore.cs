using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Loading;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Takes files into the ledger: in whole or not at all, whatever happens in between.</summary>
/// <remarks>
/// Rows go in under a batch that is not posted yet and therefore does not exist for anyone. Long files commit in chunks, so
/// that other writers wait milliseconds; one short transaction then posts the batch with its totals. A process that dies
/// before leaves rows without a posted batch, which the next holder of the import lock removes.
/// </remarks>
public sealed class ImportStore(LedgerDatabase database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Only one import writes at a time, across processes.</summary>
    /// <exception cref="StorageException">Another import did not end.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancel)
    {
        ExclusiveFileLock mine = await ExclusiveFileLock.AcquireAsync(database.Data.LockFile("import"), Patience, cancel)
            ?? throw new StorageException("另一个导入正在进行，请稍后再试。Another import is running; try again later.");
        try
        {
            RemoveUnposted();
            return mine;
        }
        catch
        {
            mine.Dispose();
            throw;
        }
    }

    /// <summary>Takes rows. The caller holds the import lock.</summary>
    public LoadOutcome Load(NewBatch batch, LoadRequest request, LoadTerms terms, IEnumerable<RowCells> rows, Func<DateTimeOffset> nowAt)
    {
        using SqliteConnection connection = database.Open();
        return request.Kind == ImportKind.Payments
            ? LoadPayments(connection, batch, request, terms, rows, nowAt)
            : LoadAtOnce(connection, batch, request, terms, rows, nowAt);
    }

    private LoadOutcome LoadAtOnce(
        SqliteConnection connection, NewBatch batch, LoadRequest request, LoadTerms terms, IEnumerable<RowCells> rows, Func<DateTimeOffset> nowAt)
    {
        using SqliteTransaction transaction = connection.BeginWriting();
        LoadContext context = new(connection, BatchStore.Begin(connection, batch), request);
        long lastRow = BatchReach.LastRow(connection, request.Kind);
        using FactLoader loader = Loader(context);
        Take(context, loader, rows);
        return End(
            context, null, terms, transaction, () => new(nowAt(), batch.Actor), () => BatchReach.Write(connection, context.BatchId, request.Kind, lastRow));
    }

    private LoadOutcome LoadPayments(
        SqliteConnection connection, NewBatch batch, LoadRequest request, LoadTerms terms, IEnumerable<RowCells> rows, Func<DateTimeOffset> nowAt)
    {
        // A power cut may take back pieces that are not posted: they would be removed anyway. The posting itself is synced.
        connection.Run("PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=16384");
        try
        {
            LoadContext context = new(connection, BatchStore.Begin(connection, batch), request);
            using PaymentLoader loader = new(context);
            Take(context, loader, rows);
            MissingPayments missing = loader.Missing();
            connection.Run("PRAGMA synchronous=FULL");
            using SqliteTransaction posting = connection.BeginWriting();
            LoadOutcome outcome = End(
                context, loader.Changes, terms, posting, () => new(nowAt(), batch.Actor),
                () => BatchReach.WritePayments(connection, context.BatchId, loader.Changes, loader.Rows));
            return outcome with { Missing = missing };
        }
        catch
        {
            RemoveUnposted();
            throw;
        }
        finally
        {
            connection.Run("PRAGMA wal_autocheckpoint=1000; PRAGMA synchronous=FULL");
        }
    }

    private static void Take(LoadContext context, FactLoader loader, IEnumerable<RowCells> rows)
    {
        foreach (RowCells row in rows)
        {
            if (row.Fault is { } fault) context.Reject(row, fault);
            else loader.Take(row);
        }

        loader.Finish();
    }

    private LoadOutcome End(
        LoadContext context, IReadOnlyDictionary<MonthCell, long>? changes, LoadTerms terms, SqliteTransaction transaction, Func<AuditStamp> stampNow, Action noteReach)
    {
        bool carriesMoney = context.Request.Kind is ImportKind.Budget or ImportKind.Payments or ImportKind.Milestones;
        int held = context.Held.Rows.Count;
        BatchCounts counts = new(
            context.Accepted + context.Unchanged + context.Rejected.Count + held, context.Accepted, context.Unchanged, context.Rejected.Count,
            carriesMoney ? context.Total : null);
        Rejection? refusal = terms.Refusal(context);
        IReadOnlyList<Rejection> rejected = [.. context.Rejected.OrderBy(r => r.Row)];
        // A request is decided as it was made, in whole, and once.
        bool isStale = (terms.Change is { } change && (context.Rejected.Count > 0 || !ChangeStore.IsPending(context.Connection, change.Request.Id)))
            || (terms.ReportLink is { } link && !ReportLinkStore.IsOpen(context.Connection, link, stampNow().RecordedAt));
        if (refusal is not null || terms.IsDryRun || isStale || context.Accepted + held == 0)
        {
            transaction.Rollback();
            transaction.Dispose();
            RemoveUnposted();
            return new(null, counts, terms.IsDryRun ? held : 0, rejected, null, refusal) { Effects = context.Effects };
        }

        AuditStamp stamp = stampNow();
        ChangeStore.Request(context, stamp);
        if (context.Accepted == 0) context.Connection.Run("DELETE FROM Batch WHERE Id=@1", context.BatchId);
        else
        {
            noteReach();
            Post(context, counts, changes, terms, stamp);
        }

        transaction.Commit();
        return new(context.Accepted == 0 ? null : context.BatchId, counts, held, rejected, changes?.Keys.Select(c => c.OwnerId).ToHashSet(), null) { Effects = context.Effects };
    }

    private static void Post(LoadContext context, BatchCounts counts, IReadOnlyDictionary<MonthCell, long>? changes, LoadTerms terms, AuditStamp stamp)
    {
        if (changes is not null) TotalsStore.Add(context.Connection, changes);
        BatchStore.Post(context.Connection, context.BatchId, counts, stamp);
        if (terms.Change is { } change) ChangeStore.Approve(context.Connection, change, context.BatchId, stamp);
        if (terms.ReportLink is { } link) ReportLinkStore.Use(context.Connection, link, context.BatchId, stamp);
        foreach (NotedChange noted in context.Noted)
            AuditStore.Append(context.Connection, new(stamp, noted.Action, noted.Subject, noted.Before, noted.After));
    }

    /// <summary>Takes a posted batch back. Its facts stay on record for questions about earlier moments.</summary>
    /// <param name="author">The person as the gate of closed periods knows them.</param>
    /// <param name="yearOf">The fiscal year of a day.</param>
    /// <returns>What became of it, and the lines whose totals changed, or null when more may have changed.</returns>
    public (UndoOutcome Outcome, IReadOnlySet<int>? ChangedLines) Withdraw(long batchId, Person by, LoadAuthor author, Func<DateOnly, int> yearOf, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        ImportKind? kind = (ImportKind?)connection.Ask<int?>(
            $"SELECT Kind FROM Batch WHERE Id=@1 AND PostedAt IS NOT NULL AND WithdrawnAt IS NULL AND {BatchStore.MayWithdraw(by)}", batchId, by.Name);
        // Departments are names, not dated facts: there is nothing to withdraw, a corrected file replaces them.
        if (kind is null or ImportKind.Departments) return (UndoOutcome.NotFound, null);
        if (new LedgerGate(connection, author).RefusalOfUndo(connection, kind.Value, batchId, yearOf) is { } refusal)
            return (refusal == RejectionCodes.PeriodClosed ? UndoOutcome.PeriodClosed : UndoOutcome.BookSigned, null);
        IReadOnlySet<int>? changed = kind == ImportKind.Payments ? WithdrawPayments(connection, batchId) : null;
        BatchStore.Withdraw(connection, batchId, stamp);
        writing.Commit();
        return (UndoOutcome.Withdrawn, changed);
    }

    private static HashSet<int> WithdrawPayments(SqliteConnection connection, long batchId)
    {
        List<MonthCell> cells = connection.List(
            "SELECT DISTINCT LineId, Month FROM Payment WHERE BatchId=@1", r => new MonthCell(r.GetInt32(0), r.GetInt32(1)), batchId);
        connection.Run("INSERT INTO WithdrawnPayment SELECT * FROM Payment WHERE BatchId=@1", batchId);
        connection.Run("DELETE FROM Payment WHERE BatchId=@1", batchId);
        TotalsStore.Renew(connection, cells);
        return [.. cells.Select(c => c.OwnerId)];
    }

    /// <summary>Only payments are committed before their batch is posted. They go piece by piece as they came, the batch last.</summary>
    private void RemoveUnposted()
    {
        using SqliteConnection connection = database.Open();
        if (Visible.LastPostedPayment(connection) is not { } last) return;
        while (connection.Run(
            "DELETE FROM Payment WHERE Id > max(@1, (SELECT max(Id) FROM Payment) - @2)", last, PaymentLoader.MostRowsInPiece) > 0)
        {
            Thread.Sleep(PaymentLoader.TurnOfOthers);
        }

        connection.Run("DELETE FROM Batch WHERE PostedAt IS NULL");
    }

    private static FactLoader Loader(LoadContext context) => context.Request.Kind switch
    {
        ImportKind.Departments => new DepartmentLoader(context),
        ImportKind.Budget => new BudgetLoader(context),
        ImportKind.Plan => new PlanLoader(context),
        ImportKind.Milestones => new MilestoneLoader(context),
        ImportKind.Indicators => new IndicatorLoader(context),
        ImportKind.Results => new ResultLoader(context),
        _ => throw new ArgumentOutOfRangeException(nameof(context)),
    };
}
