using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>How a line, or a department with all units below it, spent in a year that is over.</summary>
/// <param name="Code">The line or department.</param>
/// <param name="Category">The class of a line: what has no years of its own is compared with these. Null for a department.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Shares">Executed by the ends of the months 1–12 as shares of the final budget of that year. Example: 0.40 at the end of June.</param>
/// <param name="Due">All its dated payments of that year (支付节点) as a share of the same budget; null for a line that had none, and for departments. Example: 0.60.</param>
public sealed record SpentYear(string Code, ExpenditureCategory? Category, int Year, IReadOnlyList<decimal> Shares, decimal? Due = null)
{
    /// <summary>The share of the budget spent at the end of the year. Example: 0.97.</summary>
    public decimal Final => Shares[FiscalYear.Months - 1];

    /// <summary>Whether it landed: at least <see cref="Landing.LandsFrom"/> of the budget were spent.</summary>
    public bool IsLanded => Final >= Landing.LandsFrom;

    /// <summary>The share spent at a moment, in months since the year began; between two month ends on the straight line. Example: at 5.5 midway between May and June.</summary>
    public decimal At(decimal months) => MonthShares.At(Shares, months);
}
