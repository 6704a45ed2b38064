using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>What people answer on 执行监控表 of a line. What they leave open is prefilled where facts tell it, else it stays open.</summary>
/// <param name="FullYear">全年预计执行数; null leaves it to the forecast.</param>
/// <param name="MoneyNote">Why the money goes as it goes; null when nothing was said.</param>
/// <param name="Goal">年度总体目标 in their words; null leaves what is known.</param>
/// <param name="Indicators">One for each indicator that was answered, in any order; of two for one the later counts.</param>
public sealed record MonitoringAnswers(Money? FullYear, string? MoneyNote, string? Goal, IReadOnlyList<MonitoringAnswer> Indicators)
{
    /// <summary>Nothing answered yet.</summary>
    public static readonly MonitoringAnswers None = new(null, null, null, []);

    /// <summary>What was answered for an indicator; an empty answer when nothing was.</summary>
    public MonitoringAnswer Of(string indicatorCode) => Indicators.LastOrDefault(answer => answer.IndicatorCode == indicatorCode) ?? new(indicatorCode);
}

/// <summary>What was answered for one indicator.</summary>
/// <param name="IndicatorCode">指标代码.</param>
/// <param name="FullYear">全年预计完成情况; null leaves what facts tell.</param>
/// <param name="Reasons">偏差原因分析: what was ticked.</param>
/// <param name="Explanation">原因说明.</param>
/// <param name="Outlook">完成目标可能性; null leaves what facts tell.</param>
/// <param name="Remark">备注.</param>
public sealed record MonitoringAnswer(
    string IndicatorCode, string? FullYear = null, DeviationReasons Reasons = DeviationReasons.None, string? Explanation = null, LandingOutlook? Outlook = null, string? Remark = null);

/// <summary>偏差原因分析: the columns of the form that can be ticked, several at once.</summary>
[Flags]
public enum DeviationReasons
{
    /// <summary>None was ticked.</summary>
    None = 0,

    /// <summary>经费保障.</summary>
    Funding = 1,

    /// <summary>制度保障.</summary>
    Rules = 2,

    /// <summary>人员保障.</summary>
    Staff = 4,

    /// <summary>硬件条件保障.</summary>
    Equipment = 8,

    /// <summary>其他.</summary>
    Other = 16,
}
