using Dashboard.Domain.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Writes what one day does to alerts, inside the transaction of that day.</summary>
internal sealed class AlertDayWriter(SqliteConnection connection, AlertDayInput input)
{
    private readonly EventStamp stamp = new(input.Day, input.NowAt);

    /// <summary>How many rose a level.</summary>
    public int Delayed { get; private set; }

    /// <summary>Whether something happened that the steps of the engine do not say.</summary>
    public bool HasNews { get; private set; }

    /// <summary>At 24:00 of the last day nothing can come back any more: what is still open is closed with its year.</summary>
    public void EndEarlierYears()
    {
        foreach (AlertRow alert in Select($"a.Year<@1 AND {AlertRows.Live}", input.Year.Year))
        {
            AlertRows.End(connection, alert.Id, AlertState.Closed, input.Day, input.NowAt);
            AlertRows.Note(connection, alert, AlertEvents.YearEnded, stamp);
            HasNews = true;
        }

        connection.Run("DELETE FROM AlertTrack WHERE Year<@1", input.Year.Year);
    }

    /// <summary>One alert that opened or ended.</summary>
    public void Write(AlertChange change)
    {
        if (change.Turn == AlertTurn.Opened) Open(change);
        else End(change);
    }

    /// <summary>Writes the new figures of alerts that stay open.</summary>
    public void Update(IReadOnlyDictionary<AlertKey, AlertReading> standing)
    {
        using SqliteCommand put = connection.Prepare(
            """
            UPDATE Alert SET Figure=@4, "Limit"=@5, AtStakeFen=@6, AsOf=@7 WHERE Year=@1 AND Rule=@2 AND Subject=@3 AND State IN (0, 1, 2)
              AND (Figure<>@4 OR "Limit"<>@5 OR AtStakeFen IS NOT @6 OR AsOf<>@7)
            """, 7);
        foreach ((AlertKey key, AlertReading reading) in standing)
            HasNews |= put.With(input.Year.Year, key.Rule, key.Subject, reading.Figure, reading.Limit, reading.AtStake?.Fen, DayCode.Of(input.Day)).ExecuteNonQuery() > 0;
    }

    /// <summary>Lets rise what waited too long. What is silenced rests.</summary>
    public void Wait()
    {
        foreach (AlertRow alert in Select($"a.Year=@1 AND {AlertRows.Live} AND a.DueOn<@2 AND (a.SilentUntil IS NULL OR a.SilentUntil<@2)", input.Year.Year, DayCode.Of(input.Day)))
        {
            if (AlertLife.Wait(alert.Standing, input.Day, input.Calendar) is not ({ } delay, { } after)) continue;
            AlertRow risen = alert with { Standing = after };
            AlertRows.Put(connection, alert.Id, after);
            string kind = delay switch { AlertDelay.Escalated => AlertEvents.Escalated, AlertDelay.PromiseMissed => AlertEvents.PromiseMissed, _ => AlertEvents.ApprovalLate };
            long id = AlertRows.Note(connection, risen, kind, stamp);
            IReadOnlyList<AlertCandidate> all = input.Roster.At(alert.Department);
            IEnumerable<AlertCandidate> owner = delay == AlertDelay.PromiseMissed ? all.Where(c => c.Account == alert.Owner) : [];
            AlertRows.Tell(connection, risen, id, kind, stamp, AlertAudience.At(after.Level, all, alert.Subject).Concat(owner), input.Roster);
            Delayed++;
            HasNews = true;
        }
    }

    private void Open(AlertChange change)
    {
        AlertReading reading = change.Reading!;
        (AlertRule rule, AlertSubject subject) = (reading.Rule, reading.Subject);
        if (input.Roster.NumberOf(subject.Department) is not { } department) return;
        AlertStanding standing = AlertLife.Begin(rule, input.Day, input.Calendar);
        IReadOnlyList<AlertCandidate> told = AlertAudience.AtOpening(rule.Severity, input.Roster.At(subject.Department), subject.Kind);
        string? owner = AlertAudience.Owner(subject, AlertAudience.At(AlertLevel.Officer, input.Roster.At(subject.Department), subject.Kind))?.Account;
        connection.Run(
            """
            INSERT INTO Alert (Year, Rule, RuleVersion, Kind, Subject, Episode, Name, DepartmentId, Line, Severity, State, Level, OpenedOn, OpenedAt, Figure, "Limit", AtStakeFen, AsOf, DueOn, Owner)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @13, @18, @19)
            """,
            input.Year.Year, rule.Id, rule.Version, (int)rule.Kind, subject.Word, change.Episode, subject.Name, department, subject.Line, (int)rule.Severity,
            (int)standing.State, (int)standing.Level, DayCode.Of(input.Day), input.NowAt.ToUnixTimeMilliseconds(), reading.Figure, reading.Limit, reading.AtStake?.Fen,
            DayCode.Of(standing.DueOn), owner);
        AlertRow alert = new(
            connection.Ask<long>("SELECT last_insert_rowid()"), input.Year.Year, change.Key, change.Episode, subject.Department, subject.Kind, rule.Severity, standing,
            reading.Figure, reading.Limit, owner, null);
        AlertRows.Tell(connection, alert, AlertRows.Note(connection, alert, AlertEvents.Opened, stamp), AlertEvents.Opened, stamp, told, input.Roster);
    }

    private void End(AlertChange change)
    {
        AlertRow? alert = Select("a.Year=@1 AND a.Rule=@2 AND a.Subject=@3 AND a.Episode=@4", input.Year.Year, change.Key.Rule, change.Key.Subject, change.Episode).SingleOrDefault();
        // An approver may have closed it while the figure stood; then its figure alone comes back.
        if (alert is not { Standing.IsLive: true }) return;
        AlertRow last = change.Reading is { } reading ? alert with { Figure = reading.Figure, Limit = reading.Limit } : alert;
        connection.Run("""UPDATE Alert SET Figure=@2, "Limit"=@3, AsOf=@4 WHERE Id=@1""", alert.Id, last.Figure, last.Limit, DayCode.Of(input.Day));
        AlertRows.End(connection, alert.Id, AlertState.Resolved, input.Day, input.NowAt);
        AlertRows.Note(connection, last, change.Turn == AlertTurn.Recovered ? AlertEvents.Recovered : AlertEvents.Lapsed, stamp);
    }

    private List<AlertRow> Select(string where, params ReadOnlySpan<object?> values) =>
        connection.List($"SELECT {AlertRows.Columns} FROM Alert a JOIN Department d ON d.Id=a.DepartmentId WHERE {where} ORDER BY a.Id", AlertRows.Read, values);
}
