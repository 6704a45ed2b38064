using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Reads what was sent to whom and what came of it, and sends anew what was given up.</summary>
public sealed class MessageLogStore(LedgerDatabase database)
{
    internal static readonly TimeSpan Remembered = TimeSpan.FromDays(30), StuckAfter = TimeSpan.FromHours(1);

    /// <summary>The latest messages, the newest first.</summary>
    public IReadOnlyList<MessageItem> Latest(int most)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            """
            SELECT m.Id, m.CreatedAt, m.Channel, coalesce(CASE m.Channel WHEN 'robot' THEN r.Name ELSE p.DisplayName END, '—'), m.Kind, m.Title, m.State, m.Attempts, m.Said, m.SentAt, m.NextAt
            FROM Message m LEFT JOIN Account p ON p.Id=m.Recipient LEFT JOIN Robot r ON CAST(r.Id AS TEXT)=m.Recipient ORDER BY m.Id DESC LIMIT @1
            """,
            r => new MessageItem(
                r.GetInt64(0), At(r.GetInt64(1)), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6), r.GetInt32(7), r.TextOrNull(8),
                r.IsDBNull(9) ? null : At(r.GetInt64(9)), At(r.GetInt64(10))),
            most);
    }

    /// <summary>How many messages do not arrive.</summary>
    public MessageTrouble Trouble(DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            """
            SELECT coalesce(sum(State='given-up'), 0), coalesce(sum(State IN ('waiting', 'sending') AND Attempts>0 AND CreatedAt<@2), 0)
            FROM Message WHERE State IN ('waiting', 'sending', 'given-up') AND Kind<>'test' AND CreatedAt>@1
            """,
            r => new MessageTrouble(r.GetInt32(0), r.GetInt32(1)),
            (nowAt - Remembered).ToUnixTimeMilliseconds(), (nowAt - StuckAfter).ToUnixTimeMilliseconds()).Single();
    }

    /// <summary>Sends a message anew that was given up. It keeps its key: a receiver that has it already can tell.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Redeliver(long id, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        long at = stamp.RecordedAt.ToUnixTimeMilliseconds();
        if (connection.Run("UPDATE Message SET State='waiting', NextAt=@2, CreatedAt=@2, Attempts=0 WHERE Id=@1 AND State='given-up' AND Kind<>'test'", id, at) == 0) return false;
        string title = connection.Ask<string>("SELECT Title FROM Message WHERE Id=@1", id)!;
        AuditStore.Append(connection, new(stamp, AuditActions.MessageRedelivered, new(AuditSubjects.Delivery, id.ToString(CultureInfo.InvariantCulture)), null, title));
        writing.Commit();
        return true;
    }

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
