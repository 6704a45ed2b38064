using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Reads the alerts that waited for something at the end of an earlier day.</summary>
public sealed class AlertsPastReader(AlertPastStore alerts, WorkCalendars calendars, FrameReader frame, InstitutionClock clock)
{
    /// <summary>Whether an address asks for the past.</summary>
    public bool IsPast(PageQuery query) => query.KnownAt is not null || query.AsOf < clock.Today;

    /// <summary>The list, or null when there is no such department.</summary>
    public AlertsView? Read(Person person, PageQuery query, AlertsQuery wanted)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        DateOnly today = clock.Today, day = query.AsOf is { } asked && asked < today ? asked : today;
        AlertDayAsked then = new(day, query.KnownAt);
        AlertFilter filter = wanted.In(wanted.Line is not null && query.Department is null ? null : node.Range, AlertShow.Live);
        int found = alerts.Count(person, filter, then);
        return new(frame.Way(person, node), new(today, calendars.Current), AlertShow.Live, 0, 0, [], found)
        {
            Past = new(day, alerts.Span(), alerts.List(person, filter, then)),
        };
    }
}
