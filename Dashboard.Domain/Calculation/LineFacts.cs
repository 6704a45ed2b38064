using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Calculation;

/// <summary>All that is known of a line's money in one fiscal year.</summary>
/// <param name="Line">The line.</param>
/// <param name="Entries">Its budget entries of the year, in any order.</param>
/// <param name="Plan">Its spending plan, or null.</param>
/// <param name="Executed">Payments minus refunds from the first day of the year to the date asked.</param>
/// <param name="ExecutedThisMonth">The part of it paid in the month of the date.</param>
public sealed record LineFacts(
    BudgetLine Line, IReadOnlyList<BudgetEntry> Entries, SpendingPlan? Plan, Money Executed, Money ExecutedThisMonth);

/// <summary>The question every calculation answers: which year, at which date, judged by which pack.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="AsOf">The date; a date outside the year counts as its nearest day.</param>
/// <param name="Pack">The rules for lights.</param>
public sealed record Question(FiscalYear Year, DateOnly AsOf, Policies.LightPack Pack)
{
    /// <summary>序时进度 on the date.</summary>
    public decimal ElapsedShare => Year.ElapsedShare(AsOf);
}
