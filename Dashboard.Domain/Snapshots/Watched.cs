using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>A payment that is due on a day, and what of it was not paid by the date asked.</summary>
/// <param name="Milestone">支付节点.</param>
/// <param name="Unpaid">0 when it is paid; never more than its amount.</param>
public sealed record MilestoneSnapshot(PaymentMilestone Milestone, Money Unpaid)
{
    /// <summary>Whether all of it was paid. Example: unpaid 0.00 元.</summary>
    public bool IsPaid => Unpaid <= Money.Zero;
}

/// <summary>What rules for alerts look at in a line at a date.</summary>
/// <param name="Snapshot">Its money.</param>
/// <param name="BudgetedOn">The day of its first budget entry of the year; null when it has none by the date.</param>
/// <param name="LastPaidOn">The day of its latest payment of the year, refunds left out; null before the first.</param>
/// <param name="Milestones">Its payments with a date, in the order of their dates.</param>
/// <param name="Results">What its indicators reached together, see <see cref="Calculation.ResultsCalculator"/>; undefined without any.</param>
public sealed record LineWatch(
    LineSnapshot Snapshot, DateOnly? BudgetedOn, DateOnly? LastPaidOn, IReadOnlyList<MilestoneSnapshot> Milestones, Ratio Results);

/// <summary>What rules for alerts look at in an indicator at a date.</summary>
/// <param name="Snapshot">What it reached.</param>
/// <param name="HasEvidence">Whether its latest result says where it comes from: 说明 or a file with the result, or 数据来源 of the indicator.</param>
/// <param name="Owner">责任人, or null.</param>
public sealed record IndicatorWatch(IndicatorSnapshot Snapshot, bool HasEvidence, string? Owner);

/// <summary>What rules for alerts look at in a department that imports its own payments.</summary>
/// <param name="Department">The department; rows of any unit below it count.</param>
/// <param name="LastImportOn">The day on which payments for it were last imported, by the date; null before the first.</param>
public sealed record ImportWatch(Department Department, DateOnly? LastImportOn);

/// <summary>Everything that rules for alerts look at, at one date.</summary>
/// <param name="Question">Year, date and pack.</param>
/// <param name="Lines">The lines, in the order of departments and codes.</param>
/// <param name="Indicators">The indicators, in the same order.</param>
/// <param name="Imports">The departments that import.</param>
public sealed record Watched(
    Question Question, IReadOnlyList<LineWatch> Lines, IReadOnlyList<IndicatorWatch> Indicators, IReadOnlyList<ImportWatch> Imports);
