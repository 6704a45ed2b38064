using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>Notes what a person has looked at, and tells the other windows of that person.</summary>
public sealed class SeenAlerts(AlertListStore store, InstitutionClock clock)
{
    /// <summary>Raised with the number of the account that has seen something new.</summary>
    public event Action<string>? Changed;

    /// <summary>What was shown to a person is no longer new to them.</summary>
    public void Mark(Person person, IEnumerable<AlertItem> shown)
    {
        long[] fresh = [.. shown.Where(a => a.IsUnseen).Select(a => a.Id)];
        if (fresh.Length > 0 && store.MarkSeen(person, fresh, clock.NowAt)) Changed?.Invoke(person.Id);
    }
}
