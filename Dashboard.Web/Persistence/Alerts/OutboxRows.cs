using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>A notice of one recipient with what is told of it.</summary>
/// <param name="MessageId">The message that carries it; null while it waits.</param>
/// <param name="IsSeen">Whether the alert lies within what the recipient may see.</param>
internal sealed record NoticeRow(ToldAlert Told, long? MessageId, WaitingNotice Waiting, bool IsSeen)
{
    /// <summary>Whether it may still be told to this recipient.</summary>
    public bool IsWorthTelling => IsSeen && Waiting.IsLive;
}

/// <summary>Reads notices with all that a message says of them.</summary>
internal static class OutboxRows
{
    public const string Sent = "sent", GivenUp = "given-up";

    /// <param name="where">A condition on n, the notice.</param>
    public static List<NoticeRow> Notices(SqliteConnection connection, Scope scope, Func<DateTimeOffset, DateOnly> localDay, string where, params ReadOnlySpan<object?> values) =>
        connection.List(
            $"""
            SELECT n.Id, a.Id, e.Kind, e.Level, a.Rule, a.Kind, a.Subject, a.Name, d.Code, a.Line, d.Name, a.Severity, a.State, a.Episode, a.OpenedOn, a.Figure, a."Limit",
              a.AtStakeFen, a.AsOf, a.DueOn, o.DisplayName, n.MessageId, n.IsCritical, n.CreatedAt, a.SilentUntil, {ScopeCondition.On(scope)}
            FROM AlertNotice n JOIN Alert a ON a.Id=n.AlertId JOIN AlertEvent e ON e.Id=n.EventId JOIN Department d ON d.Id=a.DepartmentId LEFT JOIN Account o ON o.Id=a.Owner
            WHERE n.DroppedAt IS NULL AND {where} ORDER BY n.Id
            """,
            r => Read(r, localDay), values);

    /// <summary>Numbers as a JSON list, for json_each.</summary>
    public static string List(IEnumerable<long> numbers) => $"[{string.Join(',', numbers)}]";

    /// <summary>Notes that some notices are no longer worth telling.</summary>
    public static void Drop(SqliteConnection connection, IReadOnlyCollection<long> notices, DateTimeOffset at)
    {
        if (notices.Count > 0)
            connection.Run("UPDATE AlertNotice SET DroppedAt=@2 WHERE Id IN (SELECT value FROM json_each(@1))", List(notices), at.ToUnixTimeMilliseconds());
    }

    private static NoticeRow Read(SqliteDataReader r, Func<DateTimeOffset, DateOnly> localDay)
    {
        AlertRuleKind kind = (AlertRuleKind)r.GetInt32(5);
        AlertState state = (AlertState)r.GetInt32(12);
        string word = r.GetString(6);
        AlertSubject subject = new(kind.Subject(), word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..], r.GetString(7), r.GetString(8), r.TextOrNull(9));
        ToldAlert told = new(
            r.GetInt64(0), r.GetInt64(1), r.GetString(2), (AlertLevel)r.GetInt32(3), r.GetString(4), kind, subject, r.GetString(10), (AlertSeverity)r.GetInt32(11), state, r.GetInt32(13),
            DayCode.ToDate(r.GetInt32(14)), r.DecimalOrNull(15)!.Value, r.DecimalOrNull(16)!.Value, r.MoneyOrNull(17), DayCode.ToDate(r.GetInt32(18)), DayCode.ToDate(r.GetInt32(19)), r.TextOrNull(20));
        DateTimeOffset createdAt = DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(23));
        bool isLive = state is AlertState.Open or AlertState.Acknowledged or AlertState.Answered;
        return new(
            told, r.IsDBNull(21) ? null : r.GetInt64(21), new(told.Notice, r.GetBoolean(22), createdAt, localDay(createdAt), AccountStore.Day(r, 24), isLive), r.GetBoolean(25));
    }
}
