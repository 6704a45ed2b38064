using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Snapshots;

/// <summary>Reads a moment from shares that stand for the ends of the months 1–12.</summary>
internal static class MonthShares
{
    /// <summary>The share at a moment, in months since the year began; between two month ends on the straight line, before the year 0.</summary>
    /// <example>0.40 at the end of June and 0.50 at the end of July: 0.45 at 6.5.</example>
    public static decimal At(IReadOnlyList<decimal> monthEnds, decimal months)
    {
        if (months <= 0) return 0m;
        if (months >= FiscalYear.Months) return monthEnds[FiscalYear.Months - 1];
        int full = (int)months;
        decimal before = full == 0 ? 0m : monthEnds[full - 1];
        return before + ((monthEnds[full] - before) * (months - full));
    }
}
