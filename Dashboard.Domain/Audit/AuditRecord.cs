namespace Dashboard.Domain.Audit;

/// <summary>Who acts, and from where. Handed from the door (page, command, job) to the change itself.</summary>
/// <param name="Name">The name under which the person or the program is known. Example: 「命令行」, "system".</param>
/// <param name="Origin">The door, and behind a colon what is known of the place. Example: "cli:zhang", "web:10.1.2.3", "job:refresh-snapshots".</param>
public sealed record Actor(string Name, string Origin)
{
    /// <summary>A person at a page of whom nothing is known. Example: origin "web".</summary>
    public static Actor Anonymous { get; } = new("local", "web");

    /// <summary>The program itself, on its own account. Example: <c>Actor.System("month-close").Origin == "job:month-close"</c>.</summary>
    public static Actor System(string job) => new("system", $"job:{job}");
}

/// <summary>When something was done, by whom, and why.</summary>
/// <param name="RecordedAt">The moment; kept in UTC and whole milliseconds, whatever was given. Example: 2026-11-22T04:00:00.000Z.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Reason">The reason the person gave; null when none was given.</param>
public sealed record AuditStamp(DateTimeOffset RecordedAt, Actor Actor, string? Reason = null)
{
    /// <summary>The moment in UTC; what is finer than a millisecond is cut off, so that storing it changes nothing.</summary>
    public DateTimeOffset RecordedAt { get; init => field = WholeMilliseconds(value); } = WholeMilliseconds(RecordedAt);

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}

/// <summary>What was changed.</summary>
/// <param name="Kind">One of <see cref="AuditSubjects"/>, or the word of a later part of the product. Example: "batch".</param>
/// <param name="Key">How it is known among its kind. Example: "17".</param>
/// <param name="Department">The code of the one department concerned; null when it concerns several or none.</param>
public sealed record AuditSubject(string Kind, string Key, string? Department = null);

/// <summary>One change as it is handed in, before it has a place in the chain.</summary>
/// <param name="Stamp">When, by whom, why.</param>
/// <param name="Action">One of <see cref="AuditActions"/>, or the word of a later part of the product. Example: "batch-posted".</param>
/// <param name="Subject">What was changed.</param>
/// <param name="Before">What was there; null when there was nothing.</param>
/// <param name="After">What is there now; null when there is nothing.</param>
public sealed record AuditChange(AuditStamp Stamp, string Action, AuditSubject Subject, string? Before, string? After);

/// <summary>One change at its place in the chain.</summary>
/// <param name="Number">1 for the first record, then one more each. Example: 17.</param>
/// <param name="Change">What happened.</param>
/// <param name="PreviousHash">The hash of the record before, <see cref="AuditHead.Start"/> for the first.</param>
/// <param name="Hash">The hash of this record by <see cref="AuditChain.HashOf"/>; 64 small hexadecimal digits.</param>
public sealed record AuditRecord(long Number, AuditChange Change, string PreviousHash, string Hash);

/// <summary>The end of a chain: enough to continue it, and to notice that something is missing at its end.</summary>
/// <param name="Number">The number of the last record; 0 when there is none.</param>
/// <param name="Hash">The hash of the last record.</param>
public sealed record AuditHead(long Number, string Hash)
{
    /// <summary>The end of a chain without records: number 0, 64 zeros.</summary>
    public static AuditHead Start { get; } = new(0, new string('0', 64));
}
