using System.ComponentModel;
using Dashboard.Domain;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Api.Documents;

/// <summary>The money of a department and all units below it, with the lines it consists of.</summary>
[Description("单位及其下级单位的预算执行。金额为元，两位小数的文字；比率为 0–1，无定义时为 null (execution of a department and all units below it; amounts in yuan as text with two decimals, shares 0–1 or null when undefined)")]
public sealed record ExecutionDocument(
    [property: Description("单位代码 (code of the department)")] string Department,
    [property: Description("截至日期 yyyy-MM-dd (as of)")] string AsOf,
    [property: Description("年初预算 (initial budget)")] string InitialBudget,
    [property: Description("调整后预算 (adjusted budget)")] string AdjustedBudget,
    [property: Description("累计支出 (executed so far)")] string Executed,
    [property: Description("结余 (balance)")] string Balance,
    [property: Description("执行率 (executed ÷ adjusted budget)")] decimal? ExecutionRate,
    [property: Description("已下达资金使用率 (executed ÷ what has arrived)")] decimal? UsedOfArrived,
    [property: Description("时间进度 (elapsed share of the year)")] decimal? ElapsedShare,
    [property: Description("计划进度 (planned share by this day)")] decimal? PlanShare,
    [property: Description("red | yellow | green | blue | unreported | null")] string? Light,
    [property: Description("项目 (budget lines)")] IReadOnlyList<LineDocument> Lines)
{
    internal static ExecutionDocument Of(DepartmentSnapshot d, IEnumerable<LineSnapshot> lines)
    {
        Execution e = d.Execution;
        return new(
            d.Department.Code, WireForm.Day(d.AsOf), WireForm.Yuan(e.Initial), WireForm.Yuan(e.Adjusted), WireForm.Yuan(e.Executed), WireForm.Yuan(e.Balance), WireForm.Share(e.Rate),
            WireForm.Share(e.UsedOfArrived), WireForm.Share(Ratio.Known(d.ElapsedShare)), WireForm.Share(e.PlanShare), WireForm.Word(d.Verdict.Light), [.. lines.Select(LineDocument.Of)]);
    }
}

/// <summary>The money of a budget line.</summary>
public sealed record LineDocument(
    [property: Description("项目代码 (code of the line)")] string Code,
    [property: Description("项目名称 (name)")] string Name,
    [property: Description("单位代码 (code of its department)")] string Department,
    [property: Description("年初预算 (initial budget)")] string InitialBudget,
    [property: Description("调整后预算 (adjusted budget)")] string AdjustedBudget,
    [property: Description("累计支出 (executed so far)")] string Executed,
    [property: Description("结余 (balance)")] string Balance,
    [property: Description("执行率 (executed ÷ adjusted budget)")] decimal? ExecutionRate,
    [property: Description("已下达资金使用率 (executed ÷ what has arrived)")] decimal? UsedOfArrived,
    [property: Description("计划进度 (planned share by this day)")] decimal? PlanShare,
    [property: Description("red | yellow | green | blue | unreported | null")] string? Light)
{
    internal static LineDocument Of(LineSnapshot line)
    {
        Execution e = line.Execution;
        return new(
            line.Line.Code, line.Line.Name, line.Line.DepartmentCode, WireForm.Yuan(e.Initial), WireForm.Yuan(e.Adjusted), WireForm.Yuan(e.Executed), WireForm.Yuan(e.Balance),
            WireForm.Share(e.Rate), WireForm.Share(e.UsedOfArrived), WireForm.Share(e.PlanShare), WireForm.Word(line.Verdict.Light));
    }
}
