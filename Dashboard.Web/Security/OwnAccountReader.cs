using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Web.Security;

/// <summary>What a person sees of their own account.</summary>
/// <param name="IsSample">Whether it is shared by all who try the product out, so that nobody may change it.</param>
/// <param name="IsFromDirectory">Whether only the single sign-on opens it, so that nothing of its entrance is kept here.</param>
/// <param name="CodesLeft">How many recovery codes were not used yet.</param>
/// <param name="IsHeld">Whether the person may do nothing else before one of them is set up.</param>
public sealed record OwnAccountView(
    string Name, bool IsSample, bool HasPassword, bool HasTwoFactor, int CodesLeft, IReadOnlyList<PasskeyItem> Passkeys, OwnWish Wish, bool IsFromDirectory = false,
    bool IsHeld = false);

/// <summary>How a person wants to be told of alerts.</summary>
public sealed record OwnWish(string? Mail, bool IsMailOn, int WeeklyBudget);

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">By which it is removed.</param>
/// <param name="AddedAt">In local time.</param>
public sealed record PasskeyItem(string Id, string Name, DateTime AddedAt);

/// <summary>What an authenticator app needs to know.</summary>
/// <param name="Key">In groups of four, to be typed.</param>
/// <param name="Address">The same as an address, to be photographed.</param>
public sealed record AuthenticatorKey(string Key, string Address);

/// <summary>Reads the account of the person who asks, and of nobody else.</summary>
public sealed class OwnAccountReader(UserManager<AccountTable> users, WishService wishes, InstitutionClock clock)
{
    private const string Issuer = "Dashboard";
    private const int Group = 4;

    /// <summary>The account; null when it is gone.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="isHeld">Whether the second step is demanded of them.</param>
    public async Task<OwnAccountView?> ReadAsync(Person person, bool isHeld = false) => await users.FindByIdAsync(person.Id) is not { } account ? null : new(
        account.UserName!, account.IsDemo, account.PasswordHash is not null, account.TwoFactorEnabled, await users.CountRecoveryCodesAsync(account),
        [.. (await users.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt).Select(Item)], Wish(person),
        account.PasswordHash is null && (await users.GetLoginsAsync(account)).Count > 0, isHeld);

    private OwnWish Wish(Person person)
    {
        DeliveryWish wish = wishes.Find(person);
        return new(wish.Mail, wish.IsMailOn, wish.WeeklyBudget);
    }

    private PasskeyItem Item(UserPasskeyInfo passkey) => new(
        WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Name ?? "", TimeZoneInfo.ConvertTime(passkey.CreatedAt, clock.Zone).DateTime);

    /// <summary>The key that waits to be confirmed; null when none does. One that was confirmed is never shown again.</summary>
    public async Task<AuthenticatorKey?> WaitingKeyAsync(Person person)
    {
        if (await users.FindByIdAsync(person.Id) is not { TwoFactorEnabled: false } account) return null;
        if (await users.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key) return null;
        string label = Uri.EscapeDataString($"{Issuer}:{account.UserName}");
        return new(string.Join(' ', key.Chunk(Group).Select(four => new string(four))), $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6");
    }
}
