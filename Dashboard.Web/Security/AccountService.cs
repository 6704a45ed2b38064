using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>Changes accounts. Each change and its record stand in one transaction.</summary>
/// <remarks>
/// All return why it could not be done, as codes of Identity or of <see cref="AccountProblems"/>; nothing when it was done. Each
/// change has a context of its own: that of an open page would live as long as the page.
/// </remarks>
public sealed class AccountService(IServiceScopeFactory scopes, InstitutionClock clock, SingleSignOnOptions signOn)
{
    private static readonly IReadOnlyList<string> Done = [];

    /// <summary>Makes an account.</summary>
    public Task<IReadOnlyList<string>> AddAsync(NewAccount wanted, AccountAct act) => AddAsync(wanted, act, null);

    /// <summary>Makes the first account together with what else a first start says; nothing of it where somebody was faster.</summary>
    internal Task<IReadOnlyList<string>> AddFirstAsync(NewAccount wanted, AccountAct act, FirstStart start) =>
        AddAsync(wanted with { IsEmergency = signOn.IsLocalForEmergencies }, act, start);

    /// <summary>What is wrong with a password.</summary>
    internal async Task<IReadOnlyList<string>> PasswordProblemsAsync(string password)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await AccountChange.PasswordProblemsAsync(scope.ServiceProvider.GetRequiredService<UserManager<AccountTable>>(), new(), password);
    }

    private async Task<IReadOnlyList<string>> AddAsync(NewAccount wanted, AccountAct act, FirstStart? start)
    {
        (string name, AccountTable account) = (wanted.Name.Trim(), new AccountTable { IsDemo = wanted.IsDemo, IsEmergency = wanted.IsEmergency });
        if (!AccountNames.IsAllowed(name)) return [AccountProblems.InvalidName];
        (account.UserName, account.DisplayName) = (name, Called(wanted.DisplayName) ?? name);
        return await RunAsync(act, wanted.Password, account, async change =>
        {
            if (start is not null && change.Writing.IsAnyone()) return [AccountProblems.NotFirst];
            if (change.Writing.WasRemoved(name)) return [AccountProblems.NameUsedBefore];
            account.PasswordHash = change.PasswordHash;
            IReadOnlyList<string> problems = Codes(await change.Users.CreateAsync(account));
            if (problems.Count > 0) return problems;
            if (wanted.Mail is { } mail && change.SetMail(account, mail) is [_, ..] refused) return refused;
            foreach (Grant grant in wanted.Grants) change.Writing.Give(account.Id, grant);
            change.Record(AuditActions.AccountAdded, name, null, new(account.DisplayName, change.Writing.GrantsOf(account.Id), IsEmergency: account.IsEmergency));
            if (start is not null) change.Write(start);
            return Done;
        });
    }

    /// <summary>Removes an account and ends its sign-ins. Its name stays in records and is not given again.</summary>
    public Task<IReadOnlyList<string>> RemoveAsync(string name, AccountAct act) => ChangeAsync(name, act, async (change, account) =>
    {
        AccountContent before = new(account.DisplayName, change.Writing.GrantsOf(account.Id));
        change.Record(AuditActions.AccountRemoved, account.UserName!, before, null);
        return Codes(await change.Users.DeleteAsync(account));
    });

    /// <summary>Lets nobody use an account until it is unlocked, and ends its sign-ins.</summary>
    public Task<IReadOnlyList<string>> LockAsync(string name, AccountAct act) => ChangeAsync(name, act, (change, account) =>
    {
        (account.LockoutEnabled, account.LockoutEnd) = (true, DateTimeOffset.MaxValue);
        change.Record(AuditActions.AccountLocked, account.UserName!, null, null);
        return change.SaveAsync(account, endsSessions: true);
    });

    /// <summary>Lets an account be used again, whether it was locked by decision or after too many tries.</summary>
    public Task<IReadOnlyList<string>> UnlockAsync(string name, AccountAct act) => ChangeAsync(name, act, (change, account) =>
    {
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        change.Record(AuditActions.AccountUnlocked, account.UserName!, null, null);
        return change.SaveAsync(account, endsSessions: false);
    });

    /// <summary>Gives an account a new password, lifts its lock and ends its sign-ins; where both were lost, takes its second step away as well.</summary>
    public Task<IReadOnlyList<string>> ResetAsync(string name, string password, AccountAct act, bool alsoSecondStep = false) => ChangeAsync(
        name, act, async (change, account) =>
        {
            IReadOnlyList<string> problems = alsoSecondStep ? await change.RemoveSecondStepAsync(account) : Done;
            if (problems.Count > 0) return problems;
            bool wasLocked = account.LockoutEnd > clock.NowAt;
            (account.PasswordHash, account.LockoutEnd, account.AccessFailedCount) = (change.PasswordHash, null, 0);
            change.Record(AuditActions.PasswordReset, account.UserName!, null, wasLocked ? new(IsUnlocked: true) : null);
            return await change.SaveAsync(account, endsSessions: true);
        },
        password);

    /// <summary>Takes a lost authenticator from an account, with its recovery codes and passkeys, and ends its sign-ins.</summary>
    public Task<IReadOnlyList<string>> RemoveSecondStepAsync(string name, AccountAct act) => ChangeAsync(name, act, async (change, account) =>
    {
        IReadOnlyList<string> problems = await change.RemoveSecondStepAsync(account);
        return problems.Count > 0 ? problems : await change.SaveAsync(account, endsSessions: true);
    });

    /// <summary>Lets pages call a person by another name. Records go on calling them by the name they sign in with.</summary>
    public Task<IReadOnlyList<string>> RenameAsync(string name, string displayName, AccountAct act) => ChangeAsync(name, act, (change, account) =>
    {
        string before = account.DisplayName;
        account.DisplayName = Called(displayName) ?? account.UserName!;
        if (account.DisplayName == before) return Task.FromResult(Done);
        change.Record(AuditActions.AccountRenamed, account.UserName!, new(before), new(account.DisplayName));
        return change.SaveAsync(account, endsSessions: false);
    });

    /// <summary>Sets to what address the person gets mail; an empty one ends it.</summary>
    public Task<IReadOnlyList<string>> SetMailAsync(string name, string mail, AccountAct act) => ChangeAsync(name, act, (change, account) => Task.FromResult(change.SetMail(account, mail)));

    /// <summary>Lets the single sign-on open an account for the person whom the provider knows by this subject.</summary>
    public Task<IReadOnlyList<string>> LinkAsync(string name, string issuer, string subject, AccountAct act) => ChangeAsync(name, act, async (change, account) =>
    {
        if ((await change.Users.GetLoginsAsync(account)).Count > 0) return [AccountProblems.AlreadyLinked];
        change.Record(AuditActions.LoginLinked, account.UserName!, null, new(Subject: subject));
        return Codes(await change.Users.AddLoginAsync(account, DirectoryService.LoginOf(issuer, subject)));
    });

    /// <summary>Takes that back, with the rights that came from there, and ends the sign-ins of the account.</summary>
    public Task<IReadOnlyList<string>> UnlinkAsync(string name, AccountAct act) => ChangeAsync(name, act, async (change, account) =>
    {
        if (await change.Users.GetLoginsAsync(account) is not [var login, ..]) return [AccountProblems.NotLinked];
        AccountContent before = new(Grants: change.Writing.GrantsOf(account.Id), Subject: login.ProviderKey);
        change.Writing.GiveFromDirectory(account.Id, []);
        change.Record(AuditActions.LoginUnlinked, account.UserName!, before, new(Grants: change.Writing.GrantsOf(account.Id)));
        IReadOnlyList<string> problems = Codes(await change.Users.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey));
        return problems.Count > 0 ? problems : await change.SaveAsync(account, endsSessions: true);
    });

    /// <summary>Gives an account one more right.</summary>
    public Task<IReadOnlyList<string>> GiveAsync(string name, Grant grant, AccountAct act) => ChangeGrantsAsync(name, act, (change, account) =>
    {
        if (grant.From > grant.Until) return Refused(AccountProblems.DaysReversed);
        change.Writing.Give(account.Id, grant);
        return Task.FromResult(Done);
    });

    /// <summary>Takes one right from an account.</summary>
    public Task<IReadOnlyList<string>> TakeAsync(string name, long grant, AccountAct act) => ChangeGrantsAsync(
        name, act, (change, account) => change.Writing.Take(account.Id, grant) ? Task.FromResult(Done) : Refused(AccountProblems.NoGrant));

    /// <summary>Gives another account the same rights for the days of a leave. They end by themselves, and with what they are copies of; what is lent is not lent on.</summary>
    public Task<IReadOnlyList<string>> LendAsync(string name, string to, DateOnly first, DateOnly last, AccountAct act) => ChangeGrantsAsync(to, act, async (change, account) =>
    {
        if (first > last) return [AccountProblems.DaysReversed];
        if (await change.Users.FindByNameAsync(name) is not { } lender || lender.Id == account.Id) return [AccountProblems.NoAccount];
        bool isAnything = false;
        foreach ((long own, Grant grant) in change.Writing.Lendable(lender.Id))
        {
            if (grant.LentBy(lender.UserName!, first, last) is not { } copy) continue;
            change.Writing.Lend(account.Id, copy, own);
            isAnything = true;
        }

        return isAnything ? Done : [AccountProblems.NothingToLend];
    });

    private Task<IReadOnlyList<string>> ChangeGrantsAsync(string name, AccountAct act, Func<AccountChange, AccountTable, Task<IReadOnlyList<string>>> give) =>
        ChangeAsync(name, act, async (change, account) =>
        {
            IReadOnlyList<GrantItem> before = change.Writing.GrantsOf(account.Id);
            IReadOnlyList<string> problems = await give(change, account);
            if (problems.Count == 0) change.Record(AuditActions.GrantsChanged, account.UserName!, new(Grants: before), new(Grants: change.Writing.GrantsOf(account.Id)));
            return problems;
        });

    private Task<IReadOnlyList<string>> ChangeAsync(
        string name, AccountAct act, Func<AccountChange, AccountTable, Task<IReadOnlyList<string>>> make, string? password = null) =>
        RunAsync(act, password, new() { UserName = name }, async change =>
            await change.Users.FindByNameAsync(name.Trim()) is { } account ? await make(change, account) : [AccountProblems.NoAccount]);

    /// <summary>Makes a change inside one transaction, and not at all where it would leave nobody to administer.</summary>
    private async Task<IReadOnlyList<string>> RunAsync(
        AccountAct act, string? password, AccountTable named, Func<AccountChange, Task<IReadOnlyList<string>>> make)
    {
        if (!act.By.Has(Right.Administer)) return [AccountProblems.NotAllowed];
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AccountChange change = new(
            scope.ServiceProvider.GetRequiredService<UserManager<AccountTable>>(), scope.ServiceProvider.GetRequiredService<AccountWriting>(),
            new(clock.NowAt, act.Actor, string.IsNullOrWhiteSpace(act.Reason) ? null : act.Reason.Trim()));
        IReadOnlyList<string> problems = await change.TakePasswordAsync(named, password);
        if (problems.Count > 0) return problems;
        DateOnly today = clock.Today;
        change.Writing.Begin();
        bool hadAdministrator = change.Writing.HasAdministrator(today, signOn.IsLocalForEmergencies);
        problems = await make(change);
        if (problems.Count > 0) return problems;
        change.EndLent();
        if (hadAdministrator && !change.Writing.HasAdministrator(today, signOn.IsLocalForEmergencies)) return [AccountProblems.LastAdministrator];
        change.Writing.Commit();
        return Done;
    }

    private static Task<IReadOnlyList<string>> Refused(string problem) => Task.FromResult<IReadOnlyList<string>>([problem]);

    private static string? Called(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    private static IReadOnlyList<string> Codes(IdentityResult result) => [.. result.Errors.Select(e => e.Code)];
}
