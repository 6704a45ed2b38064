using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>One budget line at a date, frozen.</summary>
/// <param name="Line">The line.</param>
/// <param name="Execution">What was approved and spent.</param>
/// <param name="Verdict">Its light, and what it was compared with.</param>
/// <param name="Landing">Where it lands at the end of the year; null where too little is known to tell.</param>
public sealed record LineSnapshot(BudgetLine Line, Execution Execution, MoneyVerdict Verdict, Landing? Landing = null);
