using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Security.Keys;

/// <summary>How a change of keys ended.</summary>
public enum KeyOutcome
{
    Done,

    /// <summary>The person may not.</summary>
    NotAllowed,

    /// <summary>It has no name, or one that breaks a line.</summary>
    NoName,

    /// <summary>There is no such account.</summary>
    NoAccount,

    /// <summary>The last day has passed, or is too far away.</summary>
    WrongDay,

    /// <summary>A key that counts has the same name.</summary>
    NameTaken,

    /// <summary>There is no such key that counts.</summary>
    Gone,
}

/// <summary>A key to be made.</summary>
/// <param name="Account">The name of the account for which it stands.</param>
/// <param name="LastDay">The last day on which it counts.</param>
public sealed record NewKey(string Name, string Account, KeyReach Reach, DateOnly LastDay);

/// <summary>What came of it.</summary>
/// <param name="Secret">The key itself, which is shown once and kept nowhere; null when none was made.</param>
public sealed record MadeKey(KeyOutcome Outcome, string? Secret = null);

/// <summary>Makes and revokes keys by which programs call. Each stands for an account and can do at most what that person can do at the moment of the call.</summary>
public sealed class ApiKeyService(ApiKeyStore keys, AccountStore accounts, InstitutionClock clock)
{
    private const int LongestName = 60;

    /// <summary>Makes a key.</summary>
    public MadeKey Add(NewKey wanted, AccountAct act)
    {
        if (!act.By.Has(Right.Administer)) return new(KeyOutcome.NotAllowed);
        string name = wanted.Name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) return new(KeyOutcome.NoName);
        if (!KeyRules.IsAllowed(clock.Today, wanted.LastDay)) return new(KeyOutcome.WrongDay);
        if (accounts.All(clock.NowAt).FirstOrDefault(a => string.Equals(a.Name, wanted.Account.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } account) return new(KeyOutcome.NoAccount);
        string secret = KeySecret.Make();
        ApiKeyItem key = new(
            0, name, KeySecret.PrefixOf(secret), KeySecret.HashOf(secret), account.Id, account.Name, wanted.Reach, act.Actor.Name, clock.NowAt, wanted.LastDay);
        return keys.Add(key, new(clock.NowAt, act.Actor, Reason(act))) ? new(KeyOutcome.Done, secret) : new(KeyOutcome.NameTaken);
    }

    /// <summary>Ends a key at once.</summary>
    public KeyOutcome Revoke(long id, AccountAct act)
    {
        if (!act.By.Has(Right.Administer)) return KeyOutcome.NotAllowed;
        return keys.Revoke(id, new(clock.NowAt, act.Actor, Reason(act))) ? KeyOutcome.Done : KeyOutcome.Gone;
    }

    private static string? Reason(AccountAct act) => string.IsNullOrWhiteSpace(act.Reason) ? null : act.Reason.Trim();
}
