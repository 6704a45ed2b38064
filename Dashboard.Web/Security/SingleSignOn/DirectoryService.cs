using System.Security.Claims;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>What came of a sign-in at the provider: an account, or why there is none.</summary>
public sealed record DirectoryEntrance(AccountTable? Account, string? Refusal = null);

/// <summary>Finds or makes the account of a person whom the provider vouches for, and gives it what the directory says now.</summary>
/// <remarks>
/// A person is known by provider and subject, never by name: whoever is called like a local account is not let into it. The
/// account, its rights and the records of both stand in one transaction.
/// </remarks>
public sealed class DirectoryService(
    IServiceScopeFactory scopes, InstitutionClock clock, DepartmentStore departments, SingleSignOnOptions options, ILogger<DirectoryService> log)
{
    private static readonly Actor Itself = new("system", "web:single-sign-on");

    /// <summary>Lets a person in whose identity was proven.</summary>
    public async Task<DirectoryEntrance> EnterAsync(ClaimsPrincipal who)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        AccountChange change = new(
            scope.ServiceProvider.GetRequiredService<UserManager<AccountTable>>(), scope.ServiceProvider.GetRequiredService<AccountWriting>(), new(clock.NowAt, Itself));
        IReadOnlyList<Grant> grants = DirectoryRole.GrantsOf(options.Roles, who, code => departments.Find(code, Scope.Everything)?.Id);
        UserLoginInfo login = LoginOf(Claim(who, "iss")!, Claim(who, "sub")!);
        change.Writing.Begin();
        DirectoryEntrance entrance = await change.Users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } account
            ? await RenewAsync(change, account, grants)
            : await AddAsync(change, login, who, grants);
        // Without a mail server an address would only make messages wait; it is taken at a later sign-in.
        if (entrance.Account is { } entering && scope.ServiceProvider.GetRequiredService<IOptions<MailOptions>>().Value.IsOn) change.TakeMail(entering, MailOf(who));
        if (entrance.Refusal is null or DirectoryRefusals.NothingGiven) change.Writing.Commit();
        if (entrance.Refusal is { } refusal) Tell(refusal, login, Claim(who, options.NameClaim));
        return entrance;
    }

    internal static UserLoginInfo LoginOf(string issuer, string subject) => new(SingleSignOnOptions.IssuerOf(issuer), subject, null);

    private async Task<DirectoryEntrance> AddAsync(AccountChange change, UserLoginInfo login, ClaimsPrincipal who, IReadOnlyList<Grant> grants)
    {
        if (grants.Count == 0) return new(null, DirectoryRefusals.NothingGiven);
        string name = Claim(who, options.NameClaim)?.Trim() ?? "";
        if (!AccountNames.IsAllowed(name)) return new(null, DirectoryRefusals.NoName);
        if (await change.Users.FindByNameAsync(name) is not null) return new(null, DirectoryRefusals.NameTaken);
        if (change.Writing.WasRemoved(name)) return new(null, DirectoryRefusals.NameUsedBefore);
        string called = Claim(who, options.DisplayNameClaim)?.Trim() is { Length: > 0 and <= AccountNames.Longest } given ? given : name;
        AccountTable account = new() { UserName = name, DisplayName = called };
        if (!(await change.Users.CreateAsync(account)).Succeeded || !(await change.Users.AddLoginAsync(account, login)).Succeeded) return new(null, DirectoryRefusals.NoName);
        change.Writing.GiveFromDirectory(account.Id, grants);
        change.Record(AuditActions.AccountAdded, name, null, new(called, change.Writing.GrantsOf(account.Id), Subject: login.ProviderKey));
        return new(account);
    }

    /// <summary>What the directory no longer says is taken even from a person who is then left with nothing, and not let in.</summary>
    private async Task<DirectoryEntrance> RenewAsync(AccountChange change, AccountTable account, IReadOnlyList<Grant> grants)
    {
        if (await change.Users.IsLockedOutAsync(account)) return new(null, DirectoryRefusals.Locked);
        IReadOnlyList<GrantItem> before = change.Writing.GrantsOf(account.Id);
        if (change.Writing.GiveFromDirectory(account.Id, grants))
            change.Record(AuditActions.GrantsChanged, account.UserName!, new(Grants: before), new(Grants: change.Writing.GrantsOf(account.Id)));
        return change.Writing.HasGrant(account.Id, clock.Today) ? new(account) : new(null, DirectoryRefusals.NothingGiven);
    }

    private void Tell(string refusal, UserLoginInfo login, string? name)
    {
        if (refusal == DirectoryRefusals.NameTaken)
        {
            log.LogWarning(
                "统一登录：用户名「{Name}」已属于本系统的账号。核实是同一人后执行 user link {Name} --subject {Subject} --issuer {Issuer}。The name belongs to a local account; link it once you know it is the same person.",
                name, name, login.ProviderKey, login.LoginProvider);
        }
        else
        {
            log.LogWarning("统一登录未放行 {Subject}：{Refusal}。Single sign-on let {Subject} not in.", login.ProviderKey, refusal, login.ProviderKey);
        }
    }

    /// <summary>The address of a person, unless the provider itself doubts that it is theirs.</summary>
    private static string? MailOf(ClaimsPrincipal who) =>
        string.Equals(Claim(who, "email_verified"), "false", StringComparison.OrdinalIgnoreCase) ? null : Claim(who, SingleSignOnOptions.MailClaim);

    private static string? Claim(ClaimsPrincipal who, string type) => who.FindFirstValue(type);
}

/// <summary>Why a person is not let in although the provider vouches for them, or why it does not. Their sentences stand in the texts of accounts.</summary>
public static class DirectoryRefusals
{
    public const string NothingGiven = "NothingGiven";
    public const string NoName = "NoName";
    public const string NameTaken = "NameTaken";
    public const string NameUsedBefore = "NameUsedBefore";
    public const string Locked = "Locked";
    public const string NotSaved = "NotSaved";
    public const string Expired = "Expired";
    public const string Declined = "Declined";
    public const string Unreachable = "Unreachable";
    public const string Untrusted = "Untrusted";
}
