namespace Dashboard.Domain.Import;

/// <summary>The words from which a cell of a template is chosen; every one of them is read by the import.</summary>
public static class ImportChoices
{
    /// <summary>The words of a column; empty where anything may be written.</summary>
    /// <param name="kind">The template.</param>
    /// <param name="heading">The heading of the column. Example: 「资金性质」.</param>
    public static IReadOnlyList<string> Of(ImportKind kind, string heading) => (kind, heading) switch
    {
        (ImportKind.Budget, "支出类别") => ["项目支出", "人员经费", "公用经费"],
        (ImportKind.Budget or ImportKind.Payments, "资金性质") => ["一般公共预算", "政府性基金", "国有资本经营", "财政专户", "其他"],
        (ImportKind.Budget, "类型") => ["年初预算", "追加", "追减", "调剂", "上年结转", "资金到位"],
        (ImportKind.Plan, "月份") => ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
        (ImportKind.Indicators, "指标性质") => ["≥", "≤", "=", ">", "<", "定性"],
        (ImportKind.Indicators, "累计方式") => ["累计", "合计", "最新"],
        _ => [],
    };

    /// <summary>A row as it may look, in the order of the template. All of it is invented.</summary>
    public static IReadOnlyList<string> Example(ImportKind kind) => kind switch
    {
        ImportKind.Departments => ["114001", "某某局", "114"],
        ImportKind.Budget => ["114001", "114001-01", "培训费", "项目支出", "一般公共预算", "2026-01-10", "年初预算", "120000.00", "某财预〔2026〕1号"],
        ImportKind.Plan => ["114001-01", "3", "30000.00"],
        ImportKind.Payments => ["20260318-0001", "2026-03-18", "114001", "114001-01", "一般公共预算", "3500.00", "某某公司", "场地费", "1"],
        ImportKind.Milestones => ["114001-01", "合同首付款", "2026-04-30", "36000.00"],
        ImportKind.Indicators => ["ZB2026-114001-01", "114001", "114001-01", "产出指标", "数量指标", "培训人次", "≥", "300", "人次", "20", "累计", "人事科", "签到表", "60", "150", "240"],
        ImportKind.Results => ["ZB2026-114001-01", "2026-03-31", "64", "第一期已结束"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
