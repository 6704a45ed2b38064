using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>整改通知 from the order to 销号. What lies outside of a person's scope does not exist.</summary>
public sealed class RectificationStore(LedgerDatabase database)
{
    private const string Columns =
        """
        r.Id, r.RoundId, d.Code, d.Name, l.Code, l.Name, r.Measure, r.Text, r.DueOn, coalesce(a.DisplayName, r.OrderedBy), r.OrderedAt, r.State,
        r.Reply, r.RepliedBy, r.PromisedOn, r.Promises, r.Note
        """;

    private const int FirstRight = 17;

    private const string From = "FROM Rectification r JOIN Department d ON d.Id=r.DepartmentId LEFT JOIN Line l ON l.Id=r.LineId LEFT JOIN Account a ON a.UserName=r.OrderedBy";

    private static RectificationStep[] Steps { get; } = Enum.GetValues<RectificationStep>();

    /// <summary>Those of a round below a department; who is late is for the reader to sort.</summary>
    public IReadOnlyList<RectificationOrder> Below(long round, DepartmentNode top, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT {Columns}, {Rights(person)} {From} WHERE r.RoundId=@1 AND d.Position BETWEEN @2 AND @3 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY r.Id",
            r => Read(r, person.Name), round, top.Range.Position, top.Range.End);
    }

    /// <summary>Orders a 整改 of a unit that takes part in the round.</summary>
    public RoundOutcome Order(NewRectification order, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        int department = connection.Ask<int>(
            $"""
            SELECT d.Id FROM MonitoringTask t JOIN Department d ON d.Id=t.DepartmentId WHERE t.RoundId=@1 AND d.Code=@2
            AND {ScopeCondition.On(person.ScopeOf(Right.View))} AND {ScopeCondition.OnAny(RectificationRules.RightsToOrder.Select(person.ScopeOf))}
            """,
            order.Task.Round, order.Task.DepartmentCode);
        if (department == 0) return RoundOutcome.NotFound;
        int? line = order.LineCode is null ? 0
            : connection.Ask<int?>("SELECT m.LineId FROM MonitoringLine m JOIN Line l ON l.Id=m.LineId WHERE m.RoundId=@1 AND m.DepartmentId=@2 AND l.Code=@3", order.Task.Round, department, order.LineCode);
        if (line is null) return RoundOutcome.NotFound;
        connection.Run(
            "INSERT INTO Rectification (RoundId, DepartmentId, LineId, Measure, Text, DueOn, OrderedBy, OrderedAt, State, Promises) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, 0, 0)",
            order.Task.Round, department, line, (int)order.Measure, order.Text, DayCode.Of(order.DueOn), person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        long id = connection.Ask<long>("SELECT last_insert_rowid()");
        AuditStore.Append(connection, new(
            stamp, AuditActions.RectificationOrdered, Subject(id, order.Task.DepartmentCode), null,
            string.Create(CultureInfo.InvariantCulture, $"{Word(order.Measure)} {order.LineCode} {order.DueOn:yyyy-MM-dd} {order.Text}")));
        writing.Commit();
        return RoundOutcome.Done;
    }

    /// <summary>Takes a step.</summary>
    public RoundOutcome Take(long id, RectificationAct act, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        string isTheirs = ScopeCondition.OnAny(RectificationRules.RightsFor(act.Step).Select(person.ScopeOf));
        RectificationOrder? order = connection.List(
            $"SELECT {Columns}, {Rights(person)} {From} WHERE r.Id=@1 AND {ScopeCondition.On(person.ScopeOf(Right.View))} AND {isTheirs}", r => Read(r, person.Name), id).SingleOrDefault();
        if (order is null) return RoundOutcome.NotFound;
        if (RectificationRules.After(order.State, act.Step) is not { } after) return RoundOutcome.WrongState;
        if (RectificationRules.NeedsSecondPerson(act.Step) && order.RepliedBy == person.Name) return RoundOutcome.OwnWork;
        if (RectificationRules.NeedsReason(act.Step) && act.Text is null) return RoundOutcome.ReasonMissing;
        bool isReply = act.Step == RectificationStep.Reply;
        connection.Run(
            """
            UPDATE Rectification SET State=@2, Reply=CASE WHEN @3 THEN @4 ELSE Reply END, RepliedBy=CASE WHEN @3 THEN @5 ELSE RepliedBy END,
              PromisedOn=CASE WHEN @3 THEN @6 ELSE PromisedOn END, Promises=Promises+@3, Note=CASE WHEN @3 THEN NULL ELSE @4 END WHERE Id=@1
            """,
            id, (int)after, isReply ? 1 : 0, act.Text, person.Name, act.PromisedOn is { } day ? DayCode.Of(day) : null);
        connection.Run(
            "INSERT INTO RectificationStep (RectificationId, Step, Text, PromisedOn, By, At) VALUES (@1, @2, @3, @4, @5, @6)",
            id, (int)act.Step, act.Text, act.PromisedOn is { } promised ? DayCode.Of(promised) : null, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        AuditStore.Append(connection, new(stamp, AuditActions.RectificationMoved, Subject(id, order.DepartmentCode), Said(order.State, order.PromisedOn), Said(after, isReply ? act.PromisedOn : order.PromisedOn)));
        writing.Commit();
        return RoundOutcome.Done;
    }

    private static AuditSubject Subject(long id, string department) => new(AuditSubjects.Rectification, MonitoringRoundStore.Word(id), department);

    private static string Said(RectificationState state, DateOnly? promisedOn) =>
        promisedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"{Word(state)} {day:yyyy-MM-dd}") : Word(state);

    private static string Word<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    private static string Rights(Person person) => string.Join(", ", Steps.Select(step => ScopeCondition.OnAny(RectificationRules.RightsFor(step).Select(person.ScopeOf))));

    private static RectificationOrder Read(SqliteDataReader r, string name)
    {
        (RectificationState state, string? repliedBy) = ((RectificationState)r.GetInt32(11), r.TextOrNull(13));
        return new(
            r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.TextOrNull(4), r.TextOrNull(5), (RectificationMeasure)r.GetInt32(6), r.GetString(7), DayCode.ToDate(r.GetInt32(8)),
            r.GetString(9), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(10)), state, r.TextOrNull(12), repliedBy, r.IntOrNull(14) is { } day ? DayCode.ToDate(day) : null, r.GetInt32(15),
            r.TextOrNull(16),
            [.. Steps.Where(step => RectificationRules.After(state, step) is not null && r.GetBoolean(FirstRight + (int)step) && !(RectificationRules.NeedsSecondPerson(step) && repliedBy == name))]);
    }
}
