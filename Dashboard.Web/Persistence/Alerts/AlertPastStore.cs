using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Of which day, and as known at which moment, alerts are asked for.</summary>
/// <param name="Day">What happened until its end counts.</param>
/// <param name="KnownAt">Only what had been written down by then; null for all.</param>
public sealed record AlertDayAsked(DateOnly Day, DateTimeOffset? KnownAt);

/// <summary>Reads alerts as they stood at the end of an earlier day, from their history. What lies outside of a person's scope is never read.</summary>
public sealed class AlertPastStore(LedgerDatabase database)
{
    private const string Until = "e.AlertId=a.Id AND e.Day<=@7 AND e.RecordedAt<=@8";

    /// <summary>The last event until then, and the last one that led to a state.</summary>
    private static readonly string From =
        $"""
        FROM Alert a JOIN Department d ON d.Id=a.DepartmentId
          JOIN AlertEvent l ON l.Id=(SELECT max(e.Id) FROM AlertEvent e WHERE {Until})
          JOIN AlertEvent m ON m.Id=(SELECT max(e.Id) FROM AlertEvent e WHERE {Until} AND e.Kind IN ({Words(AlertHistoryRules.Moves)}))
        """;

    /// <summary>Those that waited for something at the end of the day: the gravest first, then those that opened first.</summary>
    public IReadOnlyList<PastAlert> List(Person person, AlertFilter filter, AlertDayAsked asked)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT a.Id, a.Rule, a.Kind, a.Subject, d.Code, d.Name, a.Name, a.Line, a.Severity, m.Kind, l.Level, a.OpenedOn, l.Figure, l.Day, a.State
            {From} WHERE {Asked(person)} ORDER BY a.Severity DESC, a.OpenedOn, a.Id LIMIT @6
            """,
            Read, Values(filter, asked));
    }

    /// <summary>How many there were.</summary>
    public int Count(Person person, AlertFilter filter, AlertDayAsked asked)
    {
        using SqliteConnection connection = database.Open();
        return (int)connection.Ask<long>($"SELECT count(*) {From} WHERE @6=@6 AND {Asked(person)}", Values(filter, asked));
    }

    /// <summary>From when to when there is a history.</summary>
    public AlertSpan Span()
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT (SELECT min(Day) FROM AlertEvent), nullif(Day, 0) FROM AlertState", r => new AlertSpan(AccountStore.Day(r, 0), AccountStore.Day(r, 1))).Single();
    }

    private static string Asked(Person person) =>
        $"""
        m.Kind IN ({Words(AlertHistoryRules.LiveMoves)}) AND {ScopeCondition.On(person.ScopeOf(Right.View))} AND d.Position BETWEEN @1 AND @2
          AND (@3 IS NULL OR a.Kind=@3) AND (@4 IS NULL OR a.Line=@4) AND (@5 IS NULL OR a.Severity=@5)
        """;

    private static object?[] Values(AlertFilter filter, AlertDayAsked asked) =>
    [
        filter.Range?.Position ?? 0, filter.Range?.End ?? int.MaxValue, (int?)filter.Kind, filter.Line, (int?)filter.Severity, filter.Most,
        DayCode.Of(asked.Day), asked.KnownAt?.ToUnixTimeMilliseconds() ?? long.MaxValue,
    ];

    private static PastAlert Read(SqliteDataReader r)
    {
        AlertRuleKind kind = (AlertRuleKind)r.GetInt32(2);
        string word = r.GetString(3), key = word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new(
            r.GetInt64(0), r.GetString(1), kind, new(kind.Subject(), key, r.GetString(6), r.GetString(4), r.TextOrNull(7)), r.GetString(5), (AlertSeverity)r.GetInt32(8),
            AlertHistoryRules.StateAfter(r.GetString(9))!.Value, (AlertLevel)r.GetInt32(10), DayCode.ToDate(r.GetInt32(11)), r.DecimalOrNull(12) ?? 0m, DayCode.ToDate(r.GetInt32(13)),
            (AlertState)r.GetInt32(14));
    }

    private static string Words(IEnumerable<string> kinds) => string.Join(", ", kinds.Select(kind => $"'{kind}'"));
}
