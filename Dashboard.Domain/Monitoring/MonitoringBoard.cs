namespace Dashboard.Domain.Monitoring;

/// <summary>Where a task stands on the board: exactly one place for every state and day.</summary>
public enum BoardPlace
{
    /// <summary>已逾期: the end has passed and it is still open, returned or not.</summary>
    Overdue,

    /// <summary>即将到期: open, and the end is near.</summary>
    DueSoon,

    /// <summary>已退回: given back, and still in time.</summary>
    Returned,

    /// <summary>待填报: the round runs, the end is far.</summary>
    Open,

    /// <summary>未开始: the round has not started.</summary>
    Ahead,

    /// <summary>待批准.</summary>
    Submitted,

    /// <summary>待签署: approved by the department.</summary>
    Approved,

    /// <summary>已签署.</summary>
    Frozen,
}

/// <summary>Puts tasks on the board by their state and a day.</summary>
public static class MonitoringBoard
{
    /// <summary>The place of a task.</summary>
    /// <param name="round">Its days.</param>
    /// <param name="state">How far the task has come.</param>
    /// <param name="today">The day on which one looks.</param>
    /// <remarks>
    /// Due soon from <see cref="MonitoringRound.WarningDays"/> before the end until the end itself, overdue from the day after it.
    /// What was returned stays in its own place while there is time: who returned it waits for it, near the end or not.
    /// Example: end 31 August, 5 days: on the 26th due soon, on 31 August due soon, on 1 September overdue.
    /// </remarks>
    public static BoardPlace PlaceOf(MonitoringRound round, MonitoringState state, DateOnly today) => state switch
    {
        MonitoringState.Submitted => BoardPlace.Submitted,
        MonitoringState.Approved => BoardPlace.Approved,
        MonitoringState.Frozen => BoardPlace.Frozen,
        _ when today > round.EndsOn => BoardPlace.Overdue,
        MonitoringState.Returned => BoardPlace.Returned,
        _ when today < round.StartsOn => BoardPlace.Ahead,
        _ when today >= round.EndsOn.AddDays(-round.WarningDays) => BoardPlace.DueSoon,
        _ => BoardPlace.Open,
    };

    /// <summary>The days left until the end; negative when it has passed. Example: 0 on the last day, −3 three days after it.</summary>
    public static int DaysLeft(MonitoringRound round, DateOnly today) => round.EndsOn.DayNumber - today.DayNumber;

    /// <summary>How many days after the end a task was submitted; 0 in time. Example: end 31 August, submitted 3 September: 3.</summary>
    public static int DaysLate(MonitoringRound round, DateOnly submittedOn) => Math.Max(0, -DaysLeft(round, submittedOn));
}
