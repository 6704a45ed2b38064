using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>The record of which packs of rules were laid down, by whom and why. The packs themselves are files.</summary>
public sealed class PackLog(LedgerDatabase database)
{
    /// <summary>Records that a pack takes the place of another, or of none.</summary>
    /// <param name="before">The version and the sum of what counted until now, as a small document; null when there was none.</param>
    /// <param name="after">The same of what counts from now on.</param>
    public void Add(string pack, string? before, string after, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        AuditStore.Append(connection, new(stamp, AuditActions.PolicyPackChanged, new(AuditSubjects.PolicyPack, pack), before, after));
        writing.Commit();
    }
}
