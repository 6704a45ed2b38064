using System.Collections.Frozen;

namespace Dashboard.Domain.Import;

/// <summary>One column of a template.</summary>
/// <param name="Heading">The heading as the template prints it. Example: "支付金额".</param>
/// <param name="IsRequired">Whether a file without this column is refused.</param>
/// <param name="Synonyms">Other headings that mean the same.</param>
public sealed record TemplateColumn(string Heading, bool IsRequired, params IReadOnlyList<string> Synonyms)
{
    private readonly FrozenSet<string> names = Synonyms.Append(Heading).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the cells below are amounts of money, whose unit may stand in the heading.</summary>
    public bool IsAmount => Heading is "金额" or "支付金额" or "计划累计";

    /// <summary>Whether one cell may be merged over the rows to which it applies.</summary>
    public bool IsShared => Heading is "单位代码" or "上级代码" or "项目代码" or "项目名称" or "支出类别" or "资金性质" or "日期" or "支付日期" or "类型" or "文号"
        or "支付凭证号" or "收款人" or "一级指标" or "二级指标" or "指标性质" or "计量单位" or "累计方式" or "责任人" or "数据来源";

    /// <summary>Headings of a column that has code and name in one cell (2010301-行政运行); they count where nothing else names the column.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    /// <summary>Whether a heading of a file means this column; spaces, line breaks and bracketed units do not matter.</summary>
    public bool Matches(string heading) => names.Contains(heading);
}

/// <summary>The columns of each kind of file. Their order in a file is free.</summary>
public static class ImportTemplate
{
    /// <summary>The columns of a kind, in the order in which a <see cref="RowCells"/> gives them.</summary>
    public static IReadOnlyList<TemplateColumn> Columns(ImportKind kind) => kind switch
    {
        ImportKind.Departments => Departments,
        ImportKind.Budget => Budget,
        ImportKind.Plan => Plan,
        ImportKind.Payments => Payments,
        ImportKind.Milestones => Milestones,
        ImportKind.Indicators => Indicators,
        ImportKind.Results => Results,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Whether rows of a kind have amounts of money.</summary>
    /// <param name="kind">The kind of file.</param>
    public static bool HasAmounts(ImportKind kind) => Columns(kind).Any(c => c.IsAmount);

    /// <summary>Whether facts of a kind have no date of their own and belong to the year for which they are taken.</summary>
    /// <param name="kind">The kind of file.</param>
    public static bool IsOfYear(ImportKind kind) => kind is ImportKind.Plan or ImportKind.Indicators;

    /// <summary>The column whose date every fact of a kind has, or null where facts have none.</summary>
    /// <param name="kind">The kind of file.</param>
    internal static int? DateColumn(ImportKind kind) => kind switch
    {
        ImportKind.Budget => 5,
        ImportKind.Payments or ImportKind.Plan or ImportKind.Results => 1,
        ImportKind.Milestones => 2,
        _ => null,
    };

    /// <summary>The column of money that a sum below the table adds up, or null where nothing is added.</summary>
    /// <param name="kind">The kind of file.</param>
    public static int? SummedColumn(ImportKind kind) => kind switch
    {
        ImportKind.Budget => 7,
        ImportKind.Payments => 5,
        ImportKind.Milestones => 3,
        _ => null,
    };

    private static readonly string[] LineWords = ["项目", "预算项目", "项目名称", "预算项目名称"];
    private static readonly string[] DepartmentWords = ["单位", "部门", "预算单位", "单位名称", "预算单位名称"];

    private static readonly TemplateColumn[] Departments =
    [
        new("单位代码", true, "部门代码", "单位编码", "预算单位代码") { Together = ["单位", "部门"] },
        new("单位名称", true, "部门名称", "预算单位", "预算单位名称") { Together = ["单位", "部门"] },
        new("上级代码", false, "上级单位代码", "主管部门代码"),
    ];

    private static readonly TemplateColumn[] Budget =
    [
        new("单位代码", true, "部门代码", "单位编码", "预算单位代码") { Together = DepartmentWords },
        new("项目代码", true, "项目编码", "预算项目代码") { Together = LineWords },
        new("项目名称", true, "预算项目", "预算项目名称") { Together = LineWords },
        new("支出类别", false, "支出类型", "项目类别"),
        new("资金性质", false, "资金来源", "资金性质名称", "资金类型"),
        new("日期", true, "下达日期", "批复日期"),
        new("类型", true, "指标类型", "预算类型"),
        new("金额", true, "指标金额", "预算金额", "预算数"),
        new("文号", false, "批复文号", "指标文号"),
    ];

    private static readonly TemplateColumn[] Plan =
    [
        new("项目代码", true, "项目编码", "预算项目代码") { Together = LineWords },
        new("月份", true, "月"),
        new("计划累计", true, "累计计划", "计划累计数"),
    ];

    private static readonly TemplateColumn[] Payments =
    [
        new("支付凭证号", true, "凭证号", "支付凭证", "凭证编号"),
        new("支付日期", true, "付款日期", "日期"),
        new("单位代码", false, "部门代码", "单位编码", "预算单位代码") { Together = DepartmentWords },
        new("项目代码", true, "项目编码", "预算项目代码") { Together = LineWords },
        new("资金性质", false, "资金来源", "资金性质名称", "资金类型"),
        new("支付金额", true, "金额", "付款金额"),
        new("收款人", false, "收款人名称", "收款人全称"),
        new("用途", false, "摘要", "资金用途"),
        new("明细序号", false, "行号", "分录号"),
    ];

    private static readonly TemplateColumn[] Milestones =
    [
        new("项目代码", true, "项目编码", "预算项目代码") { Together = LineWords },
        new("节点名称", true, "支付节点"),
        new("应付日期", true, "计划支付日期"),
        new("金额", true, "应付金额"),
    ];

    private static readonly TemplateColumn[] Indicators =
    [
        new("指标代码", true, "指标编码"),
        new("单位代码", true, "部门代码", "单位编码", "预算单位代码"),
        new("项目代码", false, "项目编码", "预算项目代码"),
        new("一级指标", true),
        new("二级指标", true),
        new("三级指标", true, "指标名称"),
        new("指标性质", false, "指标符号"),
        new("指标值", true, "年度指标值", "目标值"),
        new("计量单位", false, "单位", "度量单位"),
        new("分值", false, "权重"),
        new("累计方式", false),
        new("责任人", false),
        new("数据来源", false),
        new("一季度目标", false, "3月目标"),
        new("二季度目标", false, "6月目标", "半年目标"),
        new("三季度目标", false, "9月目标"),
    ];

    private static readonly TemplateColumn[] Results =
    [
        new("指标代码", true, "指标编码"),
        new("日期", true, "填报日期", "截止日期"),
        new("完成值", true, "实际完成值"),
        new("说明", false, "备注"),
    ];
}
