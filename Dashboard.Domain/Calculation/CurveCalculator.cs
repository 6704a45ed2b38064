using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Makes the cumulative curves of a year from monthly amounts.</summary>
public static class CurveCalculator
{
    /// <summary>The curves of a line or a department.</summary>
    /// <param name="question">Year and date.</param>
    /// <param name="execution">The execution on the date; its executed amount ends the curve.</param>
    /// <param name="executedIn">What was executed in a month 1–12 of the year.</param>
    /// <param name="planned">The plan at the twelve month ends, or null.</param>
    /// <param name="executedLastYearIn">What was executed in a month of the year before, or null when nothing is known of it.</param>
    /// <example>10 in January, 5 in February, asked on 15 February: 10, then what was executed by that day, then nothing.</example>
    public static YearCurve Curve(
        Question question, Execution execution, Func<int, Money> executedIn, IReadOnlyList<Money>? planned, Func<int, Money>? executedLastYearIn)
    {
        int running = question.Year.MonthOf(question.Year.Clamp(question.AsOf));
        Money?[] executed = new Money?[FiscalYear.Months];
        Money sum = Money.Zero;
        for (int month = 1; month < running; month++)
        {
            sum += executedIn(month);
            executed[month - 1] = sum;
        }

        executed[running - 1] = execution.Executed;
        Money[] elapsed = [.. Enumerable.Range(1, FiscalYear.Months).Select(m => execution.Adjusted.Times((decimal)m / FiscalYear.Months))];
        return new(executed, planned, elapsed, executedLastYearIn is null ? null : Cumulate(executedLastYearIn));
    }

    private static Money[] Cumulate(Func<int, Money> amountIn)
    {
        Money[] sums = new Money[FiscalYear.Months];
        Money sum = Money.Zero;
        for (int month = 1; month <= FiscalYear.Months; month++) sums[month - 1] = sum += amountIn(month);
        return sums;
    }
}
