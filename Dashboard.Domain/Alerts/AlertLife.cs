using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;

namespace Dashboard.Domain.Alerts;

/// <summary>What a day of waiting did.</summary>
public enum AlertDelay
{
    /// <summary>No answer in time: it rose a level.</summary>
    Escalated,

    /// <summary>The promised day passed and the figure has not come back.</summary>
    PromiseMissed,

    /// <summary>An answer waits for approval for too long: it rose a level.</summary>
    ApprovalLate,
}

/// <summary>The life of an alert: which act and which day leads where.</summary>
public static class AlertLife
{
    /// <summary>Working days until the next level, and for an approval.</summary>
    public const int DaysALevel = 3;

    /// <summary>The most days an answer may promise, a year.</summary>
    public const int LongestPromise = 366;

    /// <summary>How an alert begins.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="openedOn">The day it opened.</param>
    /// <param name="calendar">The working days.</param>
    /// <example>10 working days from 25 September 2025: due on 15 October; eight days off left out, a Sunday and a Saturday counted.</example>
    public static AlertStanding Begin(AlertRule rule, DateOnly openedOn, WorkCalendar calendar) =>
        new(AlertState.Open, AlertLevel.Officer, calendar.AddWorkdays(openedOn, rule.AnswerWithin));

    /// <summary>Whether an act can be done now.</summary>
    public static bool Allows(AlertStanding standing, AlertAct act) => act switch
    {
        AlertAct.Acknowledge => standing.State == AlertState.Open,
        AlertAct.Accept or AlertAct.Return => standing.AwaitsApproval,
        AlertAct.Answer => standing.IsLive,
        _ => standing.IsLive,
    };

    /// <summary>The right that an act needs in the department of the alert.</summary>
    /// <example>Accept needs a right to approve, Answer that to answer.</example>
    public static IReadOnlyList<Right> RightsFor(AlertAct act) =>
        act is AlertAct.Accept or AlertAct.Return ? [Right.ApproveHere, Right.ApproveBelow] : [Right.Answer];

    /// <summary>Whether an answer is complete: words, and for a plan or an adjustment a day from today on, within a year.</summary>
    public static bool IsComplete(AlertAnswer answer, DateOnly today) => answer.Text.Trim().Length > 0 && (answer.Kind == AnswerKind.Justified
        ? answer.PromisedOn is null
        : answer.PromisedOn is { } day && day >= today && day.DayNumber - today.DayNumber <= LongestPromise);

    /// <summary>Where an answer leads: escalation stops until the promised day, or until the approval is late.</summary>
    public static AlertStanding Answered(AlertStanding standing, AlertAnswer answer, DateOnly today, WorkCalendar calendar) => standing with
    {
        State = AlertState.Answered,
        Answer = answer,
        DueOn = answer.PromisedOn ?? calendar.AddWorkdays(today, DaysALevel),
    };

    /// <summary>Where a returned answer leads: back to the one who answers, who has a few days.</summary>
    public static AlertStanding Returned(AlertStanding standing, DateOnly today, WorkCalendar calendar) => standing with
    {
        State = AlertState.Acknowledged,
        Answer = null,
        DueOn = calendar.AddWorkdays(today, DaysALevel),
    };

    /// <summary>What one more day does to an alert that stays open; null when nothing.</summary>
    /// <remarks>
    /// The due day itself is still in time. Until answered it rises a level after the due day and every three working days
    /// after that, as far as 财政. A promise that was not kept opens it again, one level up.
    /// </remarks>
    public static (AlertDelay Delay, AlertStanding After)? Wait(AlertStanding standing, DateOnly day, WorkCalendar calendar)
    {
        if (!standing.IsLive || day <= standing.DueOn) return null;
        bool isTop = standing.Level == AlertLevel.Finance;
        AlertStanding up = standing with { Level = isTop ? standing.Level : standing.Level + 1, DueOn = calendar.AddWorkdays(day, DaysALevel) };
        if (standing is { State: AlertState.Answered, AwaitsApproval: false }) return (AlertDelay.PromiseMissed, up with { State = AlertState.Open });
        if (isTop) return null;
        return (standing.AwaitsApproval ? AlertDelay.ApprovalLate : AlertDelay.Escalated, up);
    }
}
