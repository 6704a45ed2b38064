using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence;

/// <summary>One change of accounts: what Identity saves, what is given or taken, and the record of it are there together or not at all.</summary>
/// <remarks>
/// Identity saves through the context of its scope. The transaction is begun on the connection of that same context and handed
/// to it, so that every save joins it. The right to write is taken at once: what is read here cannot be outdated when it is written.
/// </remarks>
public sealed class AccountWriting(DashboardDbContext context) : IDisposable
{
    /// <summary>Of the account a: it is not locked by decision.</summary>
    private const string IsUsable = "(a.LockoutEnd IS NULL OR a.LockoutEnd<'9999')";

    private SqliteTransaction? transaction;

    private SqliteConnection Connection => (SqliteConnection)context.Database.GetDbConnection();

    /// <summary>From here on nothing counts before <see cref="Commit"/>.</summary>
    public void Begin()
    {
        transaction = Connection.BeginWriting();
        context.Database.UseTransaction(transaction);
    }

    /// <summary>Everything since <see cref="Begin"/> counts.</summary>
    public void Commit() => transaction!.Commit();

    /// <summary>What was not committed is taken back.</summary>
    public void Dispose() => transaction?.Dispose();

    /// <summary>Whether there is an account at all, sample accounts left out.</summary>
    public bool IsAnyone() => Connection.Ask<long>("SELECT EXISTS (SELECT * FROM Account WHERE IsDemo=0)") != 0;

    /// <summary>Writes what else a first start says.</summary>
    public void Write(FirstStart start, AuditStamp stamp) => InstitutionStore.Write(Connection, start, stamp);

    /// <summary>
    /// Whether somebody can sign in with a password and administer everything, for good. Sample accounts do not count, nor what
    /// the single sign-on gave: it may be gone at the next sign-in.
    /// </summary>
    /// <param name="today">The day.</param>
    /// <param name="amongEmergency">Whether only emergency accounts may use a password.</param>
    public bool HasAdministrator(DateOnly today, bool amongEmergency) => Connection.Ask<long>(
        $"""
        SELECT EXISTS (SELECT * FROM Account a JOIN AccountGrant g ON g.AccountId=a.Id
          WHERE a.IsDemo=0 AND a.IsEmergency>=@3 AND g.IsFromDirectory=0 AND a.PasswordHash IS NOT NULL AND {IsUsable}
            AND g.Role=@1 AND g.DepartmentId IS NULL AND g.ValidUntil IS NULL AND coalesce(g.ValidFrom, 0)<=@2)
        """,
        (int)Role.Admin, DayCode.Of(today), amongEmergency) != 0;

    /// <summary>Whether an account of this name was removed: it stays with whoever had it, so that no record can be taken for another person's.</summary>
    public bool WasRemoved(string name) => Connection.Ask<long>(
        "SELECT EXISTS (SELECT * FROM AuditRecord WHERE SubjectKind=@1 AND SubjectKey=@2 COLLATE NOCASE AND Action=@3)",
        AuditSubjects.Account, name, AuditActions.AccountRemoved) != 0;

    /// <summary>What an account has.</summary>
    public IReadOnlyList<GrantItem> GrantsOf(string id) => AccountStore.Grants(Connection, id);

    public void Give(string id, Grant grant) => AccountStore.Insert(Connection, id, grant);

    /// <summary>Makes what the single sign-on gave to an account just this; what was given by hand is not looked at.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool GiveFromDirectory(string id, IReadOnlyCollection<Grant> grants)
    {
        List<(long Id, Grant Grant)> had = Connection.List(
            "SELECT Id, Role, DepartmentId FROM AccountGrant WHERE AccountId=@1 AND IsFromDirectory=1", r => (r.GetInt64(0), new Grant((Role)r.GetInt32(1), r.IntOrNull(2))), id);
        long[] over = [.. had.Where(g => !grants.Contains(g.Grant)).Select(g => g.Id)];
        Grant[] missing = [.. grants.Except(had.Select(g => g.Grant))];
        foreach (long grant in over) Take(id, grant);
        foreach (Grant grant in missing) AccountStore.Insert(Connection, id, grant, isFromDirectory: true);
        return over.Length > 0 || missing.Length > 0;
    }

    /// <summary>Whether an account may do anything on a day.</summary>
    public bool HasGrant(string id, DateOnly today) => Connection.Ask<long>(
        "SELECT EXISTS (SELECT * FROM AccountGrant WHERE AccountId=@1 AND coalesce(ValidFrom, 0)<=@2 AND coalesce(ValidUntil, 99999999)>=@2)", id, DayCode.Of(today)) != 0;

    /// <summary>Gives a copy of a right of somebody else, which ends with that right.</summary>
    public void Lend(string id, Grant copy, long of) => AccountStore.Insert(Connection, id, copy, lentFrom: of);

    /// <summary>Ends what was lent of rights that are gone, or by accounts that are locked by decision.</summary>
    public void EndLent(AuditStamp stamp) => EndLent(Connection, stamp);

    /// <summary>Takes one grant away.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Take(string id, long grant) => Connection.Run("DELETE FROM AccountGrant WHERE AccountId=@1 AND Id=@2", id, grant) > 0;

    /// <summary>The grants of an account as such, whenever they hold; none while it is locked by decision.</summary>
    public IReadOnlyList<(long Id, Grant Grant)> Lendable(string id) => Connection.List(
        $"SELECT g.Id, g.Role, g.DepartmentId, g.ValidFrom, g.ValidUntil FROM AccountGrant g JOIN Account a ON a.Id=g.AccountId WHERE g.AccountId=@1 AND g.OnBehalfOf IS NULL AND {IsUsable} ORDER BY g.Id",
        r => (r.GetInt64(0), new Grant((Role)r.GetInt32(1), r.IntOrNull(2), AccountStore.Day(r, 3), AccountStore.Day(r, 4))), id);

    /// <summary>Sets to what address an account gets its mail; null ends it.</summary>
    /// <returns>Whether the account can have one: a sample account cannot.</returns>
    public bool SetMail(string id, string? mail, AuditStamp stamp) => WishStore.SetMail(Connection, id, mail, stamp);

    /// <summary>The same where neither the person nor an administrator ever said anything of it.</summary>
    public void SetFirstMail(string id, string mail, AuditStamp stamp) => WishStore.SetMail(Connection, id, mail, stamp, isFirst: true);

    /// <summary>Records what was done to an account.</summary>
    public void Record(AuditStamp stamp, string action, string name, AccountContent? before, AccountContent? after) =>
        Record(Connection, stamp, action, name, before, after);

    internal static void EndLent(SqliteConnection connection, AuditStamp stamp)
    {
        const string Orphaned = $"LentFrom IS NOT NULL AND LentFrom NOT IN (SELECT own.Id FROM AccountGrant own JOIN Account a ON a.Id=own.AccountId WHERE {IsUsable})";
        foreach ((string id, string name) in connection.List(
            $"SELECT DISTINCT s.Id, s.UserName FROM Account s JOIN AccountGrant g ON g.AccountId=s.Id WHERE {Orphaned} ORDER BY s.UserName", r => (r.GetString(0), r.GetString(1))))
        {
            IReadOnlyList<GrantItem> before = AccountStore.Grants(connection, id);
            connection.Run($"DELETE FROM AccountGrant WHERE AccountId=@1 AND {Orphaned}", id);
            Record(connection, stamp, AuditActions.GrantsChanged, name, new(Grants: before), new(Grants: AccountStore.Grants(connection, id)));
        }
    }

    internal static void Record(SqliteConnection connection, AuditStamp stamp, string action, string name, AccountContent? before, AccountContent? after)
    {
        string?[] departments = [.. new[] { before, after }.SelectMany(content => content?.Grants ?? []).Select(g => g.Department).Distinct()];
        AuditSubject subject = new(AuditSubjects.Account, name, departments is [{ } only] ? only : null);
        AuditStore.Append(connection, new(stamp, action, subject, before?.Document(), after?.Document()));
    }
}

/// <summary>What a record says of an account; null says nothing of it. A password never stands in a record.</summary>
/// <param name="IsUnlocked">Whether a lock was lifted.</param>
/// <param name="Passkey">What its owner calls a passkey that was added or removed.</param>
/// <param name="Subject">By which the single sign-on knows the person.</param>
/// <param name="IsEmergency">Whether the account is for emergencies.</param>
public sealed record AccountContent(
    string? DisplayName = null, IReadOnlyList<GrantItem>? Grants = null, bool IsUnlocked = false, string? Passkey = null, string? Subject = null, bool IsEmergency = false)
{
    internal string Document()
    {
        JsonObject document = [];
        if (DisplayName is not null) document["displayName"] = DisplayName;
        if (Grants is not null) document["grants"] = new JsonArray([.. Grants.Select(Document)]);
        if (IsUnlocked) document["unlocked"] = true;
        if (Passkey is not null) document["passkey"] = Passkey;
        if (Subject is not null) document["subject"] = Subject;
        if (IsEmergency) document["emergency"] = true;
        return document.ToJsonString(AuditRows.Plain);
    }

    private static JsonNode Document(GrantItem grant)
    {
        JsonObject document = new()
        {
            ["role"] = Enum.GetName(grant.Role)!.ToLowerInvariant(),
            ["department"] = grant.Department,
            ["from"] = Day(grant.From),
            ["until"] = Day(grant.Until),
            ["onBehalfOf"] = grant.OnBehalfOf,
        };
        if (grant.IsFromDirectory) document["fromDirectory"] = true;
        return document;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
