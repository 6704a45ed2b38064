using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A key as it is kept.</summary>
/// <param name="Id">0 before it was saved.</param>
/// <param name="Prefix">Its first signs.</param>
/// <param name="Hash">What is made of it, in hexadecimal.</param>
/// <param name="Account">The number of the account for which it stands.</param>
/// <param name="AccountName">Its name; null when the account is gone.</param>
/// <param name="LastDay">The last day on which it counts.</param>
/// <param name="UsedOn">The last day on which it was used; null before the first.</param>
public sealed record ApiKeyItem(
    long Id, string Name, string Prefix, string Hash, string Account, string? AccountName, KeyReach Reach, string CreatedBy, DateTimeOffset CreatedAt,
    DateOnly LastDay, DateTimeOffset? RevokedAt = null, DateOnly? UsedOn = null);

/// <summary>Keeps the keys of the interface. Making and revoking one and the record of it are there together.</summary>
public sealed class ApiKeyStore(LedgerDatabase database)
{
    private const string Select =
        """
        SELECT k.Id, k.Name, k.Prefix, k.SecretHash, k.Account, a.UserName, k.Reach, k.CreatedBy, k.CreatedAt, k.LastDay, k.RevokedAt, k.UsedOn
        FROM ApiKey k LEFT JOIN Account a ON a.Id=k.Account
        """;

    /// <summary>All keys, those that count first, then the newest.</summary>
    public IReadOnlyList<ApiKeyItem> All()
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{Select} ORDER BY k.RevokedAt IS NOT NULL, k.Id DESC", Read);
    }

    /// <summary>The key of a hash, whether it counts or not; null when there is none.</summary>
    public ApiKeyItem? FindByHash(string hash)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{Select} WHERE k.SecretHash=@1", Read, hash).SingleOrDefault();
    }

    /// <summary>Keeps a new key.</summary>
    /// <returns>False when a key that counts has the name.</returns>
    public bool Add(ApiKeyItem key, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (connection.Ask<long>("SELECT EXISTS (SELECT * FROM ApiKey WHERE Name=@1 COLLATE NOCASE AND RevokedAt IS NULL)", key.Name) != 0) return false;
        connection.Run(
            "INSERT INTO ApiKey (Name, Prefix, SecretHash, Account, Reach, CreatedBy, CreatedAt, LastDay) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            key.Name, key.Prefix, key.Hash, key.Account, (int)key.Reach, key.CreatedBy, key.CreatedAt.ToUnixTimeMilliseconds(), DayCode.Of(key.LastDay));
        Record(connection, stamp, AuditActions.KeyAdded, Find(connection, connection.Ask<long>("SELECT last_insert_rowid()"))!);
        writing.Commit();
        return true;
    }

    /// <summary>Ends a key at once.</summary>
    /// <returns>Whether there was one that counted.</returns>
    public bool Revoke(long id, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (Find(connection, id) is not { RevokedAt: null } key) return false;
        connection.Run("UPDATE ApiKey SET RevokedAt=@2 WHERE Id=@1", id, stamp.RecordedAt.ToUnixTimeMilliseconds());
        Record(connection, stamp, AuditActions.KeyRevoked, key);
        writing.Commit();
        return true;
    }

    /// <summary>Notes that a key was used on a day; once a day it is written.</summary>
    public void NoteUse(ApiKeyItem key, DateOnly today)
    {
        if (key.UsedOn >= today) return;
        using SqliteConnection connection = database.Open();
        connection.Run("UPDATE ApiKey SET UsedOn=@2 WHERE Id=@1 AND coalesce(UsedOn, 0)<@2", key.Id, DayCode.Of(today));
    }

    private static ApiKeyItem? Find(SqliteConnection connection, long id) => connection.List($"{Select} WHERE k.Id=@1", Read, id).SingleOrDefault();

    private static void Record(SqliteConnection connection, AuditStamp stamp, string action, ApiKeyItem key)
    {
        string content = new JsonObject
        {
            ["name"] = key.Name,
            ["prefix"] = key.Prefix,
            ["account"] = key.AccountName,
            ["reach"] = Enum.GetName(key.Reach)!.ToLowerInvariant(),
            ["lastDay"] = key.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }.ToJsonString(AuditRows.Plain);
        bool isNew = action == AuditActions.KeyAdded;
        AuditSubject subject = new(AuditSubjects.Key, key.Id.ToString(CultureInfo.InvariantCulture));
        AuditStore.Append(connection, new(stamp, action, subject, isNew ? null : content, isNew ? content : null));
    }

    private static ApiKeyItem Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.TextOrNull(5), (KeyReach)r.GetInt32(6), r.GetString(7),
        DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(8)), DayCode.ToDate(r.GetInt32(9)), r.IsDBNull(10) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(10)),
        r.IntOrNull(11) is { } day ? DayCode.ToDate(day) : null);
}
