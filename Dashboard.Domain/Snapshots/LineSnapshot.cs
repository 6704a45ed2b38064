using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>One budget line at a date, frozen.</summary>
public sealed record LineSnapshot(BudgetLine Line, Execution Execution, MoneyVerdict Verdict);
