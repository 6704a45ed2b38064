using Dashboard.Domain;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What a batch says of itself.</summary>
public sealed record Batch(
    long Id, ImportKind Kind, string FileName, string Sha256, DateTimeOffset? PostedAt, DateTimeOffset? WithdrawnAt,
    int Rows, int Accepted, int Unchanged, int Rejected, Money? Total, bool IsDemo);

/// <summary>What is known of a batch before its first row.</summary>
public sealed record NewBatch(
    ImportKind Kind, string FileName, string Sha256, int? Year, bool IsDemo, Actor Actor, DateTimeOffset StartedAt);

/// <summary>How many rows of a batch were taken.</summary>
public readonly record struct BatchCounts(int Rows, int Accepted, int Unchanged, int Rejected, Money? Total);

/// <summary>Batches: begun, posted, withdrawn.</summary>
public sealed class BatchStore(LedgerDatabase database)
{
    private const string Columns =
        "Id, Kind, FileName, Sha256, PostedAt, WithdrawnAt, Rows, Accepted, Unchanged, Rejected, TotalFen, IsDemo";

    /// <summary>The posted batches that a person may know of, newest first: all of them, or what they brought themselves.</summary>
    public IReadOnlyList<Batch> Latest(int count, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT {Columns} FROM Batch WHERE PostedAt IS NOT NULL AND {Known(person)} ORDER BY Id DESC LIMIT @1", Read, count, person.Name);
    }

    /// <summary>A posted batch that a person may know of, or null.</summary>
    public Batch? Find(long id, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT {Columns} FROM Batch WHERE Id=@1 AND PostedAt IS NOT NULL AND {Known(person)}", Read, id, person.Name).SingleOrDefault();
    }

    /// <summary>The posted batch of a file that someone began to bring at a moment or later; null when there is none.</summary>
    public Batch? Landed(ImportKind kind, string sha256, string recordedBy, DateTimeOffset sinceAt)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT {Columns} FROM Batch WHERE Kind=@1 AND Sha256=@2 AND RecordedBy=@3 AND StartedAt>=@4 AND PostedAt IS NOT NULL ORDER BY Id LIMIT 1",
            Read, (int)kind, sha256, recordedBy, sinceAt.ToUnixTimeMilliseconds()).SingleOrDefault();
    }

    /// <summary>The moment of the newest posted batch with facts of a scope, whosoever brought it.</summary>
    public DateTimeOffset? LatestAt(Scope scope)
    {
        using SqliteConnection connection = database.Open();
        // One look into an index for each department, however many batches there are.
        string batch = $"(SELECT max((SELECT max(t.BatchId) FROM BatchDepartment t WHERE t.DepartmentId=d.Id)) FROM Department d WHERE {ScopeCondition.On(scope)})";
        return connection.Ask<long?>($"SELECT max(PostedAt) FROM Batch WHERE {(scope.IsEverything ? "1" : "Id=" + batch)}") is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>The moment of the newest batch with facts of a scope that had been posted by a moment, taken back since or not.</summary>
    public DateTimeOffset? LatestAt(Scope scope, DateTimeOffset knownAt)
    {
        using SqliteConnection connection = database.Open();
        string touches = scope.IsEverything ? "1" : $"EXISTS (SELECT * FROM BatchDepartment t JOIN Department d ON d.Id=t.DepartmentId WHERE t.BatchId=Batch.Id AND {ScopeCondition.On(scope)})";
        return connection.Ask<long?>($"SELECT max(PostedAt) FROM Batch WHERE PostedAt<=@1 AND {touches}", knownAt.ToUnixTimeMilliseconds()) is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>A condition, with the name of the person as @2: the batches they may take back. Who has moved on leaves what they brought before.</summary>
    internal static string MayWithdraw(Person person) => person.ScopeOf(Right.Import) switch
    {
        { IsEverything: true } => "@2=@2",
        { IsNothing: true } => "0",
        var scope => $"RecordedBy=@2 AND NOT EXISTS (SELECT * FROM BatchDepartment t JOIN Department d ON d.Id=t.DepartmentId WHERE t.BatchId=Batch.Id AND NOT {ScopeCondition.On(scope)})",
    };

    internal static string Known(Person person) => person.ScopeOf(Right.Audit).IsEverything ? "@2=@2" : MayWithdraw(person);

    internal static long Begin(SqliteConnection connection, NewBatch batch)
    {
        connection.Run(
            """
            INSERT INTO Batch (Kind, FileName, Sha256, Year, IsDemo, RecordedBy, StartedAt, Rows, Accepted, Unchanged, Rejected)
            VALUES (@1, @2, @3, @4, @5, @6, @7, 0, 0, 0, 0)
            """,
            (int)batch.Kind, batch.FileName, batch.Sha256, batch.Year, batch.IsDemo, batch.Actor.Name, batch.StartedAt.ToUnixTimeMilliseconds());
        return connection.Ask<long>("SELECT last_insert_rowid()");
    }

    /// <summary>From here on the facts of the batch exist.</summary>
    internal static void Post(SqliteConnection connection, long id, BatchCounts counts, AuditStamp stamp)
    {
        connection.Run(
            "UPDATE Batch SET PostedAt=@2, Rows=@3, Accepted=@4, Unchanged=@5, Rejected=@6, TotalFen=@7 WHERE Id=@1",
            id, stamp.RecordedAt.ToUnixTimeMilliseconds(), counts.Rows, counts.Accepted, counts.Unchanged, counts.Rejected, counts.Total?.Fen);
        LedgerStateStore.RaiseLedgerVersion(connection);
        Batch posted = Find(connection, id)!;
        AuditStore.Append(connection, new(stamp, AuditActions.BatchPosted, Subject(id), null, AuditRows.Describe(posted)));
        LandingNews.Tell(connection, posted, AuditActions.BatchPosted, stamp);
    }

    /// <summary>From here on the facts of the batch no longer count.</summary>
    internal static void Withdraw(SqliteConnection connection, long id, AuditStamp stamp)
    {
        connection.Run("UPDATE Batch SET WithdrawnAt=@2 WHERE Id=@1", id, stamp.RecordedAt.ToUnixTimeMilliseconds());
        LedgerStateStore.RaiseLedgerVersion(connection);
        Batch withdrawn = Find(connection, id)!;
        AuditStore.Append(connection, new(stamp, AuditActions.BatchWithdrawn, Subject(id), AuditRows.Describe(withdrawn), null));
        LandingNews.Tell(connection, withdrawn, AuditActions.BatchWithdrawn, stamp);
    }

    private static Batch? Find(SqliteConnection connection, long id) =>
        connection.List($"SELECT {Columns} FROM Batch WHERE Id=@1 AND PostedAt IS NOT NULL", Read, id).SingleOrDefault();

    private static AuditSubject Subject(long id) => new(AuditSubjects.Batch, id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Batch Read(SqliteDataReader r) => new(
        r.GetInt64(0), (ImportKind)r.GetInt32(1), r.GetString(2), r.GetString(3), Moment(r, 4), Moment(r, 5),
        r.GetInt32(6), r.GetInt32(7), r.GetInt32(8), r.GetInt32(9), r.MoneyOrNull(10), r.GetBoolean(11));

    private static DateTimeOffset? Moment(SqliteDataReader r, int column) =>
        r.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(column));
}
