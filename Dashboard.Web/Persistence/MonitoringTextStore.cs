using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Keeps what people write into the reports of a round; only ever adds, and only while the task is open.</summary>
public sealed class MonitoringTextStore(LedgerDatabase database)
{
    private const string Latest =
        """
        SELECT t.Id, t.Section, t.Text, t.Proposal, coalesce(a.DisplayName, t.By), t.WrittenOn FROM MonitoringText t
        JOIN Department d ON d.Id=t.DepartmentId LEFT JOIN Account a ON a.UserName=t.By
        WHERE t.RoundId=@1 AND d.Code=@2 AND t.Id=(SELECT max(o.Id) FROM MonitoringText o WHERE o.RoundId=t.RoundId AND o.DepartmentId=t.DepartmentId AND o.Section=t.Section)
        """;

    /// <summary>The latest text of each section of a task, also where it went back to the proposal.</summary>
    public IReadOnlyList<MonitoringText> Of(MonitoringTaskKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{Latest} AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY t.Id", Read, key.Round, key.DepartmentCode);
    }

    /// <summary>Keeps a text.</summary>
    /// <param name="proposal">What is proposed at this moment.</param>
    /// <param name="today">The day of the institution.</param>
    public RoundOutcome Add(MonitoringTaskKey key, NewMonitoringText text, string proposal, Person person, DateOnly today, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (MonitoringTaskStore.Find(connection, key, person) is not { } task) return RoundOutcome.NotFound;
        if (!task.MayFill) return MonitoringSignOff.IsOpen(task.State) ? RoundOutcome.NotFound : RoundOutcome.WrongState;
        MonitoringText? last = connection.List($"{Latest} AND t.Section=@3", Read, key.Round, key.DepartmentCode, text.Section).SingleOrDefault();
        if ((last?.Id ?? 0) != text.Seen) return RoundOutcome.Changed;
        int department = connection.Ask<int>("SELECT Id FROM Department WHERE Code=@1", key.DepartmentCode);
        connection.Run(
            "INSERT INTO MonitoringText (RoundId, DepartmentId, Section, Text, Proposal, By, WrittenOn, At) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            key.Round, department, text.Section, text.Text, proposal, person.Name, DayCode.Of(today), stamp.RecordedAt.ToUnixTimeMilliseconds());
        connection.Run("UPDATE MonitoringTask SET State=@3 WHERE RoundId=@1 AND DepartmentId=@2", key.Round, department, (int)MonitoringSignOff.AfterEntry(task.State)!.Value);
        AuditStore.Append(connection, new(
            stamp, AuditActions.RoundWritten, new(AuditSubjects.MonitoringRound, $"{key.Word}/{text.Section}", key.DepartmentCode), last?.Text, text.Text));
        writing.Commit();
        return RoundOutcome.Done;
    }

    private static MonitoringText Read(SqliteDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.TextOrNull(2), r.GetString(3), r.GetString(4), DayCode.ToDate(r.GetInt32(5)));
}
