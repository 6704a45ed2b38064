namespace Dashboard.Domain.Policies;

/// <summary>A scored item of 部门整体支出 besides its indicators: name, weight and formula are data of the pack.</summary>
/// <param name="Id">Its name for the program. Example: "carry-over".</param>
/// <param name="Level1">一级指标. Example: "管理效率".</param>
/// <param name="Level2">二级指标. Example: "预算执行".</param>
/// <param name="Name">三级指标. Example: "结转结余率".</param>
/// <param name="Weight">Unit: points.</param>
/// <param name="Target">What stands in the form as 指标值. Example: "≤10%".</param>
/// <param name="Formula">How it is scored.</param>
public sealed record DepartmentItem(string Id, string Level1, string Level2, string Name, decimal Weight, string Target, ItemFormula Formula);

/// <summary>How an item is scored.</summary>
public enum ItemFormulaKind
{
    /// <summary>资金支出率: the mean over checkpoints of executed ÷ (adjusted budget × share due), each at most 1.</summary>
    Checkpoints,

    /// <summary>A share: the sum of some figures ÷ the sum of others, and what it earns by steps.</summary>
    Share,

    /// <summary>A person judges inside the bands for 定性, with evidence.</summary>
    Judged,
}

/// <summary>A formula as data.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Numerator">Keys of figures that are added: those of <see cref="LedgerFigures"/> or entries of the pack.</param>
/// <param name="Denominator">The same for the divisor.</param>
/// <param name="Steps">What a share earns: the step with the greatest beginning not above it counts.</param>
/// <param name="Checkpoints">When how much of the budget should have been spent.</param>
public sealed record ItemFormula(
    ItemFormulaKind Kind, IReadOnlyList<string>? Numerator = null, IReadOnlyList<string>? Denominator = null, IReadOnlyList<EarnedStep>? Steps = null,
    IReadOnlyList<SpendingCheckpoint>? Checkpoints = null);

/// <summary>From a share on, a part of the weight is earned.</summary>
/// <param name="From">The least share, included. Unit: 0.9 is 90 %. Shares are rounded to 0.01 % before they are compared.</param>
/// <param name="Earns">Unit: 1 is the whole weight.</param>
public sealed record EarnedStep(decimal From, decimal Earns);

/// <summary>A month at whose end a part of the budget should have been spent.</summary>
/// <param name="Month">1–12 of the fiscal year.</param>
/// <param name="Share">Unit: 0.5 is half of the adjusted budget.</param>
public sealed record SpendingCheckpoint(int Month, decimal Share);

/// <summary>A figure that people enter with its evidence, because the ledger does not have it.</summary>
/// <param name="Key">Its name for the program. Example: "procurement-actual".</param>
/// <param name="Name">For people. Example: "政府采购实际支出".</param>
/// <param name="Unit">Example: "万元", "人", "平方米".</param>
public sealed record EntryRule(string Key, string Name, string Unit);

/// <summary>The figures that the ledger has for every department. Unit: 元.</summary>
public static class LedgerFigures
{
    /// <summary>年初预算数.</summary>
    public const string Initial = "initial";

    /// <summary>全年预算数.</summary>
    public const string Adjusted = "adjusted";

    /// <summary>全年执行数.</summary>
    public const string Executed = "executed";

    /// <summary>结转结余: adjusted − executed.</summary>
    public const string Balance = "balance";

    /// <summary>预算调整: the distance between adjusted and initial budget, without 上年结转.</summary>
    public const string Adjustment = "adjustment";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Initial, Adjusted, Executed, Balance, Adjustment];
}
