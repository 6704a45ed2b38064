using System.Text.Json;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Loading;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>An approval that is being carried out.</summary>
public sealed record ChangeDecision(ChangeRequest Request, string By, string? Note);

/// <summary>Requests to change what is locked: made with an import, decided by the level above.</summary>
public sealed class ChangeStore(LedgerDatabase database)
{
    private const string Select =
        """
        SELECT c.Id, c.Kind, c.Year, d.Code, d.Name, c.Rows, c.YuanPerUnit, c.Changes, c.Reason, c.Text, c.RequestedBy, c.RequestedAt, c.State,
          c.DecidedBy, c.DecidedAt, c.Note
        """;

    /// <summary>The requests of a year in the departments a person sees: those that wait first, the latest first.</summary>
    public IReadOnlyList<ChangeRequest> InYear(int year, Person person, int most)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            {Select}, {MayDecide(person, "@3")} FROM ChangeRequest c JOIN Department d ON d.Id=c.DepartmentId
            WHERE c.Year=@1 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY c.State<>0, c.Id DESC LIMIT @2
            """,
            Read, year, most, person.Name);
    }

    /// <summary>A request that waits and that the person may decide, or null.</summary>
    public ChangeRequest? Find(long id, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"{Select}, 1 FROM ChangeRequest c JOIN Department d ON d.Id=c.DepartmentId WHERE c.Id=@1 AND {MayDecide(person, "@2")}", Read, id, person.Name).SingleOrDefault();
    }

    /// <summary>Gives a request back; nothing is changed.</summary>
    /// <returns>Whether it still waited.</returns>
    public bool Return(ChangeRequest request, string by, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (!Decide(connection, request, ChangeState.Returned, by, stamp, null)) return false;
        AuditStore.Append(connection, new(stamp, AuditActions.ChangeReturned, Subject(request), null, null));
        writing.Commit();
        return true;
    }

    /// <summary>Whether a request still waits; to be asked under the right to write.</summary>
    internal static bool IsPending(SqliteConnection connection, long id) =>
        connection.Ask<long>("SELECT count(*) FROM ChangeRequest WHERE Id=@1 AND State=0", id) > 0;

    /// <summary>What already waits, so that two requests cannot contradict each other.</summary>
    internal static HashSet<(int Year, string Subject)> PendingSubjects(SqliteConnection connection, ImportKind kind) =>
    [
        .. connection.List("SELECT Year, Changes FROM ChangeRequest WHERE Kind=@1 AND State=0", r => (Year: r.GetInt32(0), Changes: Changes(r.GetString(1))), (int)kind)
            .SelectMany(c => c.Changes.Select(change => (c.Year, change.Subject))),
    ];

    /// <summary>Makes one request a department and year of the rows that are held.</summary>
    internal static void Request(LoadContext context, AuditStamp stamp)
    {
        int columns = ImportTemplate.Columns(context.Request.Kind).Count;
        foreach (IGrouping<(string Department, int Year), HeldRow> group in context.Held.Rows.GroupBy(h => (h.Department, h.Year)))
        {
            ProposedChange[] changes = [.. group.SelectMany(h => h.Changes)];
            string[][] rows = [.. group.Select(h => Enumerable.Range(0, columns).Select(c => h.Row[c]).ToArray())];
            ChangeGrounds grounds = context.Request.Grounds!;
            context.Connection.Run(
                """
                INSERT INTO ChangeRequest (Kind, DepartmentId, Year, Rows, YuanPerUnit, Changes, Reason, Text, RequestedBy, RequestedAt, State)
                SELECT @1, Id, @3, @4, @5, @6, @7, @8, @9, @10, 0 FROM Department WHERE Code=@2
                """,
                (int)context.Request.Kind, group.Key.Department, group.Key.Year, JsonSerializer.Serialize(rows), context.Request.YuanPerUnit,
                JsonSerializer.Serialize(changes), (int)grounds.Reason, grounds.Text.Trim(), context.Request.Author.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
            long id = context.Connection.Ask<long>("SELECT last_insert_rowid()");
            AuditStamp reasoned = stamp with { Reason = $"{Enum.GetName(grounds.Reason)}: {grounds.Text.Trim()}" };
            AuditStore.Append(context.Connection, new(reasoned, AuditActions.ChangeRequested, Subject(id, group.Key.Department), Said(changes, c => c.Before), Said(changes, c => c.After)));
        }
    }

    /// <summary>Notes, in the transaction that makes the change, that it was approved.</summary>
    internal static void Approve(SqliteConnection connection, ChangeDecision decision, long batchId, AuditStamp stamp)
    {
        AuditStamp noted = stamp with { Reason = decision.Note };
        Decide(connection, decision.Request, ChangeState.Approved, decision.By, noted, batchId);
        IReadOnlyList<ProposedChange> changes = decision.Request.Changes;
        AuditStore.Append(connection, new(
            noted, AuditActions.ChangeApproved, Subject(decision.Request), Said(changes, c => c.Before), Said(changes, c => c.After)));
    }

    private static bool Decide(SqliteConnection connection, ChangeRequest request, ChangeState state, string by, AuditStamp stamp, long? batchId) => connection.Run(
        "UPDATE ChangeRequest SET State=@2, DecidedBy=@3, DecidedAt=@4, Note=@5, BatchId=@6 WHERE Id=@1 AND State=0",
        request.Id, (int)state, by, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Reason, batchId) == 1;

    /// <summary>Who asked for a change does not approve it.</summary>
    private static string MayDecide(Person person, string name) =>
        $"(c.State=0 AND c.RequestedBy<>{name} AND {ScopeCondition.OnAny(BookRules.RightsFor(BookStep.Lock).Select(person.ScopeOf))})";

    private static AuditSubject Subject(ChangeRequest request) => Subject(request.Id, request.DepartmentCode);

    private static AuditSubject Subject(long id, string department) =>
        new(AuditSubjects.Change, id.ToString(System.Globalization.CultureInfo.InvariantCulture), department);

    private static string Said(IEnumerable<ProposedChange> changes, Func<ProposedChange, string?> value) =>
        string.Join("; ", changes.Select(c => $"{c.Subject} {c.Field} {value(c) ?? "—"}"));

    private static ProposedChange[] Changes(string json) => JsonSerializer.Deserialize<ProposedChange[]>(json)!;

    private static ChangeRequest Read(SqliteDataReader r) => new(
        r.GetInt64(0), (ImportKind)r.GetInt32(1), r.GetInt32(2), r.GetString(3), r.GetString(4), JsonSerializer.Deserialize<string[][]>(r.GetString(5))!,
        r.GetDecimal(6), Changes(r.GetString(7)), new((ChangeReason)r.GetInt32(8), r.GetString(9)), r.GetString(10), At(r.GetInt64(11)),
        (ChangeState)r.GetInt32(12), r.TextOrNull(13), r.IsDBNull(14) ? null : At(r.GetInt64(14)), r.TextOrNull(15), r.GetBoolean(16));

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
