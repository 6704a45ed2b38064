using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>What came of a change: why not, or what is shown once.</summary>
/// <param name="Codes">Recovery codes; they are kept nowhere in readable form.</param>
public sealed record OwnChange(string? Problem, IReadOnlyList<string>? Codes = null);

/// <summary>What persons change of their own accounts. Each change and its record stand in one transaction.</summary>
/// <remarks>
/// Whoever changes how an account is entered proves first that it is theirs: a screen left open is no proof. Wrong proofs count
/// like wrong passwords at the door.
/// </remarks>
public sealed class OwnAccountService(IServiceScopeFactory scopes, InstitutionClock clock)
{
    private const int RecoveryCodes = 10;
    private const int MostPasskeys = 10;
    private static readonly OwnChange Done = new(null);

    /// <summary>Gives the account another password and ends its other sign-ins.</summary>
    public Task<OwnChange> ChangePasswordAsync(Person person, string? proof, string? password) => ChangeAsync(person, proof, async (change, account) =>
    {
        if (account.PasswordHash is null) return new(OwnProblems.NoPassword);
        account.PasswordHash = change.PasswordHash;
        change.Record(AuditActions.PasswordChanged, account.UserName!, null, null);
        return Answer(await change.SaveAsync(account, endsSessions: true));
    }, password ?? "");

    /// <summary>Makes a new key for an authenticator app. It counts only after a code of it was given.</summary>
    public Task<OwnChange> PrepareTwoFactorAsync(Person person, string? proof) => ChangeAsync(person, proof, async (change, account) =>
    {
        if (account.TwoFactorEnabled) return new(OwnProblems.AlreadyOn);
        account.LastCodeStep = null;
        return Answer(await change.Users.ResetAuthenticatorKeyAsync(account));
    });

    /// <summary>Asks for a code at each sign-in from now on.</summary>
    public Task<OwnChange> SwitchTwoFactorOnAsync(Person person, string? code) => ChangeAsync(person, null, async (change, account) =>
    {
        if (account.TwoFactorEnabled) return new(OwnProblems.AlreadyOn);
        if (!await IsCodeAsync(change.Users, account, code)) return new(OwnProblems.WrongCode);
        IEnumerable<string>? codes = await change.Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        change.Record(AuditActions.TwoFactorOn, account.UserName!, null, null);
        return Answer(await change.Users.SetTwoFactorEnabledAsync(account, true)) with { Codes = [.. codes!] };
    }, isProven: true);

    /// <summary>Replaces all recovery codes.</summary>
    public Task<OwnChange> RenewCodesAsync(Person person, string? proof) => ChangeAsync(person, proof, async (change, account) =>
    {
        if (!account.TwoFactorEnabled) return new(OwnProblems.NotOn);
        IEnumerable<string>? codes = await change.Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        change.Record(AuditActions.RecoveryCodesRenewed, account.UserName!, null, null);
        return Done with { Codes = [.. codes!] };
    });

    /// <summary>Asks for no code any more, and forgets the key.</summary>
    public Task<OwnChange> SwitchTwoFactorOffAsync(Person person, string? proof) => ChangeAsync(person, proof, async (change, account) =>
    {
        if (!account.TwoFactorEnabled) return new(OwnProblems.NotOn);
        change.Record(AuditActions.TwoFactorOff, account.UserName!, null, null);
        IReadOnlyList<string> problems = [.. (await change.Users.SetTwoFactorEnabledAsync(account, false)).Errors.Select(e => e.Code)];
        return problems.Count > 0 ? Answer(problems) : Answer(await change.Users.ResetAuthenticatorKeyAsync(account));
    });

    /// <summary>Uses up a recovery code at the door, where the password was given already.</summary>
    public Task<OwnChange> UseRecoveryCodeAsync(Person person, string code) => ChangeAsync(person, null, async (change, account) =>
    {
        if (!(await change.Users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded) return new(OwnProblems.WrongCode);
        change.Record(AuditActions.RecoveryCodeUsed, account.UserName!, null, null);
        return Done;
    }, isProven: true);

    /// <summary>Says whether a proof holds, before something is asked of the person that cannot be done in one step.</summary>
    public Task<OwnChange> ProveAsync(Person person, string? proof) => ChangeAsync(person, proof, (_, _) => Task.FromResult(Done));

    /// <summary>Lets a passkey open the account.</summary>
    public Task<OwnChange> AddPasskeyAsync(Person person, UserPasskeyInfo passkey) => ChangeAsync(person, null, async (change, account) =>
    {
        if ((await change.Users.GetPasskeysAsync(account)).Count >= MostPasskeys) return new(OwnProblems.TooManyPasskeys);
        change.Record(AuditActions.PasskeyAdded, account.UserName!, null, new(Passkey: passkey.Name));
        return Answer(await change.Users.AddOrUpdatePasskeyAsync(account, passkey));
    }, isProven: true);

    /// <summary>Lets a passkey no longer open the account.</summary>
    public Task<OwnChange> RemovePasskeyAsync(Person person, string? proof, byte[] id) => ChangeAsync(person, proof, async (change, account) =>
    {
        if (await change.Users.GetPasskeyAsync(account, id) is not { } passkey) return new(OwnProblems.NoPasskey);
        change.Record(AuditActions.PasskeyRemoved, account.UserName!, new(Passkey: passkey.Name), null);
        return Answer(await change.Users.RemovePasskeyAsync(account, id));
    });

    private async Task<OwnChange> ChangeAsync(
        Person person, string? proof, Func<AccountChange, AccountTable, Task<OwnChange>> make, string? password = null, bool isProven = false)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        UserManager<AccountTable> users = scope.ServiceProvider.GetRequiredService<UserManager<AccountTable>>();
        if (await users.FindByIdAsync(person.Id) is not { IsDemo: false } account) return new(OwnProblems.NotYours);
        // Whom the directory lets in, it can also keep out: a passkey would be a door it does not know.
        if (account.PasswordHash is null && (await users.GetLoginsAsync(account)).Count > 0) return new(OwnProblems.FromDirectory);
        if (!isProven && !await IsProvenAsync(users, account, proof)) return new(OwnProblems.WrongProof);
        AccountChange change = new(users, scope.ServiceProvider.GetRequiredService<AccountWriting>(), new(clock.NowAt, new(account.UserName!, "web")));
        if (await change.TakePasswordAsync(account, password) is [var problem, ..]) return new(problem);
        change.Writing.Begin();
        OwnChange made = await make(change, account);
        if (made.Problem is not null) return made;
        change.Writing.Commit();
        return made;
    }

    /// <summary>The password; for an account that has none, a code of the authenticator; nothing for an account that has neither.</summary>
    private static async Task<bool> IsProvenAsync(UserManager<AccountTable> users, AccountTable account, string? proof)
    {
        if (account.PasswordHash is null && !account.TwoFactorEnabled) return true;
        if (await users.IsLockedOutAsync(account)) return false;
        bool isRight = account.PasswordHash is null ? await IsCodeAsync(users, account, proof) : await users.CheckPasswordAsync(account, proof ?? "");
        await (isRight ? users.ResetAccessFailedCountAsync(account) : users.AccessFailedAsync(account));
        return isRight;
    }

    private static Task<bool> IsCodeAsync(UserManager<AccountTable> users, AccountTable account, string? code) =>
        users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, OneTimeCode.Plain(code));

    private static OwnChange Answer(IReadOnlyList<string> problems) => problems is [var first, ..] ? new(first) : Done;

    private static OwnChange Answer(IdentityResult result) => result.Succeeded ? Done : new(result.Errors.First().Code);
}

/// <summary>Why a change of one's own account was refused, beside the codes of Identity.</summary>
public static class OwnProblems
{
    public const string WrongProof = "WrongProof";
    public const string WrongCode = "WrongCode";
    public const string AlreadyOn = "AlreadyOn";
    public const string NotOn = "NotOn";
    public const string NoPassword = "NoPassword";
    public const string FromDirectory = "FromDirectory";
    public const string NotYours = "NotYours";
    public const string NoPasskey = "NoPasskey";
    public const string TooManyPasskeys = "TooManyPasskeys";
    public const string PasskeyRefused = "PasskeyRefused";
}
