using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>Does what people want to do with alerts.</summary>
public sealed class AlertActService(AlertActStore acts, AlertGroundReader grounds, InstitutionClock clock)
{
    /// <summary>Does one thing with one alert.</summary>
    /// <param name="reason">The words of the person, where the act has none of its own: needed to return and to silence.</param>
    public AlertActOutcome Take(long id, AlertActRequest request, Person person, Actor actor, string? reason = null)
    {
        AlertGrounds standing = grounds.Read();
        string? words = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        return acts.Take(id, request, new(person, clock.Today, standing.Calendar, standing.Roster, new(clock.NowAt, actor, words)));
    }
}
