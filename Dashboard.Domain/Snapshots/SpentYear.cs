using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>How a line spent in a year that is over.</summary>
/// <param name="LineCode">The line.</param>
/// <param name="Category">Its class: what has no years of its own is compared with these.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Shares">Executed by the ends of the months 1–12 as shares of the final budget of that year. Example: 0.40 at the end of June.</param>
public sealed record SpentYear(string LineCode, ExpenditureCategory Category, int Year, IReadOnlyList<decimal> Shares)
{
    /// <summary>The share of the budget spent at the end of the year. Example: 0.97.</summary>
    public decimal Final => Shares[FiscalYear.Months - 1];

    /// <summary>The share spent at a moment, in months since the year began; between two month ends on the straight line. Example: at 5.5 midway between May and June.</summary>
    public decimal At(decimal months)
    {
        if (months <= 0) return 0m;
        if (months >= FiscalYear.Months) return Final;
        int full = (int)months;
        decimal before = full == 0 ? 0m : Shares[full - 1];
        return before + ((Shares[full] - before) * (months - full));
    }
}
