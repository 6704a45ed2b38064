namespace Dashboard.Domain.Alerts;

/// <summary>What a rule looks for. The word in <see cref="AlertKinds.Name"/> is stored and spoken to other programs.</summary>
public enum AlertRuleKind
{
    /// <summary>节点临近: a payment is due within so many days and not paid. Figure: days until it is due.</summary>
    MilestoneDueSoon,

    /// <summary>付款逾期: a payment was due and is not paid. Figure: days since it was due.</summary>
    PaymentOverdue,

    /// <summary>低于计划: spent less than expected. Figure: expected share − 执行率.</summary>
    BehindPlan,

    /// <summary>低于节点要求: the rate is below a floor that counts from a month end on. Figure: 执行率.</summary>
    BelowCheckpoint,

    /// <summary>长期无支付: money left and no payment. Figure: working days since the last one.</summary>
    Dormant,

    /// <summary>超预算: more spent than approved. Figure: the excess, 元.</summary>
    OverBudget,

    /// <summary>指标滞后: reached less than expected. Figure: expected share − progress.</summary>
    IndicatorBehind,

    /// <summary>指标超限: above a target that is a limit (≤, &lt;, = 0). Figure: excess ÷ limit; the excess itself where the limit is 0.</summary>
    IndicatorOverLimit,

    /// <summary>指标未报送: no result for a quarter that is over, nor later. Figure: days since the first such quarter ended.</summary>
    IndicatorNotReported,

    /// <summary>目标偏低: far more reached than was to be reached in the whole year. Figure: progress.</summary>
    TargetTooLow,

    /// <summary>钱效背离: money and results go apart. Figure: |执行率 − what the indicators of the line reached|.</summary>
    MoneyResultsApart,

    /// <summary>缺佐证: a result without 说明 whose indicator has no 数据来源. Figure: days since it was reported.</summary>
    EvidenceMissing,

    /// <summary>未导入: no payments came for a month that has begun. Figure: working days since it began.</summary>
    ImportMissing,

    /// <summary>缺计划: a budget without 用款计划. Figure: days since the year began.</summary>
    PlanMissing,
}

/// <summary>On which side of its threshold a figure is worth an alert.</summary>
public enum AlertSide
{
    /// <summary>Above it; exactly at it is not yet. Example: more than 10 points behind.</summary>
    Above,

    /// <summary>At it or above. Example: 40 working days without payment.</summary>
    AtLeast,

    /// <summary>Below it; exactly at it is still good. Example: less than 50 % by June.</summary>
    Below,

    /// <summary>At it or below. Example: due within 10 days.</summary>
    AtMost,
}

/// <summary>In what a figure is counted.</summary>
public enum AlertUnit
{
    /// <summary>A share of the whole. Example: 0.12 is 12 %.</summary>
    Share,

    /// <summary>A difference of shares. Example: 0.12 is 12 个百分点.</summary>
    Points,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days.</summary>
    Workdays,

    /// <summary>Money, in 元.</summary>
    Yuan,
}

/// <summary>Of what a rule speaks.</summary>
public enum AlertSubjectKind
{
    /// <summary>A budget line.</summary>
    Line,

    /// <summary>A payment of a line with a date.</summary>
    Milestone,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A department that imports.</summary>
    Department,
}

/// <summary>What every kind of rule has in common.</summary>
public static class AlertKinds
{
    /// <summary>All kinds, in the order in which they are listed.</summary>
    public static IReadOnlyList<AlertRuleKind> All { get; } = Enum.GetValues<AlertRuleKind>();

    /// <summary>The word of a kind for files and other programs. Example: "payment-overdue".</summary>
    public static string Name(this AlertRuleKind kind) => kind switch
    {
        AlertRuleKind.MilestoneDueSoon => "milestone-due-soon",
        AlertRuleKind.PaymentOverdue => "payment-overdue",
        AlertRuleKind.BehindPlan => "behind-plan",
        AlertRuleKind.BelowCheckpoint => "below-checkpoint",
        AlertRuleKind.Dormant => "dormant",
        AlertRuleKind.OverBudget => "over-budget",
        AlertRuleKind.IndicatorBehind => "indicator-behind",
        AlertRuleKind.IndicatorOverLimit => "indicator-over-limit",
        AlertRuleKind.IndicatorNotReported => "indicator-not-reported",
        AlertRuleKind.TargetTooLow => "target-too-low",
        AlertRuleKind.MoneyResultsApart => "money-results-apart",
        AlertRuleKind.EvidenceMissing => "evidence-missing",
        AlertRuleKind.ImportMissing => "import-missing",
        _ => "plan-missing",
    };

    /// <summary>The kind of a word, or null when there is none. Example: "dormant" is <see cref="AlertRuleKind.Dormant"/>.</summary>
    public static AlertRuleKind? Find(string name) => All.Where(kind => kind.Name() == name).Select(kind => (AlertRuleKind?)kind).SingleOrDefault();

    /// <summary>On which side of the threshold it is worth an alert. Example: Dormant is AtLeast.</summary>
    public static AlertSide Side(this AlertRuleKind kind) => kind switch
    {
        AlertRuleKind.MilestoneDueSoon => AlertSide.AtMost,
        AlertRuleKind.BelowCheckpoint => AlertSide.Below,
        AlertRuleKind.Dormant => AlertSide.AtLeast,
        _ => AlertSide.Above,
    };

    /// <summary>In what its figure and its threshold are counted. Example: OverBudget is Yuan.</summary>
    public static AlertUnit Unit(this AlertRuleKind kind) => kind switch
    {
        AlertRuleKind.BehindPlan or AlertRuleKind.IndicatorBehind or AlertRuleKind.IndicatorOverLimit or AlertRuleKind.MoneyResultsApart => AlertUnit.Points,
        AlertRuleKind.BelowCheckpoint or AlertRuleKind.TargetTooLow => AlertUnit.Share,
        AlertRuleKind.OverBudget => AlertUnit.Yuan,
        AlertRuleKind.Dormant or AlertRuleKind.ImportMissing => AlertUnit.Workdays,
        _ => AlertUnit.Days,
    };

    /// <summary>Of what it speaks. Example: PaymentOverdue is Milestone.</summary>
    public static AlertSubjectKind Subject(this AlertRuleKind kind) => kind switch
    {
        AlertRuleKind.MilestoneDueSoon or AlertRuleKind.PaymentOverdue => AlertSubjectKind.Milestone,
        AlertRuleKind.IndicatorBehind or AlertRuleKind.IndicatorOverLimit or AlertRuleKind.IndicatorNotReported
            or AlertRuleKind.TargetTooLow or AlertRuleKind.EvidenceMissing => AlertSubjectKind.Indicator,
        AlertRuleKind.ImportMissing => AlertSubjectKind.Department,
        _ => AlertSubjectKind.Line,
    };
}
