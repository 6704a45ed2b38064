namespace Dashboard.Domain.Ledger;

/// <summary>部门 / 单位: a budget department or a unit below it.</summary>
/// <param name="Code">单位代码, a text: leading zeros are kept. Example: "219001".</param>
/// <param name="Name">单位名称. Example: "区总工会".</param>
/// <param name="ParentCode">上级代码, or null at the top of a tree.</param>
public sealed record Department(string Code, string Name, string? ParentCode);
