namespace Dashboard.Domain.Ledger;

/// <summary>One dated change of a line's money. A budget is the sum of its entries, never one overwritten number.</summary>
/// <param name="Kind">类型.</param>
/// <param name="Date">The day from which the entry counts.</param>
/// <param name="Amount">The amount as it was written.</param>
public readonly record struct BudgetEntry(BudgetEntryKind Kind, DateOnly Date, Money Amount)
{
    /// <summary>Signed amount; for <see cref="BudgetEntryKind.Decrease"/> always negative or 0. Example: 追减 10 is −10.</summary>
    public Money Amount { get; } = Kind == BudgetEntryKind.Decrease && Amount > Money.Zero ? -Amount : Amount;
}

/// <summary>类型 of a budget entry.</summary>
public enum BudgetEntryKind
{
    /// <summary>年初预算.</summary>
    Initial,

    /// <summary>追加.</summary>
    Increase,

    /// <summary>追减: reduces however it is written.</summary>
    Decrease,

    /// <summary>调剂: keeps its sign.</summary>
    Transfer,

    /// <summary>上年结转.</summary>
    CarryOver,

    /// <summary>资金到位: money that arrived at the unit. It is not part of the budget.</summary>
    Arrival,
}
