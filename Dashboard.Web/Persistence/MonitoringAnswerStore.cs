using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Answers as they are handed in.</summary>
/// <param name="Seen">The number of the answers that the person looked at.</param>
/// <param name="IsComplete">Whether they say all that is needed.</param>
public sealed record NewMonitoringAnswers(MonitoringLine Line, MonitoringAnswers Answers, long Seen, bool IsComplete);

/// <summary>Keeps what people answer; only ever adds, and only while the task is open.</summary>
public sealed class MonitoringAnswerStore(LedgerDatabase database)
{
    private const string Select =
        """
        SELECT d.Code, n.Id, n.Code, n.Name, a.Content, coalesce(l.AnswerId, 0), l.IsComplete, coalesce(o.DisplayName, a.By) FROM MonitoringLine l
        JOIN Department d ON d.Id=l.DepartmentId JOIN Line n ON n.Id=l.LineId LEFT JOIN MonitoringAnswer a ON a.Id=l.AnswerId LEFT JOIN Account o ON o.UserName=a.By
        """;

    /// <summary>The lines of a task, in the order of their codes.</summary>
    public IReadOnlyList<MonitoringLine> Lines(MonitoringTaskKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"{Select} WHERE l.RoundId=@1 AND d.Code=@2 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY n.Code", r => Read(r, key.Round), key.Round, key.DepartmentCode);
    }

    /// <summary>One line of a round; null when the person sees none.</summary>
    public MonitoringLine? Find(long round, string lineCode, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"{Select} WHERE l.RoundId=@1 AND n.Code=@2 AND {ScopeCondition.On(person.ScopeOf(Right.View))}", r => Read(r, round), round, lineCode).SingleOrDefault();
    }

    /// <summary>Saves answers, all of one task or none.</summary>
    public RoundOutcome Add(MonitoringTaskKey key, IReadOnlyList<NewMonitoringAnswers> answers, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (MonitoringTaskStore.Find(connection, key, person) is not { } task) return RoundOutcome.NotFound;
        if (!task.MayFill) return MonitoringSignOff.IsOpen(task.State) ? RoundOutcome.NotFound : RoundOutcome.WrongState;
        foreach (NewMonitoringAnswers one in answers)
        {
            long last = connection.Ask<long>(
                "SELECT coalesce(l.AnswerId, 0) FROM MonitoringLine l JOIN Department d ON d.Id=l.DepartmentId WHERE l.RoundId=@1 AND d.Code=@2 AND l.LineId=@3", key.Round, key.DepartmentCode, one.Line.LineId);
            if (last != one.Seen) return RoundOutcome.Changed;
            Add(connection, one, person.Name, stamp);
        }

        connection.Run(
            "UPDATE MonitoringTask SET State=@3 WHERE RoundId=@1 AND DepartmentId=(SELECT Id FROM Department WHERE Code=@2)", key.Round, key.DepartmentCode, (int)MonitoringSignOff.AfterEntry(task.State)!.Value);
        writing.Commit();
        return RoundOutcome.Done;
    }

    private static void Add(SqliteConnection connection, NewMonitoringAnswers one, string by, AuditStamp stamp)
    {
        (MonitoringLine line, MonitoringTaskKey key) = (one.Line, one.Line.Task);
        string content = MonitoringJson.Write(one.Answers);
        connection.Run("INSERT INTO MonitoringAnswer (RoundId, LineId, Content, By, At) VALUES (@1, @2, @3, @4, @5)", key.Round, line.LineId, content, by, stamp.RecordedAt.ToUnixTimeMilliseconds());
        connection.Run(
            "UPDATE MonitoringLine SET AnswerId=last_insert_rowid(), IsComplete=@3 WHERE RoundId=@1 AND LineId=@2", key.Round, line.LineId, one.IsComplete);
        AuditStore.Append(connection, new(
            stamp, AuditActions.RoundFilled, new(AuditSubjects.MonitoringRound, $"{key.Word}/{line.Code}", key.DepartmentCode),
            line.AnswerId == 0 ? null : MonitoringJson.Write(line.Answers), content));
    }

    private static MonitoringLine Read(SqliteDataReader r, long round) => new(
        new(round, r.GetString(0)), r.GetInt32(1), r.GetString(2), r.GetString(3),
        r.TextOrNull(4) is { } content ? MonitoringJson.Read<MonitoringAnswers>(content) : MonitoringAnswers.None, r.GetInt64(5), r.GetBoolean(6), r.TextOrNull(7));
}
