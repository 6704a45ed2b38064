namespace Dashboard.Domain.Import;

/// <summary>What a row of a file does to the ledger.</summary>
public enum RowEffect
{
    /// <summary>A fact that was not there.</summary>
    New,

    /// <summary>A plan, target or result that takes the place of an earlier one, which stays on record.</summary>
    Changed,

    /// <summary>A fact that was taken back with its batch and counts again.</summary>
    Restored,

    /// <summary>A fact that is there already.</summary>
    Unchanged,

    /// <summary>A change of something locked, which waits for approval.</summary>
    Held,

    /// <summary>Nothing, for a reason that is said.</summary>
    Rejected,
}
