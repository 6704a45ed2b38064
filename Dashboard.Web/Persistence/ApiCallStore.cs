using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A call as it is known; its answer is null before it ended.</summary>
/// <param name="IsSame">Whether just the same was asked before, file and all.</param>
/// <param name="Answer">What was answered, and with what status.</param>
public sealed record KnownCall(long Id, bool IsSame, DateTimeOffset StartedAt, (int Status, string Text)? Answer);

/// <summary>Remembers calls that may be repeated, and what was answered.</summary>
public sealed class ApiCallStore(LedgerDatabase database)
{
    /// <summary>For so long a repeat gets the same answer.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Notes that a call begins. The note is on the disk before anything is done.</summary>
    /// <returns>The call of that word that is known already, or null when this is the first.</returns>
    public KnownCall? Begin(long key, string word, string requestHash, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        connection.Run("DELETE FROM ApiCall WHERE StartedAt<@1", (nowAt - KeptFor).ToUnixTimeMilliseconds());
        KnownCall? known = connection.List(
            "SELECT Id, RequestHash, StartedAt, Status, Answer FROM ApiCall WHERE KeyId=@1 AND Word=@2",
            r => new KnownCall(
                r.GetInt64(0), r.GetString(1) == requestHash, DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)),
                r.IntOrNull(3) is { } status ? (status, r.GetString(4)) : null),
            key, word).SingleOrDefault();
        if (known is null)
            connection.Run("INSERT INTO ApiCall (KeyId, Word, RequestHash, StartedAt) VALUES (@1, @2, @3, @4)", key, word, requestHash, nowAt.ToUnixTimeMilliseconds());
        writing.Commit();
        return known;
    }

    /// <summary>Keeps what was answered.</summary>
    public void End(long key, string word, int status, string answer, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        connection.Run("UPDATE ApiCall SET EndedAt=@3, Status=@4, Answer=@5 WHERE KeyId=@1 AND Word=@2", key, word, nowAt.ToUnixTimeMilliseconds(), status, answer);
    }

    /// <summary>Forgets a call in which nothing was done, so that it can be tried again.</summary>
    public void Forget(long key, string word)
    {
        using SqliteConnection connection = database.Open();
        connection.Run("DELETE FROM ApiCall WHERE KeyId=@1 AND Word=@2 AND EndedAt IS NULL", key, word);
    }
}
