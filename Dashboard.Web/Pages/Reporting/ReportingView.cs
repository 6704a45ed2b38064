using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Reminders;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>What the page for results shows of a department and all units below it.</summary>
/// <param name="MayReport">Whether the person may enter results anywhere.</param>
public abstract record ReportingView(IReadOnlyList<Department> Way, FiscalYear Year, DateOnly AsOf, bool MayReport)
{
    public Department Department => Way[^1];
}

/// <summary>The indicators whose results the person may enter.</summary>
/// <param name="Today">The day on which they are entered.</param>
/// <param name="Show">Which of them are shown.</param>
/// <param name="Due">How many of all are due.</param>
/// <param name="Total">How many there are.</param>
public sealed record ResultsView(
    IReadOnlyList<Department> Way, FiscalYear Year, DateOnly AsOf, DateOnly Today, ResultsShow Show, IReadOnlyList<ResultLine> Lines, int Due, int Total, int Page, int Pages)
    : ReportingView(Way, Year, AsOf, true);

/// <summary>What is due and was not reported, by unit.</summary>
/// <param name="Units">The units of this page in the order of the tree.</param>
/// <param name="Missing">How many indicators are due, on all pages.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Overdue">In how many units something is due.</param>
public sealed record MissingView(
    IReadOnlyList<Department> Way, FiscalYear Year, DateOnly AsOf, bool MayReport, IReadOnlyList<MissingUnit> Units, int Missing, int Total, int Overdue, int Page, int Pages)
    : ReportingView(Way, Year, AsOf, MayReport)
{
    /// <summary>Whether the person may ask the whole department for results.</summary>
    public bool MayRemind { get; init; }
}

/// <summary>A unit that has not reported.</summary>
/// <param name="MayReport">Whether the person may enter its results.</param>
/// <param name="Lines">What is due, of which those of this page.</param>
/// <param name="Missing">How many are due in all.</param>
/// <param name="Total">How many indicators it has.</param>
public sealed record MissingUnit(string Code, string Name, bool MayReport, IReadOnlyList<ResultLine> Lines, int Missing, int Total)
{
    /// <summary>Whether the person may ask others for its results.</summary>
    public bool MayRemind { get; init; }
}

/// <summary>Which indicators are shown.</summary>
public enum ResultsShow
{
    /// <summary>Those that are due.</summary>
    Due,

    All,

    /// <summary>One alone, to which a link led.</summary>
    One,
}

/// <summary>An indicator with what was reported for it.</summary>
/// <param name="UnitName">The unit below the department that owns it; null when it is the department's own.</param>
/// <param name="Results">All results of the year in the order of their days.</param>
/// <param name="Due">What is due; null when nothing is.</param>
public sealed record ResultLine(IndicatorSnapshot Item, string? UnitName, string? Owner, IReadOnlyList<IndicatorResult> Results, DueReport? Due)
{
    public Indicator Indicator => Item.Indicator;

    /// <summary>How it was asked for; null when nobody was.</summary>
    public Reminded? Asked { get; init; }

    /// <summary>The latest result by the date of the page; null when nothing was reported.</summary>
    public IndicatorResult? Last => Item.Achievement.ReportedOn is { } day ? On(day) : null;

    /// <summary>What stands for a day; null when nothing was reported for it.</summary>
    public IndicatorResult? On(DateOnly day) => Results.LastOrDefault(r => r.Date == day);
}
