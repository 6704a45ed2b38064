using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>Which rows of the ledger are asked for.</summary>
/// <param name="Scope">What the person may see; part of every query.</param>
/// <param name="Range">A department with all units below it.</param>
/// <param name="LineId">One line of it; null for all.</param>
/// <param name="KnownAt">Only what had been recorded by then; null for all that is known now.</param>
public sealed record RowQuery(
    Scope Scope, DepartmentRange Range, int? LineId, FiscalYear Year, DateOnly AsOf, DateTimeOffset? KnownAt, LedgerSum Sum);

/// <summary>Where a row stands.</summary>
public enum RowOrigin
{
    /// <summary>A budget entry.</summary>
    Entry,

    /// <summary>A payment.</summary>
    Payment,

    /// <summary>A payment that was taken back since.</summary>
    WithdrawnPayment,

    /// <summary>A month of a plan.</summary>
    Plan,
}

/// <summary>One row that stands in a figure with its amount.</summary>
/// <param name="Kind">What kind of budget entry; null for others.</param>
/// <param name="Reference">文号 of an entry, 支付凭证号 of a payment.</param>
/// <param name="Batch">The import that brought it; null for a month that follows from others.</param>
public sealed record LedgerRow(
    RowOrigin Origin, DateOnly Day, Money Amount, BudgetEntryKind? Kind, FundType? Fund, string Reference, string Payee, string Purpose,
    BudgetLine Line, BatchMark? Batch);

/// <summary>The import from which a row comes.</summary>
public sealed record BatchMark(
    long Id, ImportKind Kind, string FileName, string Sha256, string RecordedBy, DateTimeOffset PostedAt, DateTimeOffset? WithdrawnAt);

/// <summary>What the rows of one line make together.</summary>
public sealed record LineSum(int LineId, BudgetLine Line, int Position, int Count, Money Sum);

/// <summary>What the rows of one import make together.</summary>
public sealed record BatchSum(BatchMark Batch, int Count, Money Sum);
