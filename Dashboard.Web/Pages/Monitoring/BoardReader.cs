using Dashboard.Domain.Calendar;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Reads the rounds of a year, and one of them with its tasks and 整改.</summary>
public sealed class BoardReader(MonitoringGround ground, RoundReader rounds, FrameReader frame, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    /// <summary>The page, or null when there is no such department.</summary>
    public BoardView? Read(Person person, BoardAddress address)
    {
        if (frame.Find(person, address.Query.Department) is not { } node) return null;
        DateOnly today = clock.Today;
        FiscalYear year = institution.Value.YearOf(address.Query.Year, address.Query.AsOf, today);
        IReadOnlyList<MonitoringRoundStatus> all = ground.Rounds.All(year.Year, person);
        MonitoringRoundStatus? round = address.Round is { } id ? all.FirstOrDefault(known => known.Id == id) : all is [var latest, ..] ? latest : null;
        IReadOnlyList<MonitoringTask> tasks = round is null ? [] : ground.Tasks.Below(round.Id, node, person);
        bool mayBegin = ground.Departments.Find(node.Department.Code, person.ScopeOf(Right.Close)) is not null;
        return new(
            frame.Way(person, node), year, today, all, round, round is null ? [] : [.. tasks.Select(task => Item(round, task, today)).OrderBy(item => item.Place)],
            round is null ? [] : [.. ground.Rectifications.Below(round.Id, node, person).Select(order => new OrderItem(order, order.StandingOn(today), Local(order.OrderedAt))).OrderBy(item => item.Standing)],
            mayBegin, person.Has(Right.ApproveHere) || person.Has(Right.ApproveBelow),
            round is not null && address.Show == BoardShow.Report ? rounds.Report(new(round.Id, node.Department.Code), person) : null);
    }

    /// <summary>The lines of a unit, to order a 整改 of one of them.</summary>
    public IReadOnlyList<MonitoringLine> Lines(MonitoringTaskKey key, Person person) => ground.Answers.Lines(key, person);

    private TaskItem Item(MonitoringRoundStatus round, MonitoringTask task, DateOnly today)
    {
        BoardPlace place = MonitoringBoard.PlaceOf(round.Round, task.State, today);
        int late = MonitoringSignOff.IsOpen(task.State) ? MonitoringBoard.DaysLate(round.Round, today) : task.SubmittedOn is { } day ? MonitoringBoard.DaysLate(round.Round, day) : 0;
        return new(task, place, task.ChangedAt is { } at ? Local(at) : null, late);
    }

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime;
}
