namespace Dashboard.Domain.People;

/// <summary>What a person is to a department and everything below it.</summary>
public enum Role
{
    /// <summary>系统管理员: installs, backs up, gives access. Example: the information office.</summary>
    Admin,

    /// <summary>监督者: watches many departments. Example: 财政局.</summary>
    Overseer,

    /// <summary>负责人: looks and answers. Example: 部门负责人, 分管领导.</summary>
    Manager,

    /// <summary>经办人: imports and drafts. Example: 财务, 绩效经办.</summary>
    Officer,

    /// <summary>填报人: reports one number with its evidence. Example: 业务科室.</summary>
    Reporter,

    /// <summary>审计: reads everything of the department, changes nothing.</summary>
    Auditor,
}

/// <summary>What may be done in a department.</summary>
public enum Right
{
    /// <summary>See budgets, payments, indicators and their lights.</summary>
    View,

    /// <summary>Import files and take them back.</summary>
    Import,

    /// <summary>Enter what indicators have reached, with the evidence. Example: 业务科室 types one number a quarter.</summary>
    Report,

    /// <summary>Answer alerts: take note, promise, explain, hand over, silence.</summary>
    Answer,

    /// <summary>催报: ask others for what is due, by a mail with links. Example: the finance section of a department, or its head.</summary>
    Remind,

    /// <summary>Read who changed what.</summary>
    Audit,

    /// <summary>Sign what the granted department itself has submitted. Example: 负责人 signs the goals of the own department.</summary>
    ApproveHere,

    /// <summary>Sign and lock what the departments below the granted one have submitted. Example: 主管部门 for its units, 财政局 for departments.</summary>
    ApproveBelow,

    /// <summary>Close periods, and open closed ones for one person, for a reason, for a time.</summary>
    Close,

    /// <summary>See and change the installation itself: jobs, packs, sample data, accounts. Only with access to everything.</summary>
    Administer,
}

/// <summary>Which role has which rights; everything that is not here is denied.</summary>
public static class RoleRights
{
    /// <summary>Whether a role has a right in the departments for which it was given.</summary>
    /// <example>An officer may import, an auditor may not.</example>
    public static bool Has(this Role role, Right right) => right switch
    {
        Right.View => true,
        Right.Import => role is Role.Admin or Role.Officer,
        Right.Report => role is Role.Admin or Role.Officer or Role.Reporter,
        Right.Remind => role is Role.Admin or Role.Manager or Role.Officer,
        Right.Answer => role is Role.Admin or Role.Manager or Role.Officer or Role.Reporter,
        Right.Audit => role is Role.Admin or Role.Auditor,
        Right.ApproveHere => role is Role.Admin or Role.Manager,
        Right.ApproveBelow or Right.Close => role is Role.Admin or Role.Overseer or Role.Manager,
        _ => role is Role.Admin,
    };
}
