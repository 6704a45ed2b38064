using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Tells cheaply whether anyone else committed to the database: another process, or another connection of this one.</summary>
/// <remarks>
/// The number behind it is that of one connection, so the connection stays open and is used for nothing else. After a
/// failure the next question opens a new one and answers yes, because something may have been missed.
/// </remarks>
public sealed class ChangeSignal(LedgerDatabase database) : IDisposable
{
    private SqliteConnection? connection;
    private SqliteCommand? command;
    private long seen;

    /// <summary>Whether there were commits since the last question; yes at the first.</summary>
    public bool HasChanged()
    {
        try
        {
            bool isNew = connection is null;
            connection ??= database.Open();
            command ??= connection.Prepare("PRAGMA data_version", 0);
            long version = (long)command.ExecuteScalar()!;
            bool changed = isNew || version != seen;
            seen = version;
            return changed;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        command?.Dispose();
        connection?.Dispose();
        command = null;
        connection = null;
    }
}
