using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>All that is known of a line's money in one fiscal year.</summary>
/// <param name="Line">The line.</param>
/// <param name="Entries">Its budget entries of the year, in any order.</param>
/// <param name="Plan">Its spending plan, or null.</param>
/// <param name="Executed">Payments minus refunds from the first day of the year to the date asked.</param>
/// <param name="ExecutedThisMonth">The part of it paid in the month of the date.</param>
/// <param name="Usual">What it had usually spent by the month ends of earlier years; null where too little is known.</param>
public sealed record LineFacts(
    BudgetLine Line, IReadOnlyList<BudgetEntry> Entries, SpendingPlan? Plan, Money Executed, Money ExecutedThisMonth, UsualCurve? Usual = null);
