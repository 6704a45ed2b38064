using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Ledger;

/// <summary>Takes apart what a plan says by a date.</summary>
public static class PlanStepRules
{
    /// <summary>What the plan adds in each month up to a date, 分; together exactly <see cref="SpendingPlan.PlannedAt"/>.</summary>
    /// <remarks>The running month counts by its days. Nothing before the first day of the year.</remarks>
    /// <returns>The part of month 1 first.</returns>
    /// <example>Plan 10 by January and 20 by February, on 14 February 2026: 10 and 5.</example>
    public static IReadOnlyList<Money> Of(SpendingPlan plan, FiscalYear year, DateOnly asOf)
    {
        if (asOf < year.First) return [];
        DateOnly day = year.Clamp(asOf);
        int months = year.MonthOf(day);
        Money[] steps = new Money[months];
        Money before = Money.Zero;
        for (int month = 1; month <= months; month++)
        {
            Money planned = month == months ? plan.PlannedAt(year, day) : plan.MonthEnds[month - 1];
            steps[month - 1] = planned - before;
            before = planned;
        }

        return steps;
    }
}
