namespace Dashboard.Domain.Monitoring;

/// <summary>绩效运行监控 of one window: whose, which projects, and until when. Source: 财预〔2019〕136号, one round a year on 1–7月; others are local.</summary>
/// <param name="Title">Example: 「2026 年 1—7 月绩效运行监控」.</param>
/// <param name="DepartmentCode">The top of those who take part; all units below it do.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Month">The last month 1–12 of the window, which begins with the first of the year. Example: 7.</param>
/// <param name="StartsOn">The first day on which it can be filled.</param>
/// <param name="EndsOn">The last day on which it is in time.</param>
/// <param name="WarningDays">From how many days before the end an open task is due soon. Example: 5.</param>
/// <param name="LineCodes">重点项目; empty for every line of 项目支出 that has a budget in the year.</param>
public sealed record MonitoringRound(
    string Title, string DepartmentCode, int Year, int Month, DateOnly StartsOn, DateOnly EndsOn, int WarningDays, IReadOnlyList<string> LineCodes)
{
    /// <summary>The most characters a title can have.</summary>
    public const int LongestTitle = 100;

    /// <summary>The most days ahead of the end that are called soon.</summary>
    public const int MostWarningDays = 60;

    /// <summary>What hinders it; null when it can be begun.</summary>
    /// <example>An end before the start is <see cref="RoundProblem.Days"/>; month 13 is <see cref="RoundProblem.Month"/>.</example>
    public RoundProblem? Problem =>
        string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle ? RoundProblem.Title
        : Month is < 1 or > 12 ? RoundProblem.Month
        : EndsOn < StartsOn ? RoundProblem.Days
        : WarningDays is < 0 or > MostWarningDays ? RoundProblem.WarningDays
        : null;
}

/// <summary>What is wrong with a round that somebody wants to begin.</summary>
public enum RoundProblem
{
    /// <summary>None, or too long a one.</summary>
    Title,

    /// <summary>Not one of 1–12.</summary>
    Month,

    /// <summary>It would end before it starts.</summary>
    Days,

    /// <summary>Fewer than 0 or more than <see cref="MonitoringRound.MostWarningDays"/>.</summary>
    WarningDays,
}

/// <summary>What became of something that was ordered in a round.</summary>
public enum RoundOutcome
{
    /// <summary>It counts, and the record of changes says so.</summary>
    Done,

    /// <summary>There is no such thing for this person, or it is not theirs to do.</summary>
    NotFound,

    /// <summary>It is signed, or somebody else was faster: this cannot be done from its state.</summary>
    WrongState,

    /// <summary>The round has not started yet.</summary>
    NotStarted,

    /// <summary>Something that blocks is still missing.</summary>
    Incomplete,

    /// <summary>Who took the step before cannot take this one.</summary>
    OwnWork,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>A day lies where it cannot.</summary>
    WrongDate,

    /// <summary>What was entered is not possible here.</summary>
    Impossible,

    /// <summary>No project belongs to it.</summary>
    Nothing,

    /// <summary>Answers were saved since the person looked: look again and submit then.</summary>
    Changed,
}
