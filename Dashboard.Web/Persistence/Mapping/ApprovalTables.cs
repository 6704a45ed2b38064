using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>How far the goals or the plan of a department for a year have come. No row is a draft.</summary>
public sealed class BookTable
{
    public long Id { get; set; }
    public BookKind Kind { get; set; }
    public int DepartmentId { get; set; }
    public int Year { get; set; }
    public BookState State { get; set; }

    /// <summary>Who submitted it last; nobody signs their own work.</summary>
    public string SubmittedBy { get; set; } = "";
    public string ChangedBy { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long ChangedAt { get; set; }

    /// <summary>Why it was returned.</summary>
    public string? Note { get; set; }
}

/// <summary>Rows that wait for approval, because what they change is locked.</summary>
public sealed class ChangeRequestTable
{
    public long Id { get; set; }
    public ImportKind Kind { get; set; }
    public int DepartmentId { get; set; }
    public int Year { get; set; }

    /// <summary>The rows as cells in the order of the template, JSON.</summary>
    public string Rows { get; set; } = "";

    /// <summary>1 for 元, 10,000 for 万元.</summary>
    public decimal YuanPerUnit { get; set; }

    /// <summary>What would change, JSON, for those who decide.</summary>
    public string Changes { get; set; } = "";
    public ChangeReason Reason { get; set; }
    public string Text { get; set; } = "";
    public string RequestedBy { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long RequestedAt { get; set; }
    public ChangeState State { get; set; }
    public string? DecidedBy { get; set; }
    public long? DecidedAt { get; set; }
    public string? Note { get; set; }

    /// <summary>The batch by which it was made.</summary>
    public long? BatchId { get; set; }
}

/// <summary>Facts up to the end of a month are closed for a department and everything below it.</summary>
public sealed class PeriodClosingTable
{
    public long Id { get; set; }

    /// <summary>Null for all departments.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>yyyyMM.</summary>
    public int Through { get; set; }
    public string ClosedBy { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long ClosedAt { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Closed months are open for one person, in a department and everything below it, until a day.</summary>
public sealed class PeriodOpeningTable
{
    public long Id { get; set; }

    /// <summary>Null for all departments.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>yyyyMM.</summary>
    public int FirstMonth { get; set; }
    public int LastMonth { get; set; }

    /// <summary>The name of the account.</summary>
    public string OpenFor { get; set; } = "";

    /// <summary>yyyyMMdd; the day belongs to it.</summary>
    public int Until { get; set; }
    public string Reason { get; set; } = "";
    public string OpenedBy { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long OpenedAt { get; set; }
    public long? EndedAt { get; set; }
}
