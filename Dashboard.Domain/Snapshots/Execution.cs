namespace Dashboard.Domain.Snapshots;

/// <summary>预算执行情况 of a line or of a department with all units below it, at a date.</summary>
/// <remarks>The amounts are exact sums; every share is derived from them here and nowhere else.</remarks>
/// <param name="Initial">年初预算数: the sum of 年初预算.</param>
/// <param name="Adjusted">全年预算数 (调整预算数): initial + 追加 + 追减 + 调剂 + 上年结转, as of the date.</param>
/// <param name="Executed">执行数: payments minus refunds from the first day of the year to the date.</param>
/// <param name="ExecutedThisMonth">The part of <paramref name="Executed"/> paid in the month of the date.</param>
/// <param name="Arrived">资金到位, or null when no arrival was ever recorded.</param>
/// <param name="Planned">计划累计 on the date, or null when there is no plan.</param>
/// <param name="PlannedBudget">The adjusted budget of the lines that have a plan; 0 when none has.</param>
/// <param name="ExecutedOfArrived">The executed amount of the lines that have an arrival; 0 when none has.</param>
public sealed record Execution(
    Money Initial, Money Adjusted, Money Executed, Money ExecutedThisMonth, Money? Arrived, Money? Planned, Money PlannedBudget,
    Money ExecutedOfArrived = default)
{
    /// <summary>结余: adjusted − executed. Negative when more was spent than approved.</summary>
    public Money Balance => Adjusted - Executed;

    /// <summary>执行率: executed ÷ adjusted budget (used ÷ budget). Undefined when the budget is 0. Example: 33 of 50 is 66 %.</summary>
    public Ratio Rate => Ratio.Of(Executed, Adjusted);

    /// <summary>使用率: executed ÷ arrived over the lines with an arrival, which is not <see cref="Rate"/>. Undefined without one.</summary>
    public Ratio UsedOfArrived =>
        Arrived is { } arrived ? Ratio.Of(ExecutedOfArrived, arrived) : Ratio.Undefined(UndefinedReason.NoArrival);

    /// <summary>计划进度: planned ÷ adjusted budget of the lines with a plan. Undefined without a plan or when that budget is 0.</summary>
    public Ratio PlanShare =>
        Planned is { } planned ? Ratio.Of(planned, PlannedBudget) : Ratio.Undefined(UndefinedReason.NoPlan);

    /// <summary>Whether more was spent than approved.</summary>
    public bool IsOverBudget => Executed > Adjusted;

    /// <summary>Nothing approved, nothing spent.</summary>
    public static readonly Execution Nothing = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, null, null, Money.Zero);

    /// <summary>The execution of two disjoint sets of lines together; an amount unknown on one side counts as 0 there.</summary>
    public static Execution operator +(Execution left, Execution right) => new(
        left.Initial + right.Initial,
        left.Adjusted + right.Adjusted,
        left.Executed + right.Executed,
        left.ExecutedThisMonth + right.ExecutedThisMonth,
        Add(left.Arrived, right.Arrived),
        Add(left.Planned, right.Planned),
        left.PlannedBudget + right.PlannedBudget,
        left.ExecutedOfArrived + right.ExecutedOfArrived);

    private static Money? Add(Money? left, Money? right) =>
        left is { } l && right is { } r ? l + r : left ?? right;
}
