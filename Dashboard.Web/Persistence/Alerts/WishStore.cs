using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>How a person wants to be told.</summary>
/// <param name="Mail">The address; null without one.</param>
/// <param name="WeeklyBudget">The most messages a week.</param>
public sealed record DeliveryWish(string? Mail, bool IsMailOn, int WeeklyBudget = MessageBudget.Usual)
{
    /// <summary>Nobody gets mail who gave no address.</summary>
    public static readonly DeliveryWish None = new(null, false);

    /// <summary>Where mail goes; null when it goes nowhere.</summary>
    public string? Reached => IsMailOn ? Mail : null;

    /// <summary>The same with another address. A first one switches mail on; whoever switched it off stays left alone.</summary>
    public DeliveryWish At(string? mail) => this with { Mail = mail, IsMailOn = mail is not null && (IsMailOn || Mail is null) };
}

/// <summary>Keeps how persons want to be told.</summary>
public sealed class WishStore(LedgerDatabase database)
{
    /// <summary>What a person wants; null when there is no such account. Sample accounts are shared by all who try the product, and are told nothing.</summary>
    /// <param name="account">The number of the account.</param>
    public DeliveryWish? Find(string account)
    {
        using SqliteConnection connection = database.Open();
        return Find(connection, account);
    }

    /// <summary>Notes what a person wants. Nothing is written, and nothing recorded, where it was so already.</summary>
    /// <returns>Whether there is such an account.</returns>
    public bool Save(string account, DeliveryWish wish, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (Find(connection, account) is not { } before) return false;
        Write(connection, account, before, wish, stamp);
        writing.Commit();
        return true;
    }

    /// <summary>Sets the address alone, inside the transaction of another change.</summary>
    /// <param name="isFirst">Whether it counts only where nobody ever said anything of it.</param>
    /// <returns>Whether the account can have one: a sample account cannot.</returns>
    internal static bool SetMail(SqliteConnection connection, string account, string? mail, AuditStamp stamp, bool isFirst = false)
    {
        if (Find(connection, account) is not { } before) return false;
        if (isFirst && connection.Ask<long>("SELECT EXISTS (SELECT * FROM DeliveryWish WHERE Account=@1)", account) != 0) return true;
        Write(connection, account, before, before.At(mail), stamp);
        return true;
    }

    private static void Write(SqliteConnection connection, string account, DeliveryWish before, DeliveryWish wish, AuditStamp stamp)
    {
        if (before == wish) return;
        connection.Run(
            "INSERT INTO DeliveryWish (Account, Mail, IsMailOn, WeeklyBudget) VALUES (@1, @2, @3, @4) ON CONFLICT DO UPDATE SET Mail=@2, IsMailOn=@3, WeeklyBudget=@4",
            account, wish.Mail, wish.IsMailOn, wish.WeeklyBudget);
        string name = connection.Ask<string>("SELECT UserName FROM Account WHERE Id=@1", account)!;
        AuditStore.Append(connection, new(stamp, AuditActions.DeliveryWishChanged, new(AuditSubjects.Account, name), Describe(before), Describe(wish)));
    }

    private static DeliveryWish? Find(SqliteConnection connection, string account) => connection.List(
        "SELECT w.Account IS NULL, w.Mail, w.IsMailOn, w.WeeklyBudget FROM Account a LEFT JOIN DeliveryWish w ON w.Account=a.Id WHERE a.Id=@1 AND a.IsDemo=0",
        r => r.GetBoolean(0) ? DeliveryWish.None : new DeliveryWish(r.TextOrNull(1), r.GetBoolean(2), r.GetInt32(3)), account).SingleOrDefault();

    private static string Describe(DeliveryWish wish) =>
        new JsonObject { ["mail"] = wish.Mail, ["on"] = wish.IsMailOn, ["weeklyBudget"] = wish.WeeklyBudget }.ToJsonString(AuditRows.Plain);
}
