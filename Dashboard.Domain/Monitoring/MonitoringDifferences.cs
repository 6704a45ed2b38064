namespace Dashboard.Domain.Monitoring;

/// <summary>A cell of 执行监控表, or a section of the report, that says something else than before.</summary>
/// <param name="LineCode">项目代码; the code of the department where it is about its report.</param>
/// <param name="LineName">项目名称, or the department.</param>
/// <param name="Item">Which cell.</param>
/// <param name="Fund">The row of 项目资金; null where it is about something else.</param>
/// <param name="IndicatorCode">指标代码, or the section of the report; null where it is about something else.</param>
/// <param name="IndicatorName">三级指标, or the heading of the section; null like its code.</param>
/// <param name="Before">As printed before; null when it was open, or the row was not there.</param>
/// <param name="After">As printed now; null when it is open, or the row is gone.</param>
public sealed record MonitoringDifference(
    string LineCode, string LineName, MonitoringItem Item, MonitoringFund? Fund, string? IndicatorCode, string? IndicatorName, string? Before, string? After);

/// <summary>What can differ between two forms.</summary>
public enum MonitoringItem
{
    /// <summary>项目名称: another name, or the form itself is new or gone.</summary>
    Line,

    /// <summary>主管部门及代码.</summary>
    Supervisor,

    /// <summary>实施单位.</summary>
    Department,

    /// <summary>年初预算数.</summary>
    Initial,

    /// <summary>1–N月执行数.</summary>
    Executed,

    /// <summary>1–N月执行率.</summary>
    Rate,

    /// <summary>全年预计执行数.</summary>
    MoneyFullYear,

    /// <summary>What was said of the money.</summary>
    MoneyNote,

    /// <summary>年度总体目标.</summary>
    Goal,

    /// <summary>三级指标 with its levels: other words, or the row is new or gone.</summary>
    Indicator,

    /// <summary>年度指标值.</summary>
    Target,

    /// <summary>1–N月执行情况.</summary>
    Reached,

    /// <summary>全年预计完成情况.</summary>
    FullYear,

    /// <summary>偏差原因分析.</summary>
    Reasons,

    /// <summary>原因说明.</summary>
    Explanation,

    /// <summary>完成目标可能性.</summary>
    Outlook,

    /// <summary>备注.</summary>
    Remark,

    /// <summary>A section of 运行监控报告: what a person wrote reads otherwise.</summary>
    Section,
}

/// <summary>Compares forms, such as the signed one with what would be printed today.</summary>
public static class MonitoringDifferences
{
    /// <summary>The cells that differ, in the order of the form. Amounts are compared exactly and printed in 元, so that no correction hides behind rounding.</summary>
    /// <remarks>A row that is new or gone is one difference, not one for each of its cells; so is a form.</remarks>
    /// <param name="before">Null when there was no form.</param>
    /// <param name="after">Null when there is none any more.</param>
    /// <example>20 元 paid late: 1–7月执行数 of 年度资金总额 from "1,000.00" to "1,020.00", and what follows from it.</example>
    public static IReadOnlyList<MonitoringDifference> Between(MonitoringForm? before, MonitoringForm? after)
    {
        if ((after ?? before)?.Facts.Subject is not { } subject) return [];
        if (before is null || after is null)
            return [new(subject.LineCode, subject.LineName, MonitoringItem.Line, null, null, null, before?.Facts.Subject.LineName, after?.Facts.Subject.LineName)];
        Dictionary<MonitoringPlace, MonitoringCell> old = ByPlace(before), now = ByPlace(after);
        IEnumerable<MonitoringDifference> changed = now.Values.Where(cell => cell.Place.IsHead || old.ContainsKey(cell.Place))
            .Select(cell => Of(subject, cell, old.GetValueOrDefault(cell.Place)?.Text, cell.Text));
        IEnumerable<MonitoringDifference> gone = old.Values.Where(cell => cell.Place.IsHead && !now.ContainsKey(cell.Place)).Select(cell => Of(subject, cell, cell.Text, null));
        return [.. changed.Concat(gone).Where(difference => difference.Before != difference.After)];
    }

    /// <summary>The same for the forms of many lines, matched by 项目代码, in the order of the newer ones, those that are gone at the end.</summary>
    public static IReadOnlyList<MonitoringDifference> Between(IReadOnlyList<MonitoringForm> before, IReadOnlyList<MonitoringForm> after)
    {
        Dictionary<string, MonitoringForm> old = ByLine(before), now = ByLine(after);
        return
        [
            .. now.SelectMany(pair => Between(old.GetValueOrDefault(pair.Key), pair.Value)),
            .. old.Where(pair => !now.ContainsKey(pair.Key)).SelectMany(pair => Between(pair.Value, null)),
        ];
    }

    /// <summary>The same for everything that documents are written from: the forms, then what people wrote into the report.</summary>
    /// <remarks>A written section differs only by the figures it calls; what is proposed follows from the forms, whose cells are listed already.</remarks>
    /// <example>"已支出 {executed} 万元" after a late payment: section problems from "已支出 1.00 万元" to "已支出 1.20 万元".</example>
    public static IReadOnlyList<MonitoringDifference> Between(MonitoringReportContent before, MonitoringReportContent after)
    {
        IReadOnlyDictionary<string, string> old = MonitoringReportComposer.Texts(before), now = MonitoringReportComposer.Texts(after);
        return
        [
            .. Between(before.Forms, after.Forms),
            .. MonitoringSections.All.Where(section => old.GetValueOrDefault(section.Section) != now.GetValueOrDefault(section.Section)).Select(section => new MonitoringDifference(
                after.DepartmentCode, after.DepartmentName, MonitoringItem.Section, null, section.Section, section.Heading, old.GetValueOrDefault(section.Section), now.GetValueOrDefault(section.Section))),
        ];
    }

    private static Dictionary<string, MonitoringForm> ByLine(IReadOnlyList<MonitoringForm> forms) =>
        forms.DistinctBy(form => form.Facts.Subject.LineCode).ToDictionary(form => form.Facts.Subject.LineCode, StringComparer.Ordinal);

    private static Dictionary<MonitoringPlace, MonitoringCell> ByPlace(MonitoringForm form) =>
        MonitoringCell.Of(form).DistinctBy(cell => cell.Place).ToDictionary(cell => cell.Place);

    private static MonitoringDifference Of(MonitoringSubject subject, MonitoringCell cell, string? before, string? after) =>
        new(subject.LineCode, subject.LineName, cell.Place.Item, cell.Place.Fund, cell.Place.IndicatorCode, cell.IndicatorName, before, after);
}
