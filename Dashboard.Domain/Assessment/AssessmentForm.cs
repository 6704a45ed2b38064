namespace Dashboard.Domain.Assessment;

/// <summary>自评表 as somebody filled it: every cell as printed, null where nothing is.</summary>
/// <param name="Year">年度; null when the form names none.</param>
/// <param name="Department">主管部门 or 实施单位.</param>
/// <param name="Project">项目名称.</param>
/// <param name="MoneyUnit">Example: "万元".</param>
/// <param name="Funds">项目资金, the total first or named 总额.</param>
/// <param name="Indicators">Rows of the third level.</param>
/// <param name="Total">总分 as printed.</param>
/// <param name="Grade">等级 as printed.</param>
public sealed record AssessmentForm(
    int? Year, string? Department, string? Project, string? MoneyUnit, IReadOnlyList<FundRow> Funds, IReadOnlyList<IndicatorRow> Indicators, string? Total, string? Grade);

/// <summary>A row of 项目资金.</summary>
/// <param name="Name">Example: "年度资金总额".</param>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
public sealed record FundRow(string? Name, string? Initial, string? Adjusted, string? Executed, string? Weight, string? Score);

/// <summary>A row of 绩效指标.</summary>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Sign">指标性质, where it has a column of its own.</param>
/// <param name="Target">年度指标值.</param>
/// <param name="Unit">计量单位, where it has a column of its own.</param>
/// <param name="Actual">实际完成值.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
/// <param name="Reason">偏差原因分析及改进措施.</param>
public sealed record IndicatorRow(
    string? Level1, string? Level2, string? Name, string? Sign, string? Target, string? Unit, string? Actual, string? Weight, string? Score, string? Reason);
