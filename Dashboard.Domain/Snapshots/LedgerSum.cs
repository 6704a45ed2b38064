namespace Dashboard.Domain.Snapshots;

/// <summary>What is added up from rows of the ledger, to the 分, and stands in a figure.</summary>
public enum LedgerSum
{
    /// <summary>年初预算.</summary>
    Initial,

    /// <summary>年初预算, 追加, 追减, 调剂 and 上年结转.</summary>
    Adjusted,

    /// <summary>Payments minus refunds of the year.</summary>
    Executed,

    /// <summary>Payments minus refunds of the month of the date.</summary>
    ExecutedThisMonth,

    /// <summary>资金到位.</summary>
    Arrived,

    /// <summary>What the plans say by the date, month by month.</summary>
    Planned,

    /// <summary>The adjusted budget of the lines that have a plan.</summary>
    PlannedBudget,

    /// <summary>The payments of the lines that have an arrival.</summary>
    ExecutedOfArrived,
}

/// <summary>Finds the sums of the ledger in an execution.</summary>
public static class LedgerSumRules
{
    /// <summary>The amount of a sum, 分; null where it is undefined: no arrival, no plan.</summary>
    /// <example>With 年初 100, 追加 20 the sum <see cref="LedgerSum.Adjusted"/> is 120.</example>
    public static Money? Of(Execution execution, LedgerSum sum) => sum switch
    {
        LedgerSum.Initial => execution.Initial,
        LedgerSum.Adjusted => execution.Adjusted,
        LedgerSum.Executed => execution.Executed,
        LedgerSum.ExecutedThisMonth => execution.ExecutedThisMonth,
        LedgerSum.Arrived => execution.Arrived,
        LedgerSum.Planned => execution.Planned,
        LedgerSum.PlannedBudget => execution.PlannedBudget,
        _ => execution.ExecutedOfArrived,
    };
}
