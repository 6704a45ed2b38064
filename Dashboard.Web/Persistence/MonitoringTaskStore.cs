using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What a submission seals.</summary>
/// <param name="Content">JSON.</param>
/// <param name="Hash">SHA-256 of the documents.</param>
/// <param name="LastAnswer">The latest answer that is in it; a later one makes the submission look again.</param>
/// <param name="LastText">The same of what was written into the report.</param>
public sealed record NewMonitoringSeal(string Content, string Hash, long LastAnswer, long LastText);

/// <summary>What was sealed: the JSON from which everything comes, and the hash of the documents it gave.</summary>
public sealed record MonitoringSeal(string Content, string Hash, string By, DateTimeOffset SealedAt);

/// <summary>A step that was taken, by whom, when and why.</summary>
public sealed record MonitoringStepTaken(MonitoringStep Step, string By, DateTimeOffset At, string? Reason);

/// <summary>The tasks of units on their way from 未填报 to 已签署. What lies outside of a person's scope does not exist.</summary>
public sealed class MonitoringTaskStore(LedgerDatabase database)
{
    private const string Columns =
        """
        d.Code, d.Name, t.State, t.ChangedBy, t.ChangedAt, t.Note, t.SubmittedOn, s.Hash,
        (SELECT count(*) FROM MonitoringLine l WHERE l.RoundId=t.RoundId AND l.DepartmentId=t.DepartmentId),
        (SELECT count(*) FROM MonitoringLine l WHERE l.RoundId=t.RoundId AND l.DepartmentId=t.DepartmentId AND l.IsComplete),
        (SELECT n.Code FROM MonitoringLine l JOIN Line n ON n.Id=l.LineId WHERE l.RoundId=t.RoundId AND l.DepartmentId=t.DepartmentId ORDER BY l.IsComplete, n.Code LIMIT 1)
        """;

    private const int FirstRight = 11;

    private const string From = "FROM MonitoringTask t JOIN Department d ON d.Id=t.DepartmentId LEFT JOIN MonitoringSeal s ON s.Id=t.SealId";

    private const string LastAnswer =
        "SELECT coalesce(max(l.AnswerId), 0) FROM MonitoringLine l JOIN Department d ON d.Id=l.DepartmentId WHERE l.RoundId=@1 AND d.Code=@2";

    private const string LastText = "SELECT coalesce(max(t.Id), 0) FROM MonitoringText t JOIN Department d ON d.Id=t.DepartmentId WHERE t.RoundId=@1 AND d.Code=@2";

    private static MonitoringStep[] Steps { get; } = Enum.GetValues<MonitoringStep>();

    /// <summary>The tasks of a round below a department, in the order of the tree.</summary>
    public IReadOnlyList<MonitoringTask> Below(long round, DepartmentNode top, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT {Columns}, {Rights(person)} {From} WHERE t.RoundId=@1 AND d.Position BETWEEN @2 AND @3 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY d.Position",
            r => Read(r, round, person.Name), round, top.Range.Position, top.Range.End);
    }

    /// <summary>One task; null when the person sees none.</summary>
    public MonitoringTask? Find(MonitoringTaskKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return Find(connection, key, person);
    }

    /// <summary>The seal that counts; null while it is open.</summary>
    public MonitoringSeal? Seal(MonitoringTaskKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT s.Content, s.Hash, s.By, s.SealedAt {From} WHERE t.RoundId=@1 AND d.Code=@2 AND s.Id IS NOT NULL AND {ScopeCondition.On(person.ScopeOf(Right.View))}",
            r => new MonitoringSeal(r.GetString(0), r.GetString(1), r.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(3))), key.Round, key.DepartmentCode).SingleOrDefault();
    }

    /// <summary>The steps that were taken, the first one first.</summary>
    public IReadOnlyList<MonitoringStepTaken> History(MonitoringTaskKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT s.Step, coalesce(a.DisplayName, s.By), s.At, s.Reason FROM MonitoringStep s JOIN Department d ON d.Id=s.DepartmentId LEFT JOIN Account a ON a.UserName=s.By WHERE s.RoundId=@1 AND d.Code=@2 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY s.Id",
            r => new MonitoringStepTaken((MonitoringStep)r.GetInt32(0), r.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)), r.TextOrNull(3)), key.Round, key.DepartmentCode);
    }

    /// <summary>Takes a step; for a submission what is sealed with it.</summary>
    /// <param name="today">The day of the institution.</param>
    /// <param name="seal">Null for every other step.</param>
    public RoundOutcome Take(MonitoringTaskKey key, MonitoringStep step, Person person, DateOnly today, AuditStamp stamp, NewMonitoringSeal? seal = null)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (Find(connection, key, person) is not { } task || !IsTheirs(connection, key, step, person)) return RoundOutcome.NotFound;
        if (MonitoringSignOff.After(task.State, step) is not { } after) return RoundOutcome.WrongState;
        if (MonitoringSignOff.NeedsSecondPerson(step) && task.ChangedBy == person.Name) return RoundOutcome.OwnWork;
        if (MonitoringSignOff.NeedsReason(step) && stamp.Reason is null) return RoundOutcome.ReasonMissing;
        if (step == MonitoringStep.Submit && (seal is null || task.Complete < task.Lines)) return RoundOutcome.Incomplete;
        if (seal is not null && (connection.Ask<long>(LastAnswer, key.Round, key.DepartmentCode), connection.Ask<long>(LastText, key.Round, key.DepartmentCode)) != (seal.LastAnswer, seal.LastText))
            return RoundOutcome.Changed;
        Move(connection, task, step, after, new(person.Name, DayCode.Of(today), stamp, seal));
        writing.Commit();
        return RoundOutcome.Done;
    }

    internal static MonitoringTask? Find(SqliteConnection connection, MonitoringTaskKey key, Person person) => connection.List(
        $"SELECT {Columns}, {Rights(person)} {From} WHERE t.RoundId=@1 AND d.Code=@2 AND {ScopeCondition.On(person.ScopeOf(Right.View))}",
        r => Read(r, key.Round, person.Name), key.Round, key.DepartmentCode).SingleOrDefault();

    private static void Move(SqliteConnection connection, MonitoringTask task, MonitoringStep step, MonitoringState after, Act act)
    {
        long at = act.Stamp.RecordedAt.ToUnixTimeMilliseconds();
        int department = connection.Ask<int>("SELECT Id FROM Department WHERE Code=@1", task.Key.DepartmentCode);
        long? sealId = null;
        if (act.Seal is { } seal)
        {
            connection.Run("INSERT INTO MonitoringSeal (RoundId, DepartmentId, Content, Hash, By, SealedAt) VALUES (@1, @2, @3, @4, @5, @6)", task.Key.Round, department, seal.Content, seal.Hash, act.By, at);
            sealId = connection.Ask<long>("SELECT last_insert_rowid()");
        }

        connection.Run(
            "UPDATE MonitoringTask SET State=@3, ChangedBy=@4, ChangedAt=@5, Note=@6, SubmittedOn=CASE WHEN @7 THEN @8 ELSE SubmittedOn END, SealId=CASE WHEN @9 THEN NULL ELSE coalesce(@10, SealId) END WHERE RoundId=@1 AND DepartmentId=@2",
            task.Key.Round, department, (int)after, act.By, at, act.Stamp.Reason, step == MonitoringStep.Submit, act.Day, MonitoringSignOff.IsOpen(after), sealId);
        connection.Run(
            "INSERT INTO MonitoringStep (RoundId, DepartmentId, Step, Before, After, By, At, Reason) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            task.Key.Round, department, (int)step, (int)task.State, (int)after, act.By, at, act.Stamp.Reason);
        string? hash = act.Seal?.Hash ?? (step == MonitoringStep.Sign ? task.SealHash : null);
        AuditStore.Append(connection, new(
            act.Stamp, AuditActions.RoundMoved, new(AuditSubjects.MonitoringRound, task.Key.Word, task.Key.DepartmentCode), Word(task.State), hash is null ? Word(after) : $"{Word(after)} {hash}"));
    }

    private static bool IsTheirs(SqliteConnection connection, MonitoringTaskKey key, MonitoringStep step, Person person) => connection.Ask<long>(
        $"SELECT count(*) FROM Department d WHERE d.Code=@1 AND {ScopeCondition.OnAny(MonitoringSignOff.RightsFor(step).Select(person.ScopeOf))}", key.DepartmentCode) > 0;

    /// <summary>Whether the person may take each step, and may fill, as one column each.</summary>
    private static string Rights(Person person) => string.Join(
        ", ", Steps.Select(MonitoringSignOff.RightsFor).Append(MonitoringSignOff.RightsToFill).Select(rights => ScopeCondition.OnAny(rights.Select(person.ScopeOf))));

    private static string Word(MonitoringState state) => Enum.GetName(state)!.ToLowerInvariant();

    private static MonitoringTask Read(SqliteDataReader r, long round, string name)
    {
        (MonitoringState state, string? changedBy) = ((MonitoringState)r.GetInt32(2), r.TextOrNull(3));
        (int lines, int complete) = (r.GetInt32(8), r.GetInt32(9));
        bool Can(MonitoringStep step) => MonitoringSignOff.After(state, step) is not null && r.GetBoolean(FirstRight + (int)step) && !(MonitoringSignOff.NeedsSecondPerson(step) && changedBy == name);
        return new(
            new(round, r.GetString(0)), r.GetString(1), state, lines, complete, changedBy, r.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4)), r.TextOrNull(5),
            r.IntOrNull(6) is { } day ? DayCode.ToDate(day) : null, r.TextOrNull(7), r.TextOrNull(10), MonitoringSignOff.IsOpen(state) && r.GetBoolean(FirstRight + Steps.Length),
            [.. Steps.Where(step => Can(step) && (step != MonitoringStep.Submit || complete == lines))]);
    }

    private sealed record Act(string By, int Day, AuditStamp Stamp, NewMonitoringSeal? Seal);
}
