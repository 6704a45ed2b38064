namespace Dashboard.Domain.Snapshots;

/// <summary>How the spending of a department or line is spread over the year, and how much of it will crowd into the last quarter.</summary>
/// <remarks>Shares are of what was executed by the date; one whose time has not come yet is undefined.</remarks>
/// <param name="SecondHalf">下半年占比: executed from the seventh month on ÷ executed.</param>
/// <param name="LastQuarter">四季度占比: executed from the tenth month on ÷ executed.</param>
/// <param name="LastMonth">12 月占比: executed in the twelfth month ÷ executed.</param>
/// <param name="LastDays">最后十个工作日占比: executed in the last working days of the year ÷ executed.</param>
/// <param name="Largest">The share of the month in which most was executed.</param>
/// <param name="LargestMonth">That month, 1–12; null when nothing was executed.</param>
/// <param name="Concentration">Herfindahl: Σ (share of a month)². 1 ÷ 12 is even, 1 is all in one month.</param>
/// <param name="DueInLastQuarter">What part of the year's expected spending is left for the last quarter at the pace so far; of a year that is over, what part fell there.</param>
/// <param name="ExpectedInLastQuarter">The part that plans and curves put there. Example: 0.25 on a straight line.</param>
/// <param name="Sign">What follows from these two.</param>
public sealed record Surge(
    Ratio SecondHalf, Ratio LastQuarter, Ratio LastMonth, Ratio LastDays, Ratio Largest, int? LargestMonth, Ratio Concentration,
    Ratio DueInLastQuarter, Ratio ExpectedInLastQuarter, SurgeSign Sign)
{
    /// <summary>By how much more crowds into the last quarter than should. Undefined where one of them is. Example: 0.62 of 0.25 expected is +0.37.</summary>
    public Ratio Excess => DueInLastQuarter.Value is { } due && ExpectedInLastQuarter.Value is { } expected
        ? Ratio.Known(due - expected)
        : Ratio.Undefined(DueInLastQuarter.IsDefined ? ExpectedInLastQuarter.Reason : DueInLastQuarter.Reason);
}

/// <summary>Whether money crowds into the end of the year (年底突击花钱).</summary>
public enum SurgeSign
{
    /// <summary>Far more than should is left for the last quarter.</summary>
    Warn,

    /// <summary>More than should is left for it.</summary>
    Watch,

    /// <summary>About what should.</summary>
    Calm,

    /// <summary>Nothing can be told yet.</summary>
    Unknown,
}

/// <summary>The shape of the year of a department with all units below it.</summary>
/// <param name="Now">Where it stands.</param>
/// <param name="Surge">How its spending is spread.</param>
public sealed record DepartmentShape(DepartmentSnapshot Now, Surge Surge);
