using Dashboard.Domain;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Persistence;

/// <summary>What rules for alerts need of a scope, whatever the date: read once, in one transaction.</summary>
/// <param name="Departments">All departments of the scope, in the order of the tree.</param>
/// <param name="Milestones">The payments of the year that have a date, by number of the line.</param>
/// <param name="Indicators">The indicators of the scope, and those of other departments that belong to one of its lines.</param>
/// <param name="Evidence">The files of the year, by indicator and day of the result they prove.</param>
/// <param name="Officers">Departments of any scope to whom officers were given directly, and when.</param>
public sealed record WatchFacts(
    IReadOnlyList<DepartmentNode> Departments, ILookup<int, PaymentMilestone> Milestones, IReadOnlyList<IndicatorFactRow> Indicators,
    ILookup<(string Code, DateOnly Day), EvidenceSpan> Evidence, IReadOnlyList<OfficerGrant> Officers);

/// <summary>From when and until when a file proved a result.</summary>
public readonly record struct EvidenceSpan(DateTimeOffset AddedAt, DateTimeOffset? WithdrawnAt);

/// <summary>That a department has an officer of its own, for some days.</summary>
public readonly record struct OfficerGrant(int DepartmentId, DateOnly? From, DateOnly? Until)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>That a payments batch had rows of a department itself.</summary>
public readonly record struct ImportTouch(long Batch, DateTimeOffset PostedAt, int DepartmentId);

/// <summary>Between which days money moved on a line; null where nothing did.</summary>
public readonly record struct LineDays(DateOnly? BudgetedOn, DateOnly? LastPaidOn);

/// <summary>What rules for alerts need at one date.</summary>
/// <param name="Kept">The lines as they are kept; null when no current snapshots are.</param>
/// <param name="Computed">The facts of the lines; null when <paramref name="Kept"/> is not.</param>
/// <param name="Days">By number of the line.</param>
/// <param name="Touches">The latest import of each department of the scope by the date.</param>
public sealed record WatchDate(
    WatchFacts Facts, IReadOnlyList<StoredLine>? Kept, IReadOnlyList<LineFactRow>? Computed, IReadOnlyDictionary<int, LineDays> Days,
    IReadOnlyList<ImportTouch> Touches);

/// <summary>What was paid on a line on a day.</summary>
/// <param name="Amount">Payments minus refunds.</param>
/// <param name="IsPaid">Whether there was any payment, and not refunds alone.</param>
public readonly record struct PaidDay(DateOnly Day, Money Amount, bool IsPaid);

/// <summary>What rules for alerts need of all days of a year.</summary>
/// <param name="Lines">Lines with any fact in the year; of their executed amounts only those of <paramref name="Paid"/> count.</param>
/// <param name="Paid">By number of the line, in the order of the days.</param>
/// <param name="Touches">Every import of each department of the scope, in the order of the ledger.</param>
public sealed record WatchYear(
    WatchFacts Facts, IReadOnlyList<LineFactRow> Lines, IReadOnlyDictionary<int, IReadOnlyList<PaidDay>> Paid, IReadOnlyList<ImportTouch> Touches);
