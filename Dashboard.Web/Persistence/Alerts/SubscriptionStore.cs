using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>A saved view of a person.</summary>
public sealed record SubscribedView(long Id, string Account, string Name, string Address, string? LastHash, DateOnly? LastSentOn);

/// <summary>Keeps the views that persons get every week.</summary>
public sealed class SubscriptionStore(LedgerDatabase database)
{
    private const string Columns = "Id, Account, Name, Address, LastHash, LastSentOn";

    /// <summary>All views of all persons, in the order in which they were saved.</summary>
    public IReadOnlyList<SubscribedView> All()
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT {Columns} FROM Subscription ORDER BY Id", Read);
    }

    /// <summary>The views of one person.</summary>
    public IReadOnlyList<SubscribedView> Of(string account)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT {Columns} FROM Subscription WHERE Account=@1 ORDER BY Id", Read, account);
    }

    /// <summary>Saves a view; saving the same address again gives it another name.</summary>
    /// <returns>False when the person has as many as are allowed.</returns>
    public bool Add(string account, string name, string address, int most, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (connection.Run("UPDATE Subscription SET Name=@3 WHERE Account=@1 AND Address=@2", account, address, name) == 0)
        {
            if (connection.Ask<long>("SELECT count(*) FROM Subscription WHERE Account=@1", account) >= most) return false;
            connection.Run("INSERT INTO Subscription (Account, Name, Address, CreatedAt) VALUES (@1, @2, @3, @4)", account, name, address, at.ToUnixTimeMilliseconds());
        }

        writing.Commit();
        return true;
    }

    /// <summary>Forgets a view of the person.</summary>
    public bool Remove(long id, string account)
    {
        using SqliteConnection connection = database.Open();
        return connection.Run("DELETE FROM Subscription WHERE Id=@1 AND Account=@2", id, account) == 1;
    }

    /// <summary>Writes the message of a view, together with what it said, so that the same is not said twice.</summary>
    public void Send(SubscribedView view, MessageDraft draft, string hash, DateOnly day, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        string key = string.Create(CultureInfo.InvariantCulture, $"subscription/{view.Id}/{day:yyyyMMdd}");
        connection.Run(
            """
            INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, Link, State, Day, CreatedAt, NextAt, Attempts)
            VALUES (@1, 'mail', @2, 'subscription', @3, @4, @5, 'waiting', @6, @7, @7, 0) ON CONFLICT DO NOTHING
            """,
            key, view.Account, draft.Title, draft.Text, draft.Link, DayCode.Of(day), at.ToUnixTimeMilliseconds());
        connection.Run("UPDATE Subscription SET LastHash=@2, LastSentOn=@3 WHERE Id=@1", view.Id, hash, DayCode.Of(day));
        writing.Commit();
    }

    private static SubscribedView Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.TextOrNull(4), AccountStore.Day(r, 5));
}
