namespace Dashboard.Web.Components;

/// <summary>What a light judges; far ahead has another word for money than for an indicator.</summary>
public enum LightKind
{
    /// <summary>预算执行: far ahead is 超前.</summary>
    Money,

    /// <summary>绩效指标: far ahead is 目标偏低.</summary>
    Indicator,
}
