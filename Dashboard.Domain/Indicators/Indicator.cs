namespace Dashboard.Domain.Indicators;

/// <summary>绩效指标 of the third level: what is to be reached in one year.</summary>
/// <param name="Code">指标代码, a text. Example: "ZB2023-01".</param>
/// <param name="Level1">一级指标. Example: "产出指标".</param>
/// <param name="Level2">二级指标. Example: "数量指标".</param>
/// <param name="Name">三级指标. Example: "组建工会".</param>
/// <param name="Sign">指标性质.</param>
/// <param name="TargetValue">指标值 as a number, or null for a qualitative target.</param>
/// <param name="TargetText">指标值 as it was written. Example: "≥90%".</param>
/// <param name="Unit">计量单位, or null. Example: "%".</param>
/// <param name="Weight">分值, or null when none was given.</param>
/// <param name="Accumulation">累计方式: how dated results make the achievement.</param>
/// <param name="Milestones">What is to be reached by the end of earlier months; empty when only the year counts.</param>
public sealed record Indicator(
    string Code,
    string Level1,
    string Level2,
    string Name,
    IndicatorSign Sign,
    decimal? TargetValue,
    string TargetText,
    string? Unit,
    decimal? Weight,
    Accumulation Accumulation,
    IReadOnlyList<IndicatorMilestone> Milestones);

/// <summary>阶段目标: what is to be reached by the end of a month.</summary>
/// <param name="Month">1–12, counted from the first month of the fiscal year.</param>
/// <param name="Value">The value in the unit of the indicator, reached so far (not added since the last milestone).</param>
public readonly record struct IndicatorMilestone(int Month, decimal Value);

/// <summary>指标性质: how the achievement is compared with the target.</summary>
public enum IndicatorSign
{
    /// <summary>≥ (不低于, 至少).</summary>
    AtLeast,

    /// <summary>≤ (不超过, 以内).</summary>
    AtMost,

    /// <summary>=.</summary>
    Equal,

    /// <summary>&gt;.</summary>
    MoreThan,

    /// <summary>&lt;.</summary>
    LessThan,

    /// <summary>定性: judged in words.</summary>
    Qualitative,
}

/// <summary>累计方式: how dated results make one achievement.</summary>
public enum Accumulation
{
    /// <summary>累计: each result is the total so far; the latest counts.</summary>
    Cumulative,

    /// <summary>合计: each result is one period's; they are added.</summary>
    Sum,

    /// <summary>最新: the latest state counts.</summary>
    Latest,
}
