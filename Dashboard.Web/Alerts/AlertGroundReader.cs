using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>Who stands where and which days are worked, today.</summary>
public sealed record AlertGrounds(AlertRoster Roster, WorkCalendar Calendar)
{
    /// <summary>What the rules need of it.</summary>
    public AlertGround ForRules { get; } = new(Calendar, Roster.Way);
}

/// <summary>Reads what alerts rest on besides the figures.</summary>
public sealed class AlertGroundReader(AlertRosterStore roster, WorkCalendars calendars, SampleAccess samples, InstitutionClock clock)
{
    public AlertGrounds Read() => new(roster.Read(clock.Today, clock.NowAt, samples.IsGiven), calendars.Current);

    /// <summary>Who can answer for a department; for those who may hand over an alert of it.</summary>
    public IReadOnlyList<AlertCandidate> Answerers(string department) => [.. AlertActStore.Answerers(Read().Roster, department)];
}
