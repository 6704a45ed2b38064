using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Reads one alert with all that happened to it.</summary>
public sealed class AlertReader(AlertListStore alerts, AlertGroundReader grounds, WorkCalendars calendars, FrameReader frame, InstitutionClock clock)
{
    /// <summary>The alert, or null when there is none that the person may see.</summary>
    public AlertView? Read(Person person, long id)
    {
        if (alerts.Find(id, person) is not { } alert || frame.Find(person, alert.Subject.Department) is not { } node) return null;
        Deadlines deadlines = new(clock.Today, calendars.Current);
        return new(
            frame.Way(person, node), alert, deadlines.Today, deadlines.LateBy(alert),
            [.. alerts.History(id, person).Select(e => new AlertEventItem(e, TimeZoneInfo.ConvertTime(e.RecordedAt, clock.Zone).DateTime))],
            alert.Acts.Contains(AlertAct.HandOver) ? grounds.Answerers(alert.Subject.Department) : [],
            alert.Kind == AlertRuleKind.IndicatorNotReported && frame.MayReport(person, alert.Subject.Department));
    }
}
