using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>The words of the official form, the same for whoever prints it.</summary>
public static class MonitoringWords
{
    /// <summary>The columns of 偏差原因分析 that can be ticked, in the order of the form.</summary>
    public static IReadOnlyList<(DeviationReasons Reason, string Word)> Reasons { get; } =
    [
        (DeviationReasons.Funding, "经费保障"), (DeviationReasons.Rules, "制度保障"), (DeviationReasons.Staff, "人员保障"),
        (DeviationReasons.Equipment, "硬件条件保障"), (DeviationReasons.Other, "其他"),
    ];

    /// <summary>The columns of 完成目标可能性, in the order of the form.</summary>
    public static IReadOnlyList<(LandingOutlook Outlook, string Word)> Outlooks { get; } =
        [(LandingOutlook.Certain, "确定能"), (LandingOutlook.Possible, "有可能"), (LandingOutlook.Impossible, "完全不可能")];

    /// <summary>The name of a row of 项目资金. Example: "年度资金总额".</summary>
    public static string Of(MonitoringFund fund) => fund switch
    {
        MonitoringFund.Total => "年度资金总额",
        MonitoringFund.General => "其中：本年一般公共预算拨款",
        _ => "其他资金",
    };

    /// <summary>完成目标可能性; null when it is open. Example: "有可能".</summary>
    public static string? Of(LandingOutlook? outlook) => outlook is { } known ? Outlooks.First(word => word.Outlook == known).Word : null;

    /// <summary>The reasons ticked; null when none was. Example: "经费保障、其他".</summary>
    public static string? Of(DeviationReasons reasons) =>
        string.Join('、', Reasons.Where(word => reasons.HasFlag(word.Reason)).Select(word => word.Word)) is { Length: > 0 } text ? text : null;

    /// <summary>The cell of a difference. Example: "年度资金总额 · 1–7月执行数（元）" or "培训人数 · 全年预计完成情况".</summary>
    public static string Of(MonitoringDifference difference, MonitoringWindow window)
    {
        string? row = difference.Fund is { } fund ? Of(fund) : difference.IndicatorName;
        string cell = Of(difference.Item, window);
        return row is null || difference.Item == MonitoringItem.Indicator ? cell : $"{row} · {cell}";
    }

    /// <summary>The heading of a cell. Example: "1–7月执行率".</summary>
    public static string Of(MonitoringItem item, MonitoringWindow window) => item switch
    {
        MonitoringItem.Line => "项目名称",
        MonitoringItem.Supervisor => "主管部门及代码",
        MonitoringItem.Department => "实施单位",
        MonitoringItem.Initial => "年初预算数（元）",
        MonitoringItem.Executed => $"{window.Label}执行数（元）",
        MonitoringItem.Rate => $"{window.Label}执行率",
        MonitoringItem.MoneyFullYear => "全年预计执行数（元）",
        MonitoringItem.MoneyNote => "资金说明",
        MonitoringItem.Goal => "年度总体目标",
        MonitoringItem.Indicator => "三级指标",
        MonitoringItem.Target => "年度指标值",
        MonitoringItem.Reached => $"{window.Label}执行情况",
        MonitoringItem.FullYear => "全年预计完成情况",
        MonitoringItem.Reasons => "偏差原因分析",
        MonitoringItem.Explanation => "原因说明",
        MonitoringItem.Outlook => "完成目标可能性",
        MonitoringItem.Section => "报告内容",
        _ => "备注",
    };
}
