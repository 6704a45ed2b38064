using Dashboard.Domain.Audit;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>One change of accounts under way.</summary>
internal sealed class AccountChange(UserManager<AccountTable> users, AccountWriting writing, AuditStamp stamp)
{
    public UserManager<AccountTable> Users => users;

    public AccountWriting Writing => writing;

    /// <summary>The new password as it is kept; null when there is none.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Checks and hashes a password. It takes long on purpose, so it is done before others have to wait.</summary>
    /// <returns>What is wrong with it.</returns>
    public async Task<IReadOnlyList<string>> TakePasswordAsync(AccountTable account, string? password)
    {
        if (password is null) return [];
        IReadOnlyList<string> problems = await PasswordProblemsAsync(users, account, password);
        if (problems.Count == 0) PasswordHash = users.PasswordHasher.HashPassword(account, password);
        return problems;
    }

    /// <summary>What is wrong with a password.</summary>
    public static async Task<IReadOnlyList<string>> PasswordProblemsAsync(UserManager<AccountTable> users, AccountTable account, string password)
    {
        foreach (IPasswordValidator<AccountTable> validator in users.PasswordValidators)
        {
            IdentityResult answer = await validator.ValidateAsync(users, account, password);
            if (!answer.Succeeded) return [.. answer.Errors.Select(e => e.Code)];
        }

        return [];
    }

    /// <summary>Ends what others had of rights that are gone now.</summary>
    public void EndLent() => writing.EndLent(stamp);

    /// <summary>Writes what else a first start says.</summary>
    public void Write(FirstStart start) => writing.Write(start, stamp);

    public void Record(string action, string name, AccountContent? before, AccountContent? after) => writing.Record(stamp, action, name, before, after);

    /// <summary>Sets to what address an account gets its mail; an empty one ends it.</summary>
    /// <returns>Why it could not be.</returns>
    public IReadOnlyList<string> SetMail(AccountTable account, string mail)
    {
        string? address = string.IsNullOrWhiteSpace(mail) ? null : mail.Trim();
        if (address is not null && MailLetter.Mailbox(address, null) is null) return [AccountProblems.InvalidMail];
        return writing.SetMail(account.Id, address, stamp) ? [] : [AccountProblems.SampleAccount];
    }

    /// <summary>Takes an address that the directory knows, where it is one and nobody ever said anything of mail.</summary>
    public void TakeMail(AccountTable account, string? mail)
    {
        if (MailLetter.Mailbox(mail, null) is not null) writing.SetFirstMail(account.Id, mail!, stamp);
    }

    /// <summary>Takes authenticator, recovery codes and passkeys from an account: whoever finds the lost device must not enter with it.</summary>
    public async Task<IReadOnlyList<string>> RemoveSecondStepAsync(AccountTable account)
    {
        IList<UserPasskeyInfo> passkeys = await users.GetPasskeysAsync(account);
        if (!account.TwoFactorEnabled && passkeys.Count == 0) return [AccountProblems.NoSecondStep];
        string names = string.Join(", ", passkeys.Select(p => p.Name ?? "?"));
        Record(AuditActions.SecondStepRemoved, account.UserName!, passkeys.Count == 0 ? null : new(Passkey: names), null);
        foreach (UserPasskeyInfo passkey in passkeys) await users.RemovePasskeyAsync(account, passkey.CredentialId);
        account.LastCodeStep = null;
        await users.SetTwoFactorEnabledAsync(account, false);
        await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
        return [.. (await users.ResetAuthenticatorKeyAsync(account)).Errors.Select(e => e.Code)];
    }

    /// <summary>Saves what was changed. A new stamp ends all sign-ins of the account.</summary>
    public async Task<IReadOnlyList<string>> SaveAsync(AccountTable account, bool endsSessions)
    {
        IdentityResult saved = endsSessions ? await users.UpdateSecurityStampAsync(account) : await users.UpdateAsync(account);
        return [.. saved.Errors.Select(e => e.Code)];
    }
}

/// <summary>Why a change of accounts was refused, beside the codes of Identity. Their sentences stand in the texts of people.</summary>
public static class AccountProblems
{
    /// <summary>The same word that Identity uses.</summary>
    public const string InvalidName = "InvalidUserName";
    public const string NameUsedBefore = "NameUsedBefore";
    public const string LastAdministrator = "LastAdministrator";
    public const string NoAccount = "NoAccount";
    public const string NoGrant = "NoGrant";
    public const string NotAllowed = "NotAllowed";
    public const string DaysReversed = "DaysReversed";
    public const string AlreadyLinked = "AlreadyLinked";
    public const string NotLinked = "NotLinked";

    /// <summary>An installation was set up by somebody else meanwhile.</summary>
    public const string NotFirst = "NotFirst";
    public const string InvalidMail = "InvalidMail";

    /// <summary>Sample accounts are shared by all who try the product, and are told nothing.</summary>
    public const string SampleAccount = "SampleAccount";
    public const string NoSecondStep = "NoSecondStep";
    public const string NothingToLend = "NothingToLend";
}
