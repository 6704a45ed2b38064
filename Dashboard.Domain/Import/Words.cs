using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Import;

/// <summary>The words that stand in files for our kinds. Null means a word that is none of them; an empty cell means the usual one.</summary>
public static class Words
{
    /// <summary>支出类别; empty is 项目支出.</summary>
    public static ExpenditureCategory? Category(string text) => text switch
    {
        "" or "项目支出" or "项目" => ExpenditureCategory.Project,
        "人员经费" or "人员支出" => ExpenditureCategory.Personnel,
        "公用经费" or "公用支出" => ExpenditureCategory.Operating,
        _ => null,
    };

    /// <summary>资金性质; empty is 一般公共预算.</summary>
    /// <remarks>The code that systems print in front (111-一般公共预算资金) is left out.</remarks>
    public static FundType? Fund(string text) => FundOf(text) ?? (CodedText.Split(text) is { } coded ? FundOf(coded.Name) : null);

    private static FundType? FundOf(string text) => text switch
    {
        "" or "一般公共预算" or "一般公共预算拨款" or "一般公共预算资金" or "一般公共预算财政拨款" => FundType.GeneralPublicBudget,
        "政府性基金" or "政府性基金预算" or "政府性基金预算资金" or "政府性基金预算财政拨款" => FundType.GovernmentFund,
        "国有资本经营" or "国有资本经营预算" or "国有资本经营预算资金" => FundType.StateCapital,
        "财政专户" or "财政专户管理资金" => FundType.FiscalAccount,
        "其他" or "其他资金" or "单位资金" => FundType.Other,
        _ => null,
    };

    /// <summary>类型 of a budget entry.</summary>
    public static BudgetEntryKind? EntryKind(string text) => text switch
    {
        "年初预算" or "年初预算数" or "年初" => BudgetEntryKind.Initial,
        "追加" or "追加预算" => BudgetEntryKind.Increase,
        "追减" or "追减预算" => BudgetEntryKind.Decrease,
        "调剂" or "调剂预算" => BudgetEntryKind.Transfer,
        "上年结转" or "结转" or "上年结转资金" => BudgetEntryKind.CarryOver,
        "资金到位" or "到位" => BudgetEntryKind.Arrival,
        _ => null,
    };

    /// <summary>累计方式; empty is 累计.</summary>
    public static Accumulation? Accumulate(string text) => text switch
    {
        "" or "累计" => Accumulation.Cumulative,
        "合计" => Accumulation.Sum,
        "最新" => Accumulation.Latest,
        _ => null,
    };

    /// <summary>A qualitative result in the three steps of 财预〔2020〕10号.</summary>
    public static QualitativeLevel? Level(string text) => text switch
    {
        "达成" or "达成年度指标" or "达成预期指标" or "已达成" or "完成" or "已完成" => QualitativeLevel.Reached,
        "部分达成" or "基本达成" or "基本达到" or "部分完成" or "部分达成年度指标并具有一定效果" => QualitativeLevel.PartlyReached,
        "未达成" or "未完成" or "未达成且效果较差" => QualitativeLevel.NotReached,
        _ => null,
    };
}
