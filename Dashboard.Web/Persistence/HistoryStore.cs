using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What a batch brought for one thing.</summary>
/// <param name="Total">The sum of its amounts; null where amounts are not added up.</param>
public sealed record BatchShare(long BatchId, ImportKind Kind, string FileName, int Rows, Money? Total);

/// <summary>Something that happened to one thing.</summary>
/// <param name="Share">What the batch brought for it; null when it was no batch.</param>
/// <param name="Changes">Which values it replaced.</param>
public sealed record HistoryEvent(AuditRecord Record, BatchShare? Share, IReadOnlyList<FactChange> Changes);

/// <summary>Finds what happened to one line, indicator, department or account: the records that name it, and the batches with facts of it.</summary>
/// <remarks>A batch has one record however many rows it had; whose rows they were stands in the facts, and is asked of them here.</remarks>
public sealed class HistoryStore(LedgerDatabase database)
{
    /// <summary>The newest so many are told.</summary>
    public const int Most = 100;

    private const string Columns =
        "r.Number, r.RecordedAt, r.Actor, r.Origin, r.Action, r.SubjectKind, r.SubjectKey, r.Department, r.Before, r.After, r.Reason, r.PreviousHash, r.Hash";

    private const string LineFacts =
        """
        SELECT BatchId, AmountFen FROM Payment WHERE LineId=@1 UNION ALL SELECT BatchId, AmountFen FROM WithdrawnPayment WHERE LineId=@1
        UNION ALL SELECT BatchId, AmountFen FROM BudgetEntry WHERE LineId=@1 UNION ALL SELECT BatchId, AmountFen FROM Milestone WHERE LineId=@1
        UNION ALL SELECT BatchId, NULL FROM PlanPoint WHERE LineId=@1
        """;

    /// <summary>What happened to a line of a scope, newest first; nothing when there is none.</summary>
    public IReadOnlyList<HistoryEvent> OfLine(string code, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        int? id = connection.Ask<int?>($"SELECT l.Id FROM Line l JOIN Department d ON d.Id=l.DepartmentId WHERE l.Code=@1 AND {ScopeCondition.On(scope)}", code);
        if (id is null) return [];
        List<FactVersion> plan = connection.List(
            "SELECT 'plan:' || printf('%d-%02d', f.Year, f.Month), f.CumulativeFen, b.Id, b.PostedAt, b.WithdrawnAt FROM PlanPoint f JOIN Batch b ON b.Id=f.BatchId AND b.PostedAt IS NOT NULL WHERE f.LineId=@1 ORDER BY f.Id",
            r => Version(r, r.Money(1).Yuan.ToString("0.00", CultureInfo.InvariantCulture), 2), id);
        return Told(Named(connection, "line", code), Batches(connection, LineFacts, id), VersionTrail.Of(plan));
    }

    /// <summary>What happened to an indicator of a year, newest first; nothing when the scope has none.</summary>
    public IReadOnlyList<HistoryEvent> OfIndicator(string code, int year, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        string mine = $"FROM Indicator f JOIN Department d ON d.Id=f.DepartmentId AND {ScopeCondition.On(scope)} WHERE f.Code=@1 AND f.Year=@2";
        // Who has the indicator now decides, as on its page; versions of another department stay with that department.
        bool isMine = connection.Ask<long?>(
            $"SELECT 1 {mine} AND f.Id=(SELECT max(i.Id) FROM Indicator i WHERE i.Code=@1 AND i.Year=@2 AND i.BatchId IN ({Visible.Now}))", code, year) is not null;
        if (!isMine) return [];
        string facts = $"SELECT f.BatchId, NULL AS AmountFen {mine} UNION ALL SELECT BatchId, NULL FROM Result WHERE IndicatorCode=@1 AND Year=@2";
        return Told(Named(connection, "indicator", code), Batches(connection, facts, code, year), VersionTrail.Of(IndicatorVersions.Read(connection, mine, code, year)));
    }

    /// <summary>What happened to a department of a scope and to all below it, newest first.</summary>
    public IReadOnlyList<HistoryEvent> OfDepartment(string code, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        string inside = $"FROM Department top JOIN Department d ON d.Position BETWEEN top.Position AND top.End WHERE top.Code=@1 AND {ScopeCondition.On(scope, "top")}";
        List<AuditRecord> named = connection.List(
            $"SELECT {Columns} FROM AuditRecord r WHERE r.Department IN (SELECT d.Code {inside}) AND r.SubjectKind<>@2 ORDER BY r.Number DESC LIMIT {Most}",
            AuditRows.Read, code, AuditSubjects.Account);
        string share = $"SELECT BatchId, sum(t.Rows) AS Rows, sum(t.AmountFen) AS Fen FROM BatchDepartment t WHERE t.DepartmentId IN (SELECT d.Id {inside}) GROUP BY BatchId ORDER BY BatchId DESC LIMIT {Most}";
        return Told(named, Shares(connection, share, code), []);
    }

    /// <summary>The records of the batches that a person may know of, newest first.</summary>
    public IReadOnlyList<HistoryEvent> OfBatches(Person person)
    {
        using SqliteConnection connection = database.Open();
        string share = $"SELECT Id AS BatchId, Accepted AS Rows, TotalFen AS Fen FROM Batch WHERE PostedAt IS NOT NULL AND @1 IS NULL AND {BatchStore.Known(person)} ORDER BY Id DESC LIMIT {Most}";
        return Told([], Shares(connection, share, null, person.Name), []);
    }

    /// <summary>What was done to an account, newest first.</summary>
    public IReadOnlyList<HistoryEvent> OfAccount(string name)
    {
        using SqliteConnection connection = database.Open();
        return Told(Named(connection, AuditSubjects.Account, name), [], []);
    }

    internal static FactVersion Version(SqliteDataReader r, string value, int batch) => new(
        r.GetString(0), value, r.GetInt64(batch), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(batch + 1)),
        r.IsDBNull(batch + 2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(batch + 2)));

    private static List<AuditRecord> Named(SqliteConnection connection, string kind, string key) => connection.List(
        $"SELECT {Columns} FROM AuditRecord r WHERE r.SubjectKind=@1 AND r.SubjectKey=@2 ORDER BY r.Number DESC LIMIT {Most}", AuditRows.Read, kind, key);

    private static List<(AuditRecord, BatchShare)> Batches(SqliteConnection connection, string facts, params object?[] values) =>
        Shares(connection, $"SELECT BatchId, count(*) AS Rows, sum(AmountFen) AS Fen FROM ({facts}) GROUP BY BatchId", values);

    private static List<(AuditRecord, BatchShare)> Shares(SqliteConnection connection, string shares, params object?[] values) => connection.List(
        $"""
        WITH share AS MATERIALIZED ({shares})
        SELECT {Columns}, b.Id, b.Kind, b.FileName, share.Rows, share.Fen FROM share JOIN Batch b ON b.Id=share.BatchId AND b.PostedAt IS NOT NULL
        CROSS JOIN AuditRecord r ON r.SubjectKind='{AuditSubjects.Batch}' AND r.SubjectKey=CAST(b.Id AS TEXT) ORDER BY r.Number DESC LIMIT {Most}
        """,
        r => (AuditRows.Read(r), new BatchShare(r.GetInt64(13), (ImportKind)r.GetInt32(14), r.GetString(15), r.GetInt32(16), r.MoneyOrNull(17))), values);

    private static IReadOnlyList<HistoryEvent> Told(List<AuditRecord> named, List<(AuditRecord Record, BatchShare Share)> batches, IReadOnlyList<FactChange> changes)
    {
        ILookup<(long, bool), FactChange> of = changes.ToLookup(c => (c.BatchId, c.IsWithdrawal));
        IEnumerable<HistoryEvent> all = named.Select(r => new HistoryEvent(r, null, [])).Concat(batches.Select(b => new HistoryEvent(
            b.Record, b.Share, [.. of[(b.Share.BatchId, b.Record.Change.Action == AuditActions.BatchWithdrawn)]])));
        return [.. all.OrderByDescending(e => e.Record.Number).Take(Most)];
    }
}
