using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Reads the keys, and the accounts for which one can stand.</summary>
public sealed class KeysReader(ApiKeyStore keys, AccountStore accounts, InstitutionClock clock)
{
    public KeysView Read() => new(
        [.. keys.All().Select(k => new KeyItem(
            k.Id, k.Name, k.Prefix, k.AccountName, k.Reach, k.CreatedBy, clock.LocalDate(k.CreatedAt), k.LastDay, k.UsedOn, k.RevokedAt is not null))],
        [.. accounts.All(clock.NowAt).Select(a => (a.Name, a.DisplayName))],
        clock.Today);
}
