namespace Dashboard.Domain.Import;

/// <summary>The seven templates of a file that can be imported.</summary>
public enum ImportKind
{
    /// <summary>单位: the department tree.</summary>
    Departments,

    /// <summary>预算: dated budget entries; unknown lines are created by them.</summary>
    Budget,

    /// <summary>用款计划: planned cumulative spending per month.</summary>
    Plan,

    /// <summary>支付: payments and refunds.</summary>
    Payments,

    /// <summary>支付节点: payments that are due on a day.</summary>
    Milestones,

    /// <summary>绩效指标: indicators with their annual targets.</summary>
    Indicators,

    /// <summary>完成值: results of indicators.</summary>
    Results,
}
