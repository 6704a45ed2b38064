using Dashboard.Domain;
using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Persistence;

/// <summary>What was executed by the ends of months, from what was executed in each.</summary>
internal static class MonthSums
{
    /// <summary>The running sums of the first months.</summary>
    public static Money[] Ends(IEnumerable<Money> months, int fullMonths)
    {
        Money[] ends = [.. months.Take(fullMonths)];
        for (int i = 1; i < ends.Length; i++) ends[i] += ends[i - 1];
        return ends;
    }

    /// <summary>The same from cells of a year, by month (yyyyMM); a month without a cell has nothing.</summary>
    public static Money[] Ends(FiscalYear year, IEnumerable<(int Month, Money Executed)> cells, int fullMonths)
    {
        Money[] months = new Money[FiscalYear.Months];
        foreach ((int month, Money executed) in cells) months[year.MonthOf(DayCode.ToDate((month * 100) + 1)) - 1] += executed;
        return Ends(months, fullMonths);
    }
}
