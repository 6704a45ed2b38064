using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>An account as it is listed.</summary>
/// <param name="IsLocked">Whether it cannot be used, after too many tries or by decision.</param>
public sealed record AccountItem(string Id, string Name, string DisplayName, bool IsDemo, bool IsLocked, IReadOnlyList<GrantItem> Grants);

/// <summary>A grant as it is listed.</summary>
/// <param name="Department">The code of the department; null for all.</param>
public sealed record GrantItem(Role Role, string? Department, DateOnly? From, DateOnly? Until);

/// <summary>Reads persons and what was given to them; gives and takes grants. Passwords belong to Identity.</summary>
public sealed class AccountStore(LedgerDatabase database)
{
    /// <summary>Whether anyone can sign in at all, sample accounts left out.</summary>
    public bool IsAnyone()
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>("SELECT EXISTS (SELECT * FROM Account WHERE IsDemo=0)") != 0;
    }

    /// <summary>The person of an account with the grants of a day; null when the account is gone or locked.</summary>
    /// <param name="id">The number of the account.</param>
    /// <param name="stamp">The security stamp of the sign-in; another one means that the sign-in is over. Null asks nothing.</param>
    /// <param name="today">The day.</param>
    /// <param name="nowAt">The moment, for locks that end.</param>
    public Person? Find(string id, string? stamp, DateOnly today, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        var found = connection.List(
            "SELECT UserName, LockoutEnd FROM Account WHERE Id=@1 AND (@2 IS NULL OR SecurityStamp=@2)",
            r => (Name: r.GetString(0), LockedUntil: r.IsDBNull(1) ? (DateTimeOffset?)null : r.GetFieldValue<DateTimeOffset>(1)), id, stamp);
        if (found is not [var account] || account.LockedUntil > nowAt) return null;
        List<Grant> grants = connection.List(
            "SELECT Role, DepartmentId, ValidFrom, ValidUntil FROM AccountGrant WHERE AccountId=@1 ORDER BY Id",
            r => new Grant((Role)r.GetInt32(0), r.IntOrNull(1), Day(r, 2), Day(r, 3)), id);
        return new(id, account.Name, [.. grants.Where(g => g.HoldsOn(today))]);
    }

    /// <summary>All accounts by name.</summary>
    public IReadOnlyList<AccountItem> All(DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        ILookup<string, GrantItem> grants = connection.List(
            """
            SELECT g.AccountId, g.Role, CASE WHEN g.DepartmentId IS NULL THEN NULL ELSE coalesce(d.Code, '?') END, g.ValidFrom, g.ValidUntil
            FROM AccountGrant g LEFT JOIN Department d ON d.Id=g.DepartmentId ORDER BY g.Id
            """,
            r => (Account: r.GetString(0), Grant: new GrantItem((Role)r.GetInt32(1), r.TextOrNull(2), Day(r, 3), Day(r, 4)))).ToLookup(g => g.Account, g => g.Grant);
        return connection.List(
            "SELECT Id, UserName, DisplayName, IsDemo, LockoutEnd FROM Account ORDER BY UserName",
            r => new AccountItem(
                r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3), !r.IsDBNull(4) && r.GetFieldValue<DateTimeOffset>(4) > nowAt,
                [.. grants[r.GetString(0)]]));
    }

    /// <summary>Replaces what an account was given.</summary>
    public void Give(string id, IReadOnlyCollection<Grant> grants)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        connection.Run("DELETE FROM AccountGrant WHERE AccountId=@1", id);
        foreach (Grant grant in grants)
        {
            connection.Run(
                "INSERT INTO AccountGrant (AccountId, Role, DepartmentId, ValidFrom, ValidUntil) VALUES (@1, @2, @3, @4, @5)",
                id, (int)grant.Role, grant.DepartmentId, Code(grant.From), Code(grant.Until));
        }

        writing.Commit();
    }

    private static DateOnly? Day(SqliteDataReader r, int column) => r.IntOrNull(column) is { } day ? DayCode.ToDate(day) : null;

    private static int? Code(DateOnly? day) => day is { } some ? DayCode.Of(some) : null;
}
