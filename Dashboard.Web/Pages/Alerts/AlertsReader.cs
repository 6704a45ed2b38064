using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Reads the list of alerts.</summary>
public sealed class AlertsReader(AlertListStore alerts, AlertRuleService rules, WorkCalendars calendars, FrameReader frame, InstitutionClock clock)
{
    /// <summary>The list, or null when there is no such department.</summary>
    public AlertsView? Read(Person person, PageQuery query, AlertsQuery wanted)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        // A line may be of any department that the person sees, unless the address names one.
        DepartmentRange? range = wanted.Line is not null && query.Department is null ? null : node.Range;
        int mine = alerts.Count(person, wanted.In(range, AlertShow.Mine)), live = alerts.Count(person, wanted.In(range, AlertShow.Live));
        AlertShow show = wanted.Show ?? (mine > 0 ? AlertShow.Mine : AlertShow.Live);
        AlertFilter filter = wanted.In(range, show);
        IReadOnlyList<AlertItem> found = alerts.List(person, filter);
        return new(
            frame.Way(person, node), new(clock.Today, calendars.Current), show, mine, live,
            show == AlertShow.Ended ? [.. found.Select(a => new AlertGroup([a], false))] : AlertFolds.Of(found, rules.Folds()),
            show switch { AlertShow.Mine => mine, AlertShow.Live => live, _ => alerts.Count(person, filter) });
    }
}
