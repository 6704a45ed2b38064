using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Alerts;

/// <summary>The figures of a line that rules lay beside their thresholds, and the money behind each.</summary>
public static class LineFigures
{
    /// <summary>The figure of a kind; null where it means nothing for the line.</summary>
    /// <param name="kind">A kind whose subject is a line.</param>
    /// <param name="watch">The line.</param>
    /// <param name="question">Year and date.</param>
    /// <param name="calendar">The working days.</param>
    /// <example>Expected 70.8 %, spent 63.1 % of 9,542,500.00 元: BehindPlan is (0.077, 734,772.50 元).</example>
    public static (decimal Figure, Money AtStake)? Of(AlertRuleKind kind, LineWatch watch, Question question, WorkCalendar calendar)
    {
        Execution execution = watch.Snapshot.Execution;
        bool isFunded = execution.Adjusted > Money.Zero;
        return kind switch
        {
            AlertRuleKind.OverBudget => ((execution.Executed - execution.Adjusted).Yuan, execution.Executed - execution.Adjusted),
            AlertRuleKind.BehindPlan => Behind(watch.Snapshot),
            AlertRuleKind.BelowCheckpoint when isFunded => (execution.Rate.Value!.Value, execution.Balance),
            AlertRuleKind.Dormant when isFunded && execution.Balance > Money.Zero => (Idle(watch, question, calendar), execution.Balance),
            AlertRuleKind.PlanMissing when isFunded && execution.Planned is null =>
                (question.AsOf.DayNumber - question.Year.First.DayNumber, execution.Adjusted),
            AlertRuleKind.MoneyResultsApart when isFunded && watch.Results.Value is { } results =>
                (Math.Abs(execution.Rate.Value!.Value - results), execution.Adjusted),
            _ => null,
        };
    }

    private static (decimal, Money)? Behind(LineSnapshot line) =>
        line.Verdict.Expected.Value is { } expected && line.Execution.Rate.Value is { } rate
            ? (expected - rate, line.Execution.Adjusted.Times(expected - rate))
            : null;

    /// <summary>Working days since the last payment, else since the line has a budget, else since the year began.</summary>
    private static int Idle(LineWatch watch, Question question, WorkCalendar calendar) =>
        calendar.WorkdaysBetween(watch.LastPaidOn ?? watch.BudgetedOn ?? question.Year.First.AddDays(-1), question.AsOf);
}
