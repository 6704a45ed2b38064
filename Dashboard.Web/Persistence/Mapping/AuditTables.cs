namespace Dashboard.Web.Persistence.Mapping;

/// <summary>One change that was made, linked to the one before. Rows are added and never touched again: triggers see to it.</summary>
public sealed class AuditRecordTable
{
    public long Number { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long RecordedAt { get; set; }
    public string Actor { get; set; } = "";
    public string Origin { get; set; } = "";
    public string Action { get; set; } = "";
    public string SubjectKind { get; set; } = "";
    public string SubjectKey { get; set; } = "";
    public string? Department { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
    public string? Reason { get; set; }
    public string PreviousHash { get; set; } = "";
    public string Hash { get; set; } = "";
}

/// <summary>One row: the last record of the chain, so that records missing at its end are noticed.</summary>
public sealed class AuditHeadTable
{
    public int Id { get; set; }
    public long Number { get; set; }
    public string Hash { get; set; } = "";
}
