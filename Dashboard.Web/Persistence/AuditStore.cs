using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Web.Persistence;

/// <summary>Which records are asked for; null asks for all.</summary>
/// <param name="Scope">Whose records: with a part of the tree, those that name a department of it.</param>
/// <param name="Text">Stands in the subject, the content, the reason, the actor or the origin.</param>
/// <param name="FromAt">The first moment.</param>
/// <param name="UntilAt">The first moment no longer asked for.</param>
public sealed record AuditFilter(Scope Scope, string? Text, string? Actor, string? Action, DateTimeOffset? FromAt, DateTimeOffset? UntilAt);

/// <summary>Some records, newest first, and how many there are in all.</summary>
public sealed record AuditSlice(IReadOnlyList<AuditRecord> Records, int Found);

/// <summary>The record of every change: written with the change, never changed, searched and checked.</summary>
public sealed class AuditStore(LedgerDatabase database)
{
    private const string Columns =
        "Number, RecordedAt, Actor, Origin, Action, SubjectKind, SubjectKey, Department, Before, After, Reason, PreviousHash, Hash";

    private const string Wanted =
        """
        (@1 IS NULL OR Actor=@1) AND (@2 IS NULL OR Action=@2) AND (@3 IS NULL OR RecordedAt>=@3) AND (@4 IS NULL OR RecordedAt<@4)
        AND (@5 IS NULL OR SubjectKey LIKE @5 ESCAPE '\' OR Department LIKE @5 ESCAPE '\' OR Before LIKE @5 ESCAPE '\' OR After LIKE @5 ESCAPE '\'
          OR Reason LIKE @5 ESCAPE '\' OR Actor LIKE @5 ESCAPE '\' OR Origin LIKE @5 ESCAPE '\')
        """;

    /// <summary>The records that were asked for, newest first.</summary>
    public AuditSlice Find(AuditFilter filter, int skip, int take)
    {
        using SqliteConnection connection = database.Open();
        object?[] wanted = Values(filter);
        int found = connection.Ask<int>($"SELECT count(*) FROM {Seen(filter.Scope)} WHERE {Wanted}", wanted);
        return new(
            connection.List($"SELECT {Columns} FROM {Seen(filter.Scope)} WHERE {Wanted} ORDER BY Number DESC LIMIT @7 OFFSET @6", AuditRows.Read, [.. wanted, skip, take]),
            found);
    }

    /// <summary>All records that were asked for, newest first, read while they are taken.</summary>
    public IEnumerable<AuditRecord> Stream(AuditFilter filter)
    {
        using SqliteConnection connection = database.Open();
        string sql = $"SELECT {Columns} FROM {Seen(filter.Scope)} WHERE {Wanted} ORDER BY Number DESC";
        foreach (AuditRecord record in AuditRows.Stream(connection, sql, Values(filter))) yield return record;
    }

    /// <summary>The names of all who ever changed something.</summary>
    public IReadOnlyList<string> Actors(Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT DISTINCT Actor FROM {Seen(scope)} ORDER BY Actor", r => r.GetString(0));
    }

    /// <summary>Checks the whole chain as it stands in the file, without writing anything; it needs no other store and no server.</summary>
    /// <param name="known">The hash of a head noted earlier, or null.</param>
    /// <exception cref="StorageException">There is no database, or one that never had records.</exception>
    public AuditVerdict Verify(string? known = null)
    {
        using SqliteConnection connection = database.OpenToRead();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        if (!Has(connection, "AuditRecord")) return WithoutTable(connection);
        AuditHead read = AuditHead.Start;
        try
        {
            AuditHead? head = Has(connection, "AuditHead") ? Head(connection) : null;
            IEnumerable<AuditRecord> records = AuditRows.Stream(connection, $"SELECT {Columns} FROM AuditRecord ORDER BY Number");
            AuditVerdict verdict = AuditChain.Verify(records.Select(Noted), head, known);
            return verdict.IsWhole && head is null ? verdict with { FirstBroken = new(null, AuditProblem.HeadMissing) } : verdict;
        }
        catch (SqliteException e) when (Failure.IsOfDamage(e))
        {
            // Each record is checked before the next is read: up to here all were whole.
            return new(read.Number, read, new(read.Number + 1, AuditProblem.Unreadable));
        }

        AuditRecord Noted(AuditRecord record)
        {
            if (record.Number == read.Number + 1) read = new(record.Number, record.Hash);
            return record;
        }
    }

    /// <summary>Records a change. Part of the transaction that makes it: both are there, or neither.</summary>
    /// <remarks>The head is read under the right to write, so that two processes cannot continue the chain at the same place.</remarks>
    internal static AuditRecord Append(SqliteConnection connection, AuditChange change)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle!) != 0)
            throw new InvalidOperationException("A change and its record belong into one transaction.");
        AuditHead head = Head(connection) ?? throw new InvalidOperationException("The head of the audit chain is gone.");
        AuditRecord record = AuditChain.Next(head, change);
        ((AuditStamp stamp, string action, AuditSubject subject, string? before, string? after), long number) = (record.Change, record.Number);
        connection.Run(
            $"INSERT INTO AuditRecord ({Columns}) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)",
            number, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Actor.Name, stamp.Actor.Origin, action, subject.Kind, subject.Key, subject.Department,
            before, after, stamp.Reason, record.PreviousHash, record.Hash);
        connection.Run("UPDATE AuditHead SET Number=@1, Hash=@2", number, record.Hash);
        return record;
    }

    private static object?[] Values(AuditFilter filter) =>
        [filter.Actor, filter.Action, filter.FromAt?.ToUnixTimeMilliseconds(), filter.UntilAt?.ToUnixTimeMilliseconds(), Pattern(filter.Text)];

    /// <summary>
    /// The records as a scope sees them: those that name a department of it, and the batches with facts of it. The record of a
    /// batch tells of the whole file; here it tells of their own rows alone, also to a search.
    /// </summary>
    private static string Seen(Scope scope) => scope.IsEverything
        ? "AuditRecord"
        : $"""
          (SELECT {Columns} FROM AuditRecord WHERE Department IN (SELECT d.Code FROM Department d WHERE {ScopeCondition.On(scope)})
          UNION ALL
          SELECT Number, RecordedAt, Actor, Origin, Action, SubjectKind, SubjectKey, Department, {Own("Before")}, {Own("After")}, Reason, PreviousHash, Hash
          FROM (SELECT t.BatchId, sum(t.Rows) AS Rows, sum(t.AmountFen) AS Fen FROM BatchDepartment t JOIN Department d ON d.Id=t.DepartmentId
                WHERE {ScopeCondition.On(scope)} GROUP BY t.BatchId) own
          CROSS JOIN AuditRecord r ON r.SubjectKind='{AuditSubjects.Batch}' AND r.SubjectKey=CAST(own.BatchId AS TEXT) AND r.Department IS NULL)
          """;

    private static string Own(string content) =>
        $"""
        CASE WHEN r.{content} IS NULL THEN NULL ELSE json_object('kind', json_extract(r.{content}, '$.kind'), 'file', json_extract(r.{content}, '$.file'), 'ownRows', own.Rows,
          'ownTotal', CASE WHEN own.Fen IS NULL THEN NULL ELSE printf('%s%d.%02d', CASE WHEN own.Fen<0 THEN '-' ELSE '' END, abs(own.Fen)/100, abs(own.Fen)%100) END) END AS {content}
        """;

    private static AuditHead? Head(SqliteConnection connection) =>
        connection.List("SELECT Number, Hash FROM AuditHead WHERE typeof(Number)='integer' AND typeof(Hash)='text'", r => new AuditHead(r.GetInt64(0), r.GetString(1))) is [var only] ? only : null;

    private static bool Has(SqliteConnection connection, string table) =>
        connection.Ask<long>("SELECT count(*) FROM sqlite_master WHERE type='table' AND name=@1", table) > 0;

    /// <summary>Either the program that wrote the data knew no records yet, or someone removed all of them.</summary>
    private static AuditVerdict WithoutTable(SqliteConnection connection)
    {
        bool hadRecords = Has(connection, "__EFMigrationsHistory")
            && connection.Ask<long>("SELECT count(*) FROM __EFMigrationsHistory WHERE MigrationId LIKE '%\\_Audit' ESCAPE '\\'") > 0;
        return hadRecords
            ? new(0, AuditHead.Start, new(1, AuditProblem.NumberMissing))
            : throw new StorageException("这个数据库还没有变更记录（由旧版本写入），请先启动一次本程序。The data have no records yet: start this program once.");
    }

    private static string? Pattern(string? text) => text is null
        ? null
        : $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
