using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Reads the form of a project in a round, and what a download of it needs.</summary>
public sealed class LineFormReader(MonitoringGround ground, RoundReader rounds, FrameReader frame, InstitutionClock clock)
{
    /// <summary>The page, or null when the person sees no such project in the round.</summary>
    public LineFormView? Read(Person person, long round, string code)
    {
        if (rounds.Desk(round, code, person) is not { } desk || frame.Find(person, desk.Task.Key.DepartmentCode) is not { } node) return null;
        DateTime? changedAt = desk.Task.ChangedAt is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime : null;
        return new(frame.Way(person, node), desk, ground.Answers.Lines(desk.Task.Key, person), clock.Today >= desk.Round.Round.StartsOn, changedAt);
    }
}
