using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>《项目支出绩效目标执行监控表》 of a line: facts and answers put together by <see cref="MonitoringForms.Fill"/>. Null is open and drawn 「—」, never 0.</summary>
/// <param name="Facts">What the ledger knows.</param>
/// <param name="Answers">What people answered.</param>
/// <param name="Funds">年度资金总额, 其中：本年一般公共预算拨款, 其他资金; the last two always add up to the first.</param>
/// <param name="Outlook">Whether the money is spent at the end of the year, as the forecast tells; null where it cannot.</param>
/// <param name="Goal">年度总体目标.</param>
/// <param name="Indicators">Rows of the third level.</param>
public sealed record MonitoringForm(
    MonitoringFacts Facts, MonitoringAnswers Answers, IReadOnlyList<MonitoringFundRow> Funds, LandingOutlook? Outlook, string? Goal, IReadOnlyList<MonitoringRow> Indicators)
{
    /// <summary>年度资金总额.</summary>
    public MonitoringFundRow Total => Funds[0];

    /// <summary>Why the money goes as it goes; null when nothing was said.</summary>
    public string? MoneyNote => string.IsNullOrWhiteSpace(Answers.MoneyNote) ? null : Answers.MoneyNote.Trim();
}

/// <summary>A row of 项目资金.</summary>
public enum MonitoringFund
{
    /// <summary>年度资金总额.</summary>
    Total,

    /// <summary>其中：本年一般公共预算拨款.</summary>
    General,

    /// <summary>其他资金: all that is not of the general public budget.</summary>
    Other,
}

/// <summary>A row of 项目资金.</summary>
/// <param name="Fund">Which.</param>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数, by which the rate is counted; the form has no column for it.</param>
/// <param name="Executed">1–N月执行数.</param>
/// <param name="FullYear">全年预计执行数; null when it is open.</param>
/// <param name="IsAnswered">Whether a person gave the estimate; else it is the middle of the forecast.</param>
public sealed record MonitoringFundRow(MonitoringFund Fund, Money Initial, Money Adjusted, Money Executed, Money? FullYear, bool IsAnswered)
{
    /// <summary>1–N月执行率: executed ÷ adjusted; undefined when the budget is 0. Example: 33 of 50 is 66 %.</summary>
    public Ratio Rate => Ratio.Of(Executed, Adjusted);
}

/// <summary>A row of 绩效指标.</summary>
/// <param name="Fact">Target and result.</param>
/// <param name="Target">年度指标值 as printed. Example: "≥90%".</param>
/// <param name="Reached">1–N月执行情况 as printed; null when nothing was reported (未报送).</param>
/// <param name="FullYear">全年预计完成情况; null when it is open.</param>
/// <param name="IsFullYearAnswered">Whether a person gave it; else it follows from the facts.</param>
/// <param name="Reasons">偏差原因分析.</param>
/// <param name="Explanation">原因说明; null when nothing was said.</param>
/// <param name="Outlook">完成目标可能性; null when it is open.</param>
/// <param name="IsOutlookAnswered">Whether a person gave it; else it follows from the facts.</param>
/// <param name="Remark">备注; null when there is none.</param>
public sealed record MonitoringRow(
    MonitoringFact Fact, string Target, string? Reached, string? FullYear, bool IsFullYearAnswered, DeviationReasons Reasons, string? Explanation, LandingOutlook? Outlook,
    bool IsOutlookAnswered, string? Remark)
{
    /// <summary>Whether a reason has to be given: it lags, or its target is not certain to be reached. 未报送 alone is no deviation.</summary>
    public bool Deviates => Fact.Light is Light.Red or Light.Yellow || Outlook is LandingOutlook.Possible or LandingOutlook.Impossible;
}
