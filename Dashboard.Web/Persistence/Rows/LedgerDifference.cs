using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>One side of a comparison.</summary>
/// <param name="KnownAt">Only what had been recorded by then; null for all that is known now.</param>
public sealed record RowSide(FiscalYear Year, DateOnly AsOf, DateTimeOffset? KnownAt);

/// <summary>Between which two sides the rows of a sum are compared.</summary>
/// <param name="Scope">What the person may see; part of every query.</param>
/// <param name="Sum">年初预算, adjusted budget, executed, arrived or planned.</param>
public sealed record DifferenceQuery(Scope Scope, DepartmentRange Range, RowSide Left, RowSide Right, LedgerSum Sum);

/// <summary>A row that counts on one side only; the amount is what it adds to the difference right − left.</summary>
/// <param name="IsRight">Whether it counts on the right.</param>
public sealed record DifferenceRow(LedgerRow Row, Money Change, bool IsRight);

/// <summary>How many rows make a difference, and how much.</summary>
public readonly record struct DifferenceSum(int Count, Money Sum);
