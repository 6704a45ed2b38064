using System.Globalization;
using Dashboard.Domain.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>An alert as far as the next step depends on it.</summary>
internal sealed record AlertRow(
    long Id, int Year, AlertKey Key, int Episode, string Department, AlertSubjectKind Subject, AlertSeverity Severity, AlertStanding Standing, decimal Figure,
    decimal Limit, string? Owner, DateOnly? SilentUntil);

/// <summary>Rows of alerts, their events and who is told of each.</summary>
internal static class AlertRows
{
    public const string Columns =
        """
        a.Id, a.Year, a.Rule, a.Subject, a.Episode, d.Code, a.Kind, a.Severity, a.State, a.Level, a.DueOn, a.Answer, a.AnswerText, a.PromisedOn, a.AnsweredBy,
          a.Figure, a."Limit", a.Owner, a.SilentUntil
        """;

    public const string Live = "a.State IN (0, 1, 2)";

    public static AlertRow Read(SqliteDataReader r)
    {
        AlertAnswer? answer = r.IntOrNull(11) is { } kind ? new((AnswerKind)kind, r.GetString(12), AccountStore.Day(r, 13), r.GetString(14)) : null;
        return new(
            r.GetInt64(0), r.GetInt32(1), new(r.GetString(2), r.GetString(3)), r.GetInt32(4), r.GetString(5), ((AlertRuleKind)r.GetInt32(6)).Subject(),
            (AlertSeverity)r.GetInt32(7), new((AlertState)r.GetInt32(8), (AlertLevel)r.GetInt32(9), DayCode.ToDate(r.GetInt32(10)), answer),
            r.DecimalOrNull(15)!.Value, r.DecimalOrNull(16)!.Value, r.TextOrNull(17), AccountStore.Day(r, 18));
    }

    /// <summary>Writes where an alert stands now.</summary>
    public static void Put(SqliteConnection connection, long id, AlertStanding standing) => connection.Run(
        "UPDATE Alert SET State=@2, Level=@3, DueOn=@4, Answer=@5, AnswerText=@6, PromisedOn=@7, AnsweredBy=@8 WHERE Id=@1",
        id, (int)standing.State, (int)standing.Level, DayCode.Of(standing.DueOn), (int?)standing.Answer?.Kind, standing.Answer?.Text,
        standing.Answer?.PromisedOn is { } day ? DayCode.Of(day) : null, standing.Answer?.By);

    /// <summary>Ends an alert; what nobody was told yet need not be told any more.</summary>
    public static void End(SqliteConnection connection, long id, AlertState state, DateOnly day, DateTimeOffset at)
    {
        long moment = at.ToUnixTimeMilliseconds();
        connection.Run("UPDATE Alert SET State=@2, EndedOn=@3, EndedAt=@4 WHERE Id=@1", id, (int)state, DayCode.Of(day), moment);
        connection.Run("UPDATE AlertNotice SET DroppedAt=@2 WHERE AlertId=@1 AND MessageId IS NULL AND SeenAt IS NULL AND DroppedAt IS NULL", id, moment);
    }

    /// <summary>Leaves an alert to its new owner: it waits no more for who had it or gave it away, nor for others who were told when it opened.</summary>
    /// <remarks>Whom it reached because nobody answered, or who is to approve, keeps it: a hand-over below them must not take it away.</remarks>
    public static void Leave(SqliteConnection connection, AlertRow alert, string actor, string next, DateTimeOffset at) => connection.Run(
        $"""
        UPDATE AlertNotice AS n SET DroppedAt=@2 WHERE n.AlertId=@1 AND n.Channel='app' AND n.DroppedAt IS NULL AND n.Recipient<>@3 AND (n.Recipient IN (@4, @5)
          OR (SELECT e.Kind FROM AlertEvent e WHERE e.Id=n.EventId) IN ('{AlertEvents.Opened}', '{AlertEvents.HandedOver}', '{AlertEvents.Returned}'))
        """,
        alert.Id, at.ToUnixTimeMilliseconds(), next, actor, alert.Owner);

    /// <summary>Adds to the history of an alert.</summary>
    /// <returns>The number of the event.</returns>
    public static long Note(SqliteConnection connection, AlertRow alert, string kind, EventStamp stamp)
    {
        connection.Run(
            "INSERT INTO AlertEvent (AlertId, Kind, Day, RecordedAt, By, Text, Figure, Level) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            alert.Id, kind, DayCode.Of(stamp.Day), stamp.At.ToUnixTimeMilliseconds(), stamp.By, stamp.Text, alert.Figure, (int)alert.Standing.Level);
        return connection.Ask<long>("SELECT last_insert_rowid()");
    }

    /// <summary>Writes down who is to be told of an event; who was told of it before is not told again.</summary>
    public static void Tell(SqliteConnection connection, AlertRow alert, long eventId, string kind, EventStamp stamp, IEnumerable<AlertCandidate> people, AlertRoster roster)
    {
        string period = string.Create(CultureInfo.InvariantCulture, $"{alert.Year}/{alert.Episode}/{kind}/{stamp.Day:yyyyMMdd}");
        foreach (AlertCandidate person in people.DistinctBy(p => p.Account))
        {
            Put("app", person.Account);
            if (roster.HasMail(person.Account)) Put("mail", person.Account);
        }

        if (kind == AlertEvents.Opened)
        {
            foreach (string robot in roster.Robots(alert.Department, alert.Severity)) Put("robot", robot);
        }

        void Put(string channel, string recipient) => connection.Run(
            """
            INSERT INTO AlertNotice (EventId, AlertId, Rule, Subject, Period, Channel, Recipient, IsCritical, CreatedAt)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9) ON CONFLICT DO NOTHING
            """,
            eventId, alert.Id, alert.Key.Rule, alert.Key.Subject, period, channel, recipient, alert.Severity == AlertSeverity.Critical, stamp.At.ToUnixTimeMilliseconds());
    }
}

/// <summary>When something happened to an alert, through whom, and in what words.</summary>
internal sealed record EventStamp(DateOnly Day, DateTimeOffset At, string By = "system", string? Text = null);
