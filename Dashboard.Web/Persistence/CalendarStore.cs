using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What administrators changed in the calendar. Rows are replaced and never removed.</summary>
public sealed class CalendarStore(LedgerDatabase database)
{
    /// <summary>All changes with who made them last.</summary>
    public IReadOnlyList<StoredCalendarChange> All()
    {
        using SqliteConnection connection = database.Open();
        return Read(connection);
    }

    /// <summary>Makes changes that are decided on what stands there at that moment, with their record.</summary>
    /// <param name="stamp">Who, when, why.</param>
    /// <param name="decide">Null when there is nothing to change.</param>
    /// <returns>Whether something changed.</returns>
    public bool Write(AuditStamp stamp, Func<IReadOnlyList<CalendarChange>, CalendarWriting?> decide)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (decide([.. Read(connection).Select(s => s.Change)]) is not { } wanted) return false;
        foreach (CalendarChange change in wanted.Changes)
        {
            connection.Run(
                """
                INSERT INTO CalendarDay (Day, Kind, Name, ChangedBy, ChangedAt) VALUES (@1, @2, @3, @4, @5)
                ON CONFLICT (Day) DO UPDATE SET Kind=excluded.Kind, Name=excluded.Name, ChangedBy=excluded.ChangedBy, ChangedAt=excluded.ChangedAt
                """,
                DayCode.Of(change.Day), (int?)change.Kind, change.Name, stamp.Actor.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        }

        AuditStore.Append(connection, new(stamp, wanted.Action, new(AuditSubjects.Calendar, wanted.Key), wanted.Before, wanted.After));
        writing.Commit();
        return true;
    }

    private static List<StoredCalendarChange> Read(SqliteConnection connection) => connection.List(
        "SELECT Day, Kind, Name, ChangedBy, ChangedAt FROM CalendarDay ORDER BY Day",
        r => new StoredCalendarChange(
            new(DayCode.ToDate(r.GetInt32(0)), (DayKind?)r.IntOrNull(1), r.GetString(2)), r.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(4))));
}

/// <summary>A change as it is kept.</summary>
public sealed record StoredCalendarChange(CalendarChange Change, string ChangedBy, DateTimeOffset ChangedAt);

/// <summary>What is to be written, and what its record says.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Key">The day or the year.</param>
public sealed record CalendarWriting(IReadOnlyList<CalendarChange> Changes, string Action, string Key, string? Before, string? After);
