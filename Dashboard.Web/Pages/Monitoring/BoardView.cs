using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Web.Monitoring;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>What the board shows.</summary>
/// <param name="Rounds">The rounds of the year, the latest first.</param>
/// <param name="Round">The one that is looked at; null when there is none.</param>
/// <param name="Tasks">Its tasks below the department, the most pressing places first.</param>
/// <param name="Orders">Its 整改 below the department, what is late first.</param>
/// <param name="MayBegin">Whether the person may begin a round over the department.</param>
/// <param name="MayOrder">Whether the person may order a 整改 of any of the units.</param>
/// <param name="Report">The report of the department itself; null when it is not asked for, or the department has no task of its own.</param>
public sealed record BoardView(
    IReadOnlyList<Department> Way, FiscalYear Year, DateOnly Today, IReadOnlyList<MonitoringRoundStatus> Rounds, MonitoringRoundStatus? Round, IReadOnlyList<TaskItem> Tasks,
    IReadOnlyList<OrderItem> Orders, bool MayBegin, bool MayOrder, MonitoringReportDesk? Report = null)
{
    public int LateOrders { get; } = Orders.Count(order => RectificationRules.IsLate(order.Standing));

    public IReadOnlyList<TaskItem> In(BoardPlace? place) => place is null ? Tasks : [.. Tasks.Where(task => task.Place == place)];
}

/// <summary>A task on the board.</summary>
/// <param name="Place">Where it stands today.</param>
/// <param name="ChangedAt">The moment of the last step in local time.</param>
/// <param name="DaysLate">How late it was submitted, or is.</param>
public sealed record TaskItem(MonitoringTask Task, BoardPlace Place, DateTime? ChangedAt, int DaysLate);

/// <summary>A 整改 with where it stands today.</summary>
public sealed record OrderItem(RectificationOrder Order, RectificationStanding Standing, DateTime OrderedAt);
