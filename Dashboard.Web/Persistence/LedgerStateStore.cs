using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>How new the ledger is and how new its snapshots are.</summary>
/// <param name="SnapshotAsOf">The date of the current snapshots, or null before the first.</param>
/// <param name="SnapshotPack">The pack and version by which they were judged.</param>
public sealed record LedgerState(
    long LedgerVersion, long SnapshotVersion, long SnapshotLedgerVersion, DateOnly? SnapshotAsOf, string SnapshotPack, DateTimeOffset? SnapshotAt)
{
    /// <summary>Whether the current snapshots stand for all that is in the ledger.</summary>
    public bool AreSnapshotsCurrent(DateOnly asOf, string pack) =>
        SnapshotLedgerVersion == LedgerVersion && SnapshotAsOf == asOf && SnapshotPack == pack;
}

/// <summary>Reads and raises the versions.</summary>
public sealed class LedgerStateStore(LedgerDatabase database)
{
    public LedgerState Read()
    {
        using SqliteConnection connection = database.Open();
        return Read(connection);
    }

    internal static LedgerState Read(SqliteConnection connection) => connection.List(
        "SELECT LedgerVersion, SnapshotVersion, SnapshotLedgerVersion, SnapshotAsOf, SnapshotPack, SnapshotAt FROM LedgerState",
        r => new LedgerState(
            r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt32(3) == 0 ? null : DayCode.ToDate(r.GetInt32(3)), r.GetString(4),
            r.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(5)))).Single();

    internal static void RaiseLedgerVersion(SqliteConnection connection) =>
        connection.Run("UPDATE LedgerState SET LedgerVersion=LedgerVersion+1");

    /// <summary>Lets open pages read again, because something beside the ledger has changed.</summary>
    internal static void RaiseSnapshotVersion(SqliteConnection connection) =>
        connection.Run("UPDATE LedgerState SET SnapshotVersion=SnapshotVersion+1");

    /// <summary>Notes that the current snapshots stand for a version of the ledger, which may be older than the newest.</summary>
    internal static void SnapshotsMade(SqliteConnection connection, long ledgerVersion, DateOnly asOf, string pack, DateTimeOffset at) =>
        connection.Run(
            "UPDATE LedgerState SET SnapshotVersion=SnapshotVersion+1, SnapshotLedgerVersion=@1, SnapshotAsOf=@2, SnapshotPack=@3, SnapshotAt=@4",
            ledgerVersion, DayCode.Of(asOf), pack, at.ToUnixTimeMilliseconds());
}
