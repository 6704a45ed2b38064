using Dashboard.Domain.Monitoring;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A round of monitoring.</summary>
public sealed class MonitoringRoundTable
{
    public long Id { get; set; }
    public string Title { get; set; } = "";
    public int DepartmentId { get; set; }
    public int Year { get; set; }
    public int Month { get; set; }

    /// <summary>yyyyMMdd of the institution, as all days here.</summary>
    public int StartsOn { get; set; }
    public int EndsOn { get; set; }
    public int WarningDays { get; set; }

    /// <summary>Whether its lines were chosen one by one.</summary>
    public bool IsOfKeyLines { get; set; }
    public string By { get; set; } = "";

    /// <summary>Unix milliseconds, as all moments here.</summary>
    public long CreatedAt { get; set; }
}

/// <summary>A line of a round, under the department that owned it when the round began.</summary>
public sealed class MonitoringLineTable
{
    public long RoundId { get; set; }
    public int DepartmentId { get; set; }
    public int LineId { get; set; }

    /// <summary>The answers that count; null before the first.</summary>
    public long? AnswerId { get; set; }

    /// <summary>Whether they say all that is needed.</summary>
    public bool IsComplete { get; set; }
}

/// <summary>What one unit has to do in a round.</summary>
public sealed class MonitoringTaskTable
{
    public long RoundId { get; set; }
    public int DepartmentId { get; set; }
    public MonitoringState State { get; set; }
    public string? ChangedBy { get; set; }
    public long? ChangedAt { get; set; }
    public string? Note { get; set; }

    /// <summary>The day of the latest submission.</summary>
    public int? SubmittedOn { get; set; }

    /// <summary>The seal that counts; null while it is open.</summary>
    public long? SealId { get; set; }
}

/// <summary>A step of a task; only ever added to.</summary>
public sealed class MonitoringStepTable
{
    public long Id { get; set; }
    public long RoundId { get; set; }
    public int DepartmentId { get; set; }
    public MonitoringStep Step { get; set; }
    public MonitoringState Before { get; set; }
    public MonitoringState After { get; set; }
    public string By { get; set; } = "";
    public long At { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What somebody answered for a line; only ever added to, the latest counts.</summary>
public sealed class MonitoringAnswerTable
{
    public long Id { get; set; }
    public long RoundId { get; set; }
    public int LineId { get; set; }

    /// <summary>JSON.</summary>
    public string Content { get; set; } = "";
    public string By { get; set; } = "";
    public long At { get; set; }
}

/// <summary>What somebody wrote into a section of the report; only ever added to, the latest counts.</summary>
public sealed class MonitoringTextTable
{
    public long Id { get; set; }
    public long RoundId { get; set; }
    public int DepartmentId { get; set; }
    public string Section { get; set; } = "";

    /// <summary>Null when the proposal counts again.</summary>
    public string? Text { get; set; }

    /// <summary>What was proposed at that moment.</summary>
    public string Proposal { get; set; } = "";
    public string By { get; set; } = "";

    /// <summary>The day of the institution.</summary>
    public int WrittenOn { get; set; }
    public long At { get; set; }
}

/// <summary>A task as it was submitted, for ever: its forms, and the hash of the documents they give.</summary>
public sealed class MonitoringSealTable
{
    public long Id { get; set; }
    public long RoundId { get; set; }
    public int DepartmentId { get; set; }

    /// <summary>JSON.</summary>
    public string Content { get; set; } = "";
    public string Hash { get; set; } = "";
    public string By { get; set; } = "";
    public long SealedAt { get; set; }
}

/// <summary>整改通知 and how far it has come.</summary>
public sealed class RectificationTable
{
    public long Id { get; set; }
    public long RoundId { get; set; }
    public int DepartmentId { get; set; }

    /// <summary>0 for the department as a whole.</summary>
    public int LineId { get; set; }
    public RectificationMeasure Measure { get; set; }
    public string Text { get; set; } = "";
    public int DueOn { get; set; }
    public string OrderedBy { get; set; } = "";
    public long OrderedAt { get; set; }
    public RectificationState State { get; set; }
    public string? Reply { get; set; }
    public string? RepliedBy { get; set; }
    public int? PromisedOn { get; set; }

    /// <summary>How often a day was promised.</summary>
    public int Promises { get; set; }
    public string? Note { get; set; }
}

/// <summary>A step of a 整改; only ever added to.</summary>
public sealed class RectificationStepTable
{
    public long Id { get; set; }
    public long RectificationId { get; set; }
    public RectificationStep Step { get; set; }
    public string? Text { get; set; }
    public int? PromisedOn { get; set; }
    public string By { get; set; } = "";
    public long At { get; set; }
}
