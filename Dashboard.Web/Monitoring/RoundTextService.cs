using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Monitoring;

/// <summary>Keeps what people write into 运行监控报告 of their unit, until it is submitted.</summary>
public sealed class RoundTextService(MonitoringGround ground, RoundReader rounds, InstitutionClock clock)
{
    /// <summary>Writes a section, or goes back to what is proposed.</summary>
    public RoundOutcome Write(MonitoringTaskKey key, NewMonitoringText text, Person person, Actor actor)
    {
        if (rounds.Report(key, person) is not { } desk) return RoundOutcome.NotFound;
        if (!desk.Task.MayFill) return MonitoringSignOff.IsOpen(desk.Task.State) ? RoundOutcome.NotFound : RoundOutcome.WrongState;
        DateOnly today = clock.Today;
        if (today < desk.Round.Round.StartsOn) return RoundOutcome.NotStarted;
        string? written = text.Text?.Trim();
        if (written?.Length == 0) return RoundOutcome.ReasonMissing;
        if (desk.Find(text.Section) is not { } section || written?.Length > MonitoringSections.LongestText || (written is null && section.Written is null)) return RoundOutcome.Impossible;
        return ground.Texts.Add(key, text with { Text = written }, section.Proposal, person, today, new(clock.NowAt, actor));
    }
}
