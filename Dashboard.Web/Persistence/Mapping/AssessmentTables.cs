using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>A self-assessment and how far it has come.</summary>
public sealed class AssessmentTable
{
    public int Id { get; set; }
    public int DepartmentId { get; set; }

    /// <summary>0 for the department as a whole.</summary>
    public int LineId { get; set; }
    public int Year { get; set; }
    public string? Pack { get; set; }
    public AssessmentState State { get; set; }
    public string? ChangedBy { get; set; }

    /// <summary>Unix milliseconds, as all moments here.</summary>
    public long? ChangedAt { get; set; }
    public string? Note { get; set; }

    /// <summary>The seal that counts; null while it is open.</summary>
    public long? SealId { get; set; }
}

/// <summary>What somebody entered, chose or wrote; only ever added to, the latest of a kind and key counts.</summary>
public sealed class AssessmentEntryTable
{
    public long Id { get; set; }
    public int AssessmentId { get; set; }
    public AssessmentEntryKind Kind { get; set; }
    public string Key { get; set; } = "";

    /// <summary>Null with <see cref="Text"/> null takes the entry back.</summary>
    public decimal? Number { get; set; }
    public string? Text { get; set; }
    public string By { get; set; } = "";
    public long EnteredAt { get; set; }

    /// <summary>yyyyMMdd of the institution.</summary>
    public int Day { get; set; }
}

/// <summary>A self-assessment as it was submitted, for ever: facts, pack and layout, and the hash of the documents they give.</summary>
public sealed class AssessmentSealTable
{
    public long Id { get; set; }
    public int AssessmentId { get; set; }

    /// <summary>JSON.</summary>
    public string Content { get; set; } = "";
    public string Hash { get; set; } = "";
    public string By { get; set; } = "";
    public long SealedAt { get; set; }
}

/// <summary>An order to make the self-assessments of many departments.</summary>
public sealed class AssessmentRunTable
{
    public long Id { get; set; }
    public int Year { get; set; }
    public string By { get; set; } = "";
    public long OrderedAt { get; set; }
    public bool IsCancelled { get; set; }

    /// <summary>Until when the worker that has it may go on; another one takes it over after that.</summary>
    public long? LeaseUntil { get; set; }
    public long? EndedAt { get; set; }
}

/// <summary>One department of such an order.</summary>
public sealed class AssessmentRunItemTable
{
    public long RunId { get; set; }
    public int DepartmentId { get; set; }
    public int Position { get; set; }

    /// <summary>Null while it waits.</summary>
    public long? DoneAt { get; set; }
    public decimal? Total { get; set; }
    public string? Grade { get; set; }
    public int Missing { get; set; }

    /// <summary>Why it could not be made; null when it was.</summary>
    public string? Problem { get; set; }
}

/// <summary>What an entry is.</summary>
public enum AssessmentEntryKind
{
    /// <summary>A figure for a formula of the pack, with its evidence.</summary>
    Figure,

    /// <summary>A chosen score, or the reason for one.</summary>
    Choice,

    /// <summary>A text of the report.</summary>
    Text,
}
