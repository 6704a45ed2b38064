namespace Dashboard.Web.Persistence;

/// <summary>Since when the ledger is kept.</summary>
public sealed class LedgerSpan(LedgerDatabase database)
{
    /// <summary>The moment of the first batch that still counts; null while there is none.</summary>
    public DateTimeOffset? BeganAt()
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = database.Open();
        long? began = connection.Ask<long?>($"SELECT min(PostedAt) FROM Batch WHERE Id IN ({Visible.Now})");
        return began is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }
}
