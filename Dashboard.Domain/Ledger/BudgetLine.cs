namespace Dashboard.Domain.Ledger;

/// <summary>项目 (or 基本支出): what money is approved for and spent on.</summary>
/// <param name="Code">项目代码, a text, unique in the installation. Example: "44011420260001".</param>
/// <param name="Name">项目名称.</param>
/// <param name="DepartmentCode">The department that owns the line.</param>
/// <param name="Category">支出类别.</param>
public sealed record BudgetLine(string Code, string Name, string DepartmentCode, ExpenditureCategory Category);

/// <summary>支出类别 of a line.</summary>
public enum ExpenditureCategory
{
    /// <summary>人员经费 (基本支出).</summary>
    Personnel,

    /// <summary>公用经费 (基本支出).</summary>
    Operating,

    /// <summary>项目支出.</summary>
    Project,
}

/// <summary>资金性质: which budget the money comes from.</summary>
public enum FundType
{
    /// <summary>一般公共预算.</summary>
    GeneralPublicBudget,

    /// <summary>政府性基金.</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算.</summary>
    StateCapital,

    /// <summary>财政专户管理资金.</summary>
    FiscalAccount,

    /// <summary>其他资金.</summary>
    Other,
}
