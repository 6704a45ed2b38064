using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>The secret addresses of calendar feeds. Only their hashes are kept: whoever reads the database cannot follow one.</summary>
public sealed class FeedStore(LedgerDatabase database)
{
    private const string Running = "EndedAt IS NULL";

    /// <summary>Since when the person has a feed; null without one.</summary>
    public DateTimeOffset? CreatedAt(string account)
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long?>($"SELECT max(CreatedAt) FROM CalendarFeed WHERE Account=@1 AND {Running}", account) is { } at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : null;
    }

    /// <summary>The account of a feed, or null when no running feed has the hash.</summary>
    public string? AccountOf(string hash)
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<string>($"SELECT Account FROM CalendarFeed WHERE WordHash=@1 AND {Running}", hash);
    }

    /// <summary>Gives a person a feed of that hash, or none; an earlier one ends.</summary>
    public void Replace(string account, string name, string? hash, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        long at = stamp.RecordedAt.ToUnixTimeMilliseconds();
        int ended = connection.Run($"UPDATE CalendarFeed SET EndedAt=@2 WHERE Account=@1 AND {Running}", account, at);
        if (hash is null && ended == 0) return;
        if (hash is not null) connection.Run("INSERT INTO CalendarFeed (Account, WordHash, CreatedAt) VALUES (@1, @2, @3)", account, hash, at);
        string action = hash is null ? AuditActions.FeedEnded : AuditActions.FeedCreated;
        AuditStore.Append(connection, new(stamp, action, new(AuditSubjects.Account, name), null, null));
        writing.Commit();
    }
}
