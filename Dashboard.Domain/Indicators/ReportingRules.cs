using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Indicators;

/// <summary>A report that is due: nothing was reported for a quarter that is over, nor later.</summary>
/// <param name="Quarter">The first quarter 1–4 of the fiscal year that is missing. Example: 3.</param>
/// <param name="MonthEnd">The day on which it ended, for which a result is asked. Example: 2026-09-30.</param>
/// <param name="Days">Days since then; 0 on the day itself. Example: 53 on 2026-11-22.</param>
public readonly record struct DueReport(int Quarter, DateOnly MonthEnd, int Days);

/// <summary>填报: when a result of an indicator is due. Alerts, the page for entering results and reminders all ask here.</summary>
public static class ReportingRules
{
    private const int MonthsOfAQuarter = 3;

    /// <summary>What is due on the evening of a day; null when every quarter that is over was reported.</summary>
    /// <param name="year">The fiscal year of the indicator.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="reportedOn">For which day the latest result was reported; null when nothing was (未报送).</param>
    /// <remarks>
    /// Counted from the first quarter that is missing, so that it does not begin anew because the next quarter ends.
    /// A result for a day inside a quarter stands for that quarter; one for a day before the year stands for none.
    /// </remarks>
    /// <example>Reported for 15 April, asked on 20 October: the quarter of July to September, since 30 September, 20 days.</example>
    public static DueReport? Due(FiscalYear year, DateOnly asOf, DateOnly? reportedOn)
    {
        int reported = reportedOn >= year.First ? (year.MonthOf(year.Clamp(reportedOn.Value)) - 1) / MonthsOfAQuarter + 1 : 0;
        int missing = (reported + 1) * MonthsOfAQuarter;
        if (missing > year.FullMonths(asOf)) return null;
        DateOnly end = year.MonthEnd(missing);
        return new(reported + 1, end, asOf.DayNumber - end.DayNumber);
    }
}
