using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>How far alerts have been worked out.</summary>
/// <param name="Day">The last day; null before the first.</param>
/// <param name="LedgerVersion">From which version of the ledger.</param>
/// <param name="Rules">By which rules, see AlertRuleService.KeyOf.</param>
public sealed record AlertProgress(DateOnly? Day, long LedgerVersion, string Rules);

/// <summary>One day of figures, with all that decides what becomes of them.</summary>
public sealed record AlertDayInput(
    FiscalYear Year, DateOnly Day, IReadOnlyList<AlertReading> Readings, WorkCalendar Calendar, AlertRoster Roster, AlertProgress Progress, DateTimeOffset NowAt);

/// <summary>What a day brought.</summary>
public sealed record AlertDayOutcome(int Opened, int Ended, int Escalated);

/// <summary>Takes alerts from day to day. All of a day is written, or nothing.</summary>
public sealed class AlertStore(LedgerDatabase database)
{
    /// <summary>How far alerts have been worked out.</summary>
    public AlertProgress Progress()
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            "SELECT Day, LedgerVersion, Rules FROM AlertState",
            r => new AlertProgress(r.GetInt32(0) == 0 ? null : DayCode.ToDate(r.GetInt32(0)), r.GetInt64(1), r.GetString(2))).Single();
    }

    /// <summary>Takes all alerts through one day: opens, ends, lets rise, and writes down who is to be told.</summary>
    /// <remarks>Tracks and standings are read under the right to write, so that an answer given meanwhile is never overwritten.</remarks>
    public AlertDayOutcome Advance(AlertDayInput input)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        AlertDayWriter writer = new(connection, input);
        writer.EndEarlierYears();
        AlertDay day = AlertEngine.Step(Tracks(connection, input.Year.Year), input.Readings, input.Day);
        foreach (AlertChange change in day.Changes) writer.Write(change);
        writer.Update(day.Standing);
        writer.Wait();
        WriteTracks(connection, input.Year.Year, day.Tracks);
        bool isNews = writer.HasNews || day.Changes.Count > 0;
        connection.Run(
            "UPDATE AlertState SET Day=@1, LedgerVersion=@2, Rules=@3, RecordedAt=@4",
            DayCode.Of(input.Day), input.Progress.LedgerVersion, input.Progress.Rules, input.NowAt.ToUnixTimeMilliseconds());
        if (isNews) LedgerStateStore.RaiseSnapshotVersion(connection);
        writing.Commit();
        return new(day.Changes.Count(c => c.Turn == AlertTurn.Opened), day.Changes.Count(c => c.Turn != AlertTurn.Opened), writer.Delayed);
    }

    internal static Dictionary<AlertKey, AlertTrack> Tracks(SqliteConnection connection, int year) => connection.List(
        "SELECT Rule, Subject, BeyondSince, OpenedOn, Episode FROM AlertTrack WHERE Year=@1",
        r => (Key: new AlertKey(r.GetString(0), r.GetString(1)), Track: new AlertTrack(AccountStore.Day(r, 2), AccountStore.Day(r, 3), r.GetInt32(4))),
        year).ToDictionary(t => t.Key, t => t.Track);

    private static void WriteTracks(SqliteConnection connection, int year, IReadOnlyDictionary<AlertKey, AlertTrack?> tracks)
    {
        using SqliteCommand put = connection.Prepare(
            "INSERT INTO AlertTrack (Year, Rule, Subject, BeyondSince, OpenedOn, Episode) VALUES (@1, @2, @3, @4, @5, @6) ON CONFLICT DO UPDATE SET BeyondSince=@4, OpenedOn=@5, Episode=@6", 6);
        using SqliteCommand forget = connection.Prepare("DELETE FROM AlertTrack WHERE Year=@1 AND Rule=@2 AND Subject=@3", 3);
        foreach ((AlertKey key, AlertTrack? track) in tracks)
        {
            if (track is null) forget.With(year, key.Rule, key.Subject).ExecuteNonQuery();
            else put.With(year, key.Rule, key.Subject, Code(track.BeyondSince), Code(track.OpenedOn), track.Episode).ExecuteNonQuery();
        }
    }

    private static int? Code(DateOnly? day) => day is { } some ? DayCode.Of(some) : null;
}
