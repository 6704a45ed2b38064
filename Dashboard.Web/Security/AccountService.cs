using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>Makes accounts and gives them new passwords.</summary>
public sealed class AccountService(UserManager<AccountTable> users, AccountStore accounts)
{
    /// <summary>Makes an account with a password.</summary>
    /// <returns>Why it could not be made, in the words of Identity; nothing when it was.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(string name, string password, IReadOnlyCollection<Grant> grants)
    {
        AccountTable account = new() { UserName = name.Trim(), DisplayName = name.Trim() };
        IdentityResult made = await users.CreateAsync(account, password);
        if (!made.Succeeded) return [.. made.Errors.Select(e => e.Code)];
        accounts.Give(account.Id, grants);
        return [];
    }

    /// <summary>Gives an account a new password, lifts its lock and ends its sign-ins.</summary>
    /// <returns>Why it could not be done; null when there is no such account.</returns>
    public async Task<IReadOnlyList<string>?> ResetAsync(string name, string password)
    {
        if (await users.FindByNameAsync(name) is not { } account) return null;
        IdentityResult reset = await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), password);
        if (!reset.Succeeded) return [.. reset.Errors.Select(e => e.Code)];
        await users.SetLockoutEndDateAsync(account, null);
        return [];
    }
}
