using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>What the list of alerts shows.</summary>
/// <param name="Deadlines">How late is what.</param>
/// <param name="Show">The choice that is shown.</param>
/// <param name="Mine">How many wait for the person.</param>
/// <param name="Live">How many wait for something at all.</param>
/// <param name="Groups">In the order of the rows; those of one rule and department folded when they are many.</param>
/// <param name="Found">How many there are, however many are listed.</param>
public sealed record AlertsView(
    IReadOnlyList<Department> Way, Deadlines Deadlines, AlertShow Show, int Mine, int Live, IReadOnlyList<AlertGroup> Groups, int Found)
{
    /// <summary>Those of an earlier day, where such a day is asked for; nothing else is shown then.</summary>
    public PastAlerts? Past { get; init; }

    public Department Department => Way[^1];

    /// <summary>All that are listed, folded or not.</summary>
    public IEnumerable<AlertItem> Alerts => Groups.SelectMany(g => g.Alerts);
}

/// <summary>The alerts that waited for something at the end of a day.</summary>
/// <param name="Span">From when to when there is a history.</param>
public sealed record PastAlerts(DateOnly Day, AlertSpan Span, IReadOnlyList<PastAlert> Rows);

/// <summary>How late something is today, in the working days of the institution.</summary>
public sealed record Deadlines(DateOnly Today, WorkCalendar Calendar)
{
    /// <summary>Working days since the day on which an answer was due; 0 while there is time, and after the end.</summary>
    public int LateBy(AlertItem alert) => alert.Standing.IsLive ? Calendar.WorkdaysBetween(alert.Standing.DueOn, Today) : 0;
}
