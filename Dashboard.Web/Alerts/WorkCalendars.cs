using Dashboard.Domain.Calendar;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Alerts;

/// <summary>The calendar as it is now, whichever process changed it. Cheap enough to ask at every page and job; not inside a loop.</summary>
public sealed class WorkCalendars(CalendarStore store, LedgerDatabase database) : IDisposable
{
    private readonly Lock gate = new();
    private readonly ChangeSignal signal = new(database);
    private WorkCalendar? current;

    /// <summary>Raised where the calendar was changed by this process, so that what is on the screen can follow.</summary>
    public event Action? Changed;

    /// <summary>The calendars with which the product is delivered, under the changes of administrators.</summary>
    public WorkCalendar Current
    {
        get
        {
            lock (gate)
            {
                // Everything that is committed changes the signal; reading some rows again costs less than asking which.
                if (signal.HasChanged() || current is null)
                {
                    current = null;
                    current = CalendarRules.Apply(DeliveredCalendars.Days, [.. store.All().Select(s => s.Change)]);
                }

                return current;
            }
        }
    }

    internal void Tell() => Changed?.Invoke();

    public void Dispose()
    {
        lock (gate) signal.Dispose();
    }
}
