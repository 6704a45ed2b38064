namespace Dashboard.Domain.Assessment;

/// <summary>自评表 as it is printed: the filled form with what stands around it.</summary>
/// <param name="Title">Example: "项目支出绩效自评表" or "部门整体支出绩效自评表".</param>
/// <param name="Form">The filled form: every cell as printed.</param>
/// <param name="Supervisor">主管部门; null when it is the department itself.</param>
/// <param name="Goal">年度总体目标 · 预期目标; null when none was given.</param>
/// <param name="GoalReached">年度总体目标 · 实际完成情况; null when nothing was said.</param>
/// <param name="Notes">Below the form: by which pack and version it was scored, as of which day. Example: "评分规则：cn-mof-2020-10 第 1 版".</param>
/// <param name="Rates">执行率 as printed, one for each of the funds, from the exact amounts; where there is none it follows from the printed ones. Example: "75%".</param>
public sealed record PrintedForm(
    string Title, AssessmentForm Form, string? Supervisor, string? Goal, string? GoalReached, IReadOnlyList<string> Notes, IReadOnlyList<string?>? Rates = null);

/// <summary>A line of 佐证材料清单: a figure and what proves it.</summary>
/// <param name="Item">What it belongs to. Example: "组建工会".</param>
/// <param name="Name">Which figure. Example: "实际完成值".</param>
/// <param name="Value">As printed.</param>
/// <param name="Source">Where it comes from: ledger, result of a day, entered by whom and when.</param>
/// <param name="Evidence">What was named as proof; null when nothing was.</param>
public sealed record EvidenceRow(string Item, string Name, string Value, string Source, string? Evidence);
