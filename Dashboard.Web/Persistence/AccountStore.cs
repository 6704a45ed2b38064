using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>An account as it is listed.</summary>
/// <param name="LockedUntilAt">Until when it cannot be used: some minutes after too many tries, for ever by decision; null when it can.</param>
/// <param name="HasPassword">Whether it can be used with a password.</param>
/// <param name="LastSignInAt">Null before the first sign-in.</param>
/// <param name="IsEmergency">Whether it may be entered by password where all others come through the single sign-on.</param>
/// <param name="IsLinked">Whether the single sign-on opens it.</param>
/// <param name="HasSecondStep">Whether more than a password opens it: an authenticator or a passkey.</param>
/// <param name="Mail">To what address the person gets mail; null without one.</param>
/// <param name="IsMailOn">Whether the person gets mail.</param>
public sealed record AccountItem(
    string Id, string Name, string DisplayName, bool IsDemo, DateTimeOffset? LockedUntilAt, bool HasPassword, DateTimeOffset? LastSignInAt,
    IReadOnlyList<GrantItem> Grants, bool IsEmergency = false, bool IsLinked = false, bool HasSecondStep = false,
    string? Mail = null, bool IsMailOn = false)
{
    /// <summary>Whether it cannot be used, after too many tries or by decision.</summary>
    public bool IsLocked => LockedUntilAt is not null;
}

/// <summary>A grant as it is listed.</summary>
/// <param name="Department">The code of the department; null for all.</param>
/// <param name="DepartmentName">Its name; null for all.</param>
/// <param name="OnBehalfOf">The name of the account for which it stands in.</param>
/// <param name="IsFromDirectory">Whether the single sign-on gave it.</param>
public sealed record GrantItem(
    long Id, Role Role, string? Department, string? DepartmentName, DateOnly? From, DateOnly? Until, string? OnBehalfOf, bool IsFromDirectory = false);

/// <summary>Reads persons and what was given to them; gives and takes grants. Passwords belong to Identity.</summary>
public sealed class AccountStore(LedgerDatabase database)
{
    // A department that is gone gives nothing, but must not look like all of them.
    private const string GrantColumns =
        "g.Id, g.Role, CASE WHEN g.DepartmentId IS NULL THEN NULL ELSE coalesce(d.Code, '?') END, d.Name, g.ValidFrom, g.ValidUntil, g.OnBehalfOf, g.IsFromDirectory";

    private const string GrantTables = "AccountGrant g LEFT JOIN Department d ON d.Id=g.DepartmentId";

    /// <summary>Whether anyone can sign in at all, sample accounts left out.</summary>
    public bool IsAnyone()
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>("SELECT EXISTS (SELECT * FROM Account WHERE IsDemo=0)") != 0;
    }

    /// <summary>The person of an account with the grants of a day; null when the account is gone or locked.</summary>
    /// <param name="id">The number of the account.</param>
    /// <param name="stamp">The security stamp of the sign-in; another one means that the sign-in is over. Null asks nothing.</param>
    /// <param name="areSamplesWelcome">Whether sample accounts may be used here.</param>
    /// <param name="today">The day.</param>
    /// <param name="nowAt">The moment, for locks that end.</param>
    public Person? Find(string id, string? stamp, bool areSamplesWelcome, DateOnly today, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        var found = connection.List(
            "SELECT UserName, LockoutEnd, DisplayName FROM Account WHERE Id=@1 AND (@2 IS NULL OR SecurityStamp=@2) AND (@3 OR IsDemo=0)",
            r => (Name: r.GetString(0), LockedUntil: r.IsDBNull(1) ? (DateTimeOffset?)null : r.GetFieldValue<DateTimeOffset>(1), DisplayName: r.GetString(2)), id, stamp, areSamplesWelcome);
        if (found is not [var account] || account.LockedUntil > nowAt) return null;
        List<Grant> grants = connection.List(
            "SELECT Role, DepartmentId, ValidFrom, ValidUntil FROM AccountGrant WHERE AccountId=@1 ORDER BY Id",
            r => new Grant((Role)r.GetInt32(0), r.IntOrNull(1), Day(r, 2), Day(r, 3)), id);
        return new(id, account.Name, [.. grants.Where(g => g.HoldsOn(today))], account.DisplayName);
    }

    /// <summary>Whether more than a password opens an account. Sample accounts have none and need none.</summary>
    public bool HasSecondStep(string id)
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>(
            "SELECT EXISTS (SELECT * FROM Account WHERE Id=@1 AND (IsDemo OR TwoFactorEnabled)) OR EXISTS (SELECT * FROM AccountPasskey WHERE UserId=@1)", id) != 0;
    }

    /// <summary>All accounts by name.</summary>
    public IReadOnlyList<AccountItem> All(DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        ILookup<string, GrantItem> grants = connection.List(
            $"SELECT g.AccountId, {GrantColumns} FROM {GrantTables} ORDER BY g.Id", r => (Account: r.GetString(0), Grant: ReadGrant(r, 1))).ToLookup(g => g.Account, g => g.Grant);
        return connection.List(
            """
            SELECT Id, UserName, DisplayName, IsDemo, LockoutEnd, PasswordHash IS NOT NULL, LastSignInAt, IsEmergency, EXISTS (SELECT * FROM AccountLogin l WHERE l.UserId=a.Id),
              TwoFactorEnabled OR EXISTS (SELECT * FROM AccountPasskey p WHERE p.UserId=a.Id), w.Mail, coalesce(w.IsMailOn, 0)
            FROM Account a LEFT JOIN DeliveryWish w ON w.Account=a.Id ORDER BY UserName
            """,
            r => new AccountItem(
                r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3),
                Lock(r, 4) is { } until && until > nowAt ? until : null, r.GetBoolean(5),
                r.IsDBNull(6) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(6)), [.. grants[r.GetString(0)]], r.GetBoolean(7), r.GetBoolean(8), r.GetBoolean(9),
                r.TextOrNull(10), r.GetBoolean(11)));
    }

    /// <summary>Notes that someone signed in.</summary>
    public void NoteSignIn(string id, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        connection.Run("UPDATE Account SET LastSignInAt=@2 WHERE Id=@1", id, nowAt.ToUnixTimeMilliseconds());
    }

    /// <summary>Whether anyone could come in were the single sign-on away.</summary>
    public bool IsAnyoneForEmergencies()
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<long>("SELECT EXISTS (SELECT * FROM Account WHERE IsEmergency=1 AND PasswordHash IS NOT NULL AND (LockoutEnd IS NULL OR LockoutEnd<'9999'))") != 0;
    }

    /// <summary>Whether an account is for emergencies, and whether it is a sample.</summary>
    public (bool IsEmergency, bool IsDemo) KindOf(string id)
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT IsEmergency, IsDemo FROM Account WHERE Id=@1", r => (r.GetBoolean(0), r.GetBoolean(1)), id).SingleOrDefault();
    }

    /// <summary>Records that someone came in with an emergency account.</summary>
    public void RecordEmergency(string name, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        AccountWriting.Record(connection, stamp, AuditActions.EmergencySignIn, name, null, null);
        writing.Commit();
    }

    /// <summary>Replaces what an account was given. Nothing is written, and nothing recorded, where it has just that.</summary>
    public void Give(string id, IReadOnlyCollection<Grant> grants, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        IReadOnlyList<GrantItem> before = Grants(connection, id);
        connection.Run("DELETE FROM AccountGrant WHERE AccountId=@1", id);
        foreach (Grant grant in grants) Insert(connection, id, grant);
        IReadOnlyList<GrantItem> after = Grants(connection, id);
        if (before.Select(g => g with { Id = 0 }).SequenceEqual(after.Select(g => g with { Id = 0 }))) return;
        string name = connection.Ask<string>("SELECT UserName FROM Account WHERE Id=@1", id)!;
        AccountWriting.Record(connection, stamp, AuditActions.GrantsChanged, name, new(Grants: before), new(Grants: after));
        AccountWriting.EndLent(connection, stamp);
        writing.Commit();
    }

    internal static IReadOnlyList<GrantItem> Grants(SqliteConnection connection, string id) =>
        connection.List($"SELECT {GrantColumns} FROM {GrantTables} WHERE g.AccountId=@1 ORDER BY g.Id", r => ReadGrant(r, 0), id);

    internal static void Insert(SqliteConnection connection, string id, Grant grant, bool isFromDirectory = false, long? lentFrom = null) => connection.Run(
        "INSERT INTO AccountGrant (AccountId, Role, DepartmentId, ValidFrom, ValidUntil, OnBehalfOf, IsFromDirectory, LentFrom) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
        id, (int)grant.Role, grant.DepartmentId, Code(grant.From), Code(grant.Until), grant.OnBehalfOf, isFromDirectory, lentFrom);

    internal static DateOnly? Day(SqliteDataReader r, int column) => r.IntOrNull(column) is { } day ? DayCode.ToDate(day) : null;

    private static DateTimeOffset? Lock(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetFieldValue<DateTimeOffset>(column);

    private static GrantItem ReadGrant(SqliteDataReader r, int first) => new(
        r.GetInt64(first), (Role)r.GetInt32(first + 1), r.TextOrNull(first + 2), r.TextOrNull(first + 3), Day(r, first + 4), Day(r, first + 5), r.TextOrNull(first + 6), r.GetBoolean(first + 7));

    private static int? Code(DateOnly? day) => day is { } some ? DayCode.Of(some) : null;
}
