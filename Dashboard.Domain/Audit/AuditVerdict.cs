namespace Dashboard.Domain.Audit;

/// <summary>What is wrong with a chain at its first broken place.</summary>
public enum AuditProblem
{
    /// <summary>The record does not have the hash of its content: a field, or the hash itself, was changed.</summary>
    ContentChanged,

    /// <summary>The record does not continue the one before it: one of the two was replaced.</summary>
    LinkBroken,

    /// <summary>A record is gone: its number does not occur.</summary>
    NumberMissing,

    /// <summary>A record stands where another one should, or a number occurs twice.</summary>
    OutOfOrder,

    /// <summary>Records at the end are gone: the noted head is further on.</summary>
    TailMissing,

    /// <summary>Records stand behind the noted head.</summary>
    BeyondHead,

    /// <summary>The last record is not the one that was noted as head.</summary>
    HeadDiffers,

    /// <summary>A head that was noted earlier does not occur in the chain: it was written anew, or cut before that place.</summary>
    KnownHeadMissing,

    /// <summary>The head noted beside the chain is gone, so that nobody can tell whether records are missing at its end.</summary>
    HeadMissing,

    /// <summary>The file is damaged there: this record, and perhaps more behind it, cannot be read.</summary>
    Unreadable,
}

/// <summary>The first broken place of a chain.</summary>
/// <param name="Number">The number of the record; null when none can be named, which is so when a head is missing.</param>
/// <param name="Problem">What is wrong there.</param>
public sealed record AuditBreak(long? Number, AuditProblem Problem);

/// <summary>What a check of the chain found.</summary>
/// <param name="Records">How many records were sound before the first broken place; all of them when there is none.</param>
/// <param name="Head">The last sound record; <see cref="AuditHead.Start"/> when there is none.</param>
/// <param name="FirstBroken">The first broken place, or null.</param>
public sealed record AuditVerdict(long Records, AuditHead Head, AuditBreak? FirstBroken)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => FirstBroken is null;
}
