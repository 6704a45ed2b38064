using System.Globalization;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>An order in the hands of one worker; whoever has another lease has lost it.</summary>
public sealed record RunLease(long RunId, int Year, long Until);

/// <summary>A department whose turn it is.</summary>
public sealed record RunTurn(int Position, string DepartmentCode);

/// <summary>Orders for the self-assessments of many departments: they survive the end of the process, and go on where they were.</summary>
public sealed class AssessmentRunStore(LedgerDatabase database)
{
    /// <summary>Orders all below a department that the person may draft or sign; the department itself when it has none below.</summary>
    /// <returns>The number; null when there is none.</returns>
    public long? Order(DepartmentNode top, int year, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        string may = ScopeCondition.OnAny([person.ScopeOf(Right.Import), person.ScopeOf(Right.ApproveBelow)]);
        List<int> departments = connection.List($"SELECT d.Id FROM Department d WHERE d.Position>@1 AND d.Position<=@2 AND {may} ORDER BY d.Position", r => r.GetInt32(0), top.Range.Position, top.Range.End);
        if (departments.Count == 0) departments = connection.List($"SELECT d.Id FROM Department d WHERE d.Id=@1 AND {may}", r => r.GetInt32(0), top.Id);
        if (departments.Count == 0) return null;
        connection.Run("INSERT INTO AssessmentRun (Year, By, OrderedAt, IsCancelled) VALUES (@1, @2, @3, 0)", year, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        long id = connection.Ask<long>("SELECT last_insert_rowid()");
        foreach ((int position, int department) in departments.Index()) connection.Run("INSERT INTO AssessmentRunItem (RunId, Position, DepartmentId, Missing) VALUES (@1, @2, @3, 0)", id, position, department);
        Record(connection, id, stamp, null, $"{year} {departments.Count}");
        writing.Commit();
        return id;
    }

    /// <summary>The latest orders of which the person sees a department, the newest first.</summary>
    public IReadOnlyList<AssessmentRun> Recent(Person person, int most)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT r.Id, r.Year, r.By, r.OrderedAt, r.IsCancelled, r.EndedAt, count(*), count(i.DoneAt), count(i.Problem) FROM AssessmentRun r JOIN AssessmentRunItem i ON i.RunId=r.Id
            JOIN Department d ON d.Id=i.DepartmentId WHERE {ScopeCondition.On(person.ScopeOf(Right.View))} GROUP BY r.Id ORDER BY r.Id DESC LIMIT @1
            """,
            r => new AssessmentRun(
                r.GetInt64(0), r.GetInt32(1), r.GetString(2), Moment(r.GetInt64(3)), r.GetBoolean(4), r.IsDBNull(5) ? null : Moment(r.GetInt64(5)), r.GetInt32(6), r.GetInt32(7), r.GetInt32(8),
                r.GetString(2) == person.Name || person.Has(Right.Administer)), most);
    }

    /// <summary>The departments of an order that the person sees.</summary>
    public IReadOnlyList<AssessmentRunItem> Items(long run, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT d.Code, d.Name, i.DoneAt IS NOT NULL, i.Total, i.Grade, i.Missing, i.Problem FROM AssessmentRunItem i JOIN Department d ON d.Id=i.DepartmentId
            WHERE i.RunId=@1 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY i.Position
            """,
            r => new AssessmentRunItem(r.GetString(0), r.GetString(1), r.GetBoolean(2), r.DecimalOrNull(3), r.TextOrNull(4), r.GetInt32(5), r.TextOrNull(6)), run);
    }

    /// <summary>Stops an order, or lets it go on where it was.</summary>
    /// <returns>Whether it was the person's to do and changed anything.</returns>
    public bool Stop(long run, bool isCancelled, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        bool hasChanged = connection.Run(
            "UPDATE AssessmentRun SET IsCancelled=@2 WHERE Id=@1 AND IsCancelled<>@2 AND EndedAt IS NULL AND (By=@3 OR @4)", run, isCancelled, person.Name, person.Has(Right.Administer)) > 0;
        if (hasChanged) Record(connection, run, stamp, isCancelled ? "running" : "cancelled", isCancelled ? "cancelled" : "running");
        writing.Commit();
        return hasChanged;
    }

    /// <summary>Takes an order that waits, or that a worker which is gone has left.</summary>
    public RunLease? Take(DateTimeOffset now, TimeSpan lease, long? only = null)
    {
        using SqliteConnection connection = database.Open();
        const string Waiting = "FROM AssessmentRun WHERE EndedAt IS NULL AND IsCancelled=0 AND (LeaseUntil IS NULL OR LeaseUntil<@1) AND (@2 IS NULL OR Id=@2)";
        if (connection.Ask<long>($"SELECT count(*) {Waiting}", now.ToUnixTimeMilliseconds(), only) == 0) return null;
        using SqliteTransaction writing = connection.BeginWriting();
        long until = (now + lease).ToUnixTimeMilliseconds();
        RunLease? taken = connection.List($"SELECT Id, Year {Waiting} ORDER BY Id LIMIT 1", r => new RunLease(r.GetInt64(0), r.GetInt32(1), until), now.ToUnixTimeMilliseconds(), only).SingleOrDefault();
        if (taken is not null) connection.Run("UPDATE AssessmentRun SET LeaseUntil=@2 WHERE Id=@1", taken.RunId, until);
        writing.Commit();
        return taken;
    }

    /// <summary>The next department; null when none is left, or the order was stopped or taken by somebody else.</summary>
    public RunTurn? Next(RunLease lease)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            """
            SELECT i.Position, d.Code FROM AssessmentRun r JOIN AssessmentRunItem i ON i.RunId=r.Id JOIN Department d ON d.Id=i.DepartmentId
            WHERE r.Id=@1 AND r.IsCancelled=0 AND r.LeaseUntil=@2 AND i.DoneAt IS NULL ORDER BY i.Position LIMIT 1
            """,
            r => new RunTurn(r.GetInt32(0), r.GetString(1)), lease.RunId, lease.Until).SingleOrDefault();
    }

    /// <summary>Notes what became of a department and goes on for another lease.</summary>
    /// <returns>The lease to go on with; null when the order is somebody else's by now.</returns>
    public RunLease? Note(RunLease lease, RunTurn turn, AssessmentRunResult result, DateTimeOffset now, TimeSpan renewed)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        // A lease that did not move would look like one that was taken again.
        long until = Math.Max((now + renewed).ToUnixTimeMilliseconds(), lease.Until + 1);
        if (connection.Run("UPDATE AssessmentRun SET LeaseUntil=@3 WHERE Id=@1 AND LeaseUntil=@2", lease.RunId, lease.Until, until) == 0) return null;
        connection.Run(
            "UPDATE AssessmentRunItem SET DoneAt=@3, Total=@4, Grade=@5, Missing=@6, Problem=@7 WHERE RunId=@1 AND Position=@2",
            lease.RunId, turn.Position, now.ToUnixTimeMilliseconds(), result.Total, result.Grade, result.Missing, result.Problem);
        writing.Commit();
        return lease with { Until = until };
    }

    /// <summary>Gives an order back: ended when every department is done.</summary>
    public void Leave(RunLease lease, DateTimeOffset now)
    {
        using SqliteConnection connection = database.Open();
        connection.Run(
            """
            UPDATE AssessmentRun SET LeaseUntil=NULL, EndedAt=CASE WHEN EXISTS (SELECT * FROM AssessmentRunItem WHERE RunId=@1 AND DoneAt IS NULL) THEN NULL ELSE @3 END
            WHERE Id=@1 AND LeaseUntil=@2
            """,
            lease.RunId, lease.Until, now.ToUnixTimeMilliseconds());
    }

    private static void Record(SqliteConnection connection, long run, AuditStamp stamp, string? before, string after) => AuditStore.Append(
        connection, new(stamp, AuditActions.AssessmentsOrdered, new(AuditSubjects.AssessmentRun, run.ToString(CultureInfo.InvariantCulture)), before, after));

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
