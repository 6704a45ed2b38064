using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Reads alerts for people. What lies outside of a person's scope is never read.</summary>
public sealed class AlertListStore(LedgerDatabase database)
{
    private const string From = "FROM Alert a JOIN Department d ON d.Id=a.DepartmentId LEFT JOIN Account o ON o.Id=a.Owner";

    /// <summary>What somebody was told in the product and has not looked at; what ended meanwhile is no longer worth a look.</summary>
    private const string Unseen = "n.Channel='app' AND n.Recipient=@1 AND n.SeenAt IS NULL AND n.DroppedAt IS NULL";

    /// <summary>An alert of which somebody was told in the product, and that was not left to somebody else since.</summary>
    private const string Told = "EXISTS (SELECT * FROM AlertNotice n WHERE n.AlertId=a.Id AND n.Channel='app' AND n.Recipient=@1 AND n.DroppedAt IS NULL)";

    /// <summary>The alerts of a filter: the gravest and those due first; of those that ended the latest.</summary>
    public IReadOnlyList<AlertItem> List(Person person, AlertFilter filter)
    {
        using SqliteConnection connection = database.Open();
        string order = filter.IsLive ? "a.Severity DESC, a.DueOn, coalesce(a.AtStakeFen, 0) DESC, a.Id" : "a.EndedOn DESC, a.Id DESC";
        return connection.List($"{Select(person)} {From} WHERE {Asked(person, filter)} ORDER BY {order} LIMIT @8", r => Read(r, person), [.. Values(person, filter), filter.Most]);
    }

    /// <summary>How many alerts a filter finds, however many are listed at most.</summary>
    public int Count(Person person, AlertFilter filter)
    {
        using SqliteConnection connection = database.Open();
        return (int)connection.Ask<long>($"SELECT count(*) {From} WHERE {Asked(person, filter)}", Values(person, filter));
    }

    /// <summary>One alert that the person may see, or null.</summary>
    public AlertItem? Find(long id, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"{Select(person)} {From} WHERE a.Id=@2 AND {ScopeCondition.On(person.ScopeOf(Right.View))}", r => Read(r, person), person.Id, id).SingleOrDefault();
    }

    /// <summary>What happened to an alert, the first first; nothing when the person may not see it.</summary>
    public IReadOnlyList<AlertEvent> History(long id, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT e.Kind, e.Day, e.RecordedAt, e.By, e.Text, e.Figure, e.Level FROM AlertEvent e JOIN Alert a ON a.Id=e.AlertId JOIN Department d ON d.Id=a.DepartmentId
            WHERE e.AlertId=@1 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY e.Id
            """,
            r => new AlertEvent(
                r.GetString(0), DayCode.ToDate(r.GetInt32(1)), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)), r.GetString(3), r.TextOrNull(4),
                r.DecimalOrNull(5) ?? 0m, (AlertLevel)r.GetInt32(6)), id);
    }

    /// <summary>How many alerts a person has not seen yet, those of one rule and department that are folded counted as one.</summary>
    /// <param name="folds">From how many on the alerts of a rule are folded, by its id.</param>
    public AlertUnseen CountUnseen(Person person, IReadOnlyDictionary<string, int> folds)
    {
        using SqliteConnection connection = database.Open();
        List<(string Rule, int Alerts, bool IsCritical)> groups = connection.List(
            $"""
            SELECT a.Rule, count(DISTINCT a.Id), max(a.Severity) FROM AlertNotice n JOIN Alert a ON a.Id=n.AlertId JOIN Department d ON d.Id=a.DepartmentId
            WHERE {Unseen} AND {AlertRows.Live} AND {ScopeCondition.On(person.ScopeOf(Right.View))} GROUP BY a.Rule, a.DepartmentId
            """,
            r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2) == (int)AlertSeverity.Critical), person.Id);
        return new(groups.Sum(g => g.Alerts >= folds.GetValueOrDefault(g.Rule, int.MaxValue) ? 1 : g.Alerts), groups.Any(g => g.IsCritical));
    }

    /// <summary>Notes that a person has seen what they were told of some alerts.</summary>
    /// <returns>Whether anything of it was new to them.</returns>
    public bool MarkSeen(Person person, IEnumerable<long> alerts, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        bool isNew = connection.Run(
            $"UPDATE AlertNotice AS n SET SeenAt=@2 WHERE {Unseen} AND n.AlertId IN (SELECT value FROM json_each(@3))",
            person.Id, at.ToUnixTimeMilliseconds(), $"[{string.Join(',', alerts)}]") > 0;
        writing.Commit();
        return isNew;
    }

    private static string Asked(Person person, AlertFilter filter)
    {
        string mine = filter.IsMineOnly ? $"AND (a.Owner=@1 OR {Told})" : "";
        return $"""
            {(filter.IsLive ? "" : "NOT ")}{AlertRows.Live} AND {ScopeCondition.On(person.ScopeOf(Right.View))} {mine} AND d.Position BETWEEN @2 AND @3
              AND (@4 IS NULL OR a.Kind=@4) AND (@5 IS NULL OR a.Line=@5) AND (@6 IS NULL OR a.Severity=@6) AND (@7 IS NULL OR a.Subject=@7)
            """;
    }

    private static object?[] Values(Person person, AlertFilter filter) =>
        [person.Id, filter.Range?.Position ?? 0, filter.Range?.End ?? int.MaxValue, (int?)filter.Kind, filter.Line, (int?)filter.Severity, filter.Subject];

    private static string Select(Person person) =>
        $"""
        SELECT {AlertRows.Columns}, d.Name, a.Name, a.Line, a.OpenedOn, a.AtStakeFen, a.AsOf, o.DisplayName, a.EndedOn,
          {ScopeCondition.OnAny(AlertLife.RightsFor(AlertAct.Answer).Select(person.ScopeOf))}, {ScopeCondition.OnAny(AlertLife.RightsFor(AlertAct.Accept).Select(person.ScopeOf))},
          {Told},
          EXISTS (SELECT * FROM AlertNotice n WHERE n.AlertId=a.Id AND {Unseen})
        """;

    private static AlertItem Read(SqliteDataReader r, Person person)
    {
        AlertRow row = AlertRows.Read(r);
        AlertRuleKind kind = (AlertRuleKind)r.GetInt32(6);
        string key = row.Key.Subject[(row.Key.Subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        bool mayAnswer = r.GetBoolean(27), mayDecide = r.GetBoolean(28) && row.Standing.Answer?.By != person.Name;
        return new(
            row.Id, row.Key.Rule, kind, new(kind.Subject(), key, r.GetString(20), row.Department, r.TextOrNull(21)), r.GetString(19), row.Severity, row.Standing, row.Episode,
            DayCode.ToDate(r.GetInt32(22)), row.Figure, row.Limit, r.MoneyOrNull(23), DayCode.ToDate(r.GetInt32(24)), r.TextOrNull(25), row.SilentUntil, AccountStore.Day(r, 26),
            [.. Enum.GetValues<AlertAct>().Where(act => AlertLife.Allows(row.Standing, act)
                && (act is AlertAct.Accept or AlertAct.Return ? mayDecide : mayAnswer) && (act != AlertAct.Unsilence || row.SilentUntil is not null))],
            row.Owner == person.Id || r.GetBoolean(29), r.GetBoolean(30));
    }
}
