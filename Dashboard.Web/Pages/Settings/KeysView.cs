using Dashboard.Domain.People;

namespace Dashboard.Web.Pages.Settings;

/// <summary>What the page of the keys shows.</summary>
/// <param name="Accounts">For whom a key can stand: the name, and how pages call the person.</param>
public sealed record KeysView(IReadOnlyList<KeyItem> Keys, IReadOnlyList<(string Name, string DisplayName)> Accounts, DateOnly Today);

/// <summary>A key as it is listed.</summary>
/// <param name="Account">For whom it stands; null when the account is gone.</param>
/// <param name="UsedOn">The last day on which it was used; null before the first.</param>
public sealed record KeyItem(
    long Id, string Name, string Prefix, string? Account, KeyReach Reach, string CreatedBy, DateOnly CreatedOn, DateOnly LastDay, DateOnly? UsedOn, bool IsRevoked)
{
    /// <summary>"Good", "Expired" or "Revoked".</summary>
    public string StateOn(DateOnly day) => IsRevoked ? "Revoked" : KeyRules.HasEnded(LastDay, day) ? "Expired" : "Good";
}

/// <summary>A new key, to be shown once.</summary>
public sealed record ShownKey(string Name, string Secret);
