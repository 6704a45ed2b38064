using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Days on which nothing is sent, as they are listed.</summary>
/// <param name="EndedAt">When they were ended before their time; null when they were not.</param>
public sealed record QuietItem(long Id, QuietDays Days, string Reason, string By, DateTimeOffset? EndedAt);

/// <summary>Keeps the days on which nothing is sent.</summary>
public sealed class QuietStore(LedgerDatabase database)
{
    /// <summary>All of them, the latest first.</summary>
    public IReadOnlyList<QuietItem> All()
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            "SELECT Id, First, Last, Reason, ChangedBy, EndedAt FROM QuietPeriod ORDER BY First DESC, Id DESC",
            r => new QuietItem(
                r.GetInt64(0), new(DayCode.ToDate(r.GetInt32(1)), DayCode.ToDate(r.GetInt32(2))), r.GetString(3), r.GetString(4),
                r.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(5))));
    }

    /// <summary>Sends nothing on some days.</summary>
    public void Add(QuietDays days, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        connection.Run(
            "INSERT INTO QuietPeriod (First, Last, Reason, ChangedBy, ChangedAt) VALUES (@1, @2, @3, @4, @5)",
            DayCode.Of(days.First), DayCode.Of(days.Last), stamp.Reason, stamp.Actor.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        AuditStore.Append(connection, new(stamp, AuditActions.QuietAdded, new(AuditSubjects.Quiet, Word(days)), null, Word(days)));
        writing.Commit();
    }

    /// <summary>Ends quiet days before their time.</summary>
    /// <returns>Whether there were any to end.</returns>
    public bool End(long id, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (connection.Run("UPDATE QuietPeriod SET EndedAt=@2 WHERE Id=@1 AND EndedAt IS NULL", id, stamp.RecordedAt.ToUnixTimeMilliseconds()) == 0) return false;
        QuietDays days = connection.List(
            "SELECT First, Last FROM QuietPeriod WHERE Id=@1", r => new QuietDays(DayCode.ToDate(r.GetInt32(0)), DayCode.ToDate(r.GetInt32(1))), id).Single();
        AuditStore.Append(connection, new(stamp, AuditActions.QuietEnded, new(AuditSubjects.Quiet, Word(days)), Word(days), null));
        writing.Commit();
        return true;
    }

    private static string Word(QuietDays days) => string.Create(CultureInfo.InvariantCulture, $"{days.First:yyyy-MM-dd}/{days.Last:yyyy-MM-dd}");
}
