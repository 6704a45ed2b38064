namespace Dashboard.Domain.Import;

/// <summary>What became of asking for a batch back.</summary>
public enum UndoOutcome
{
    /// <summary>Its facts no longer count.</summary>
    Withdrawn,

    /// <summary>There is no such batch, it is back already, or this person may not.</summary>
    NotFound,

    /// <summary>It has facts of a closed period.</summary>
    PeriodClosed,

    /// <summary>It has goals or plans that are submitted, approved or locked.</summary>
    BookSigned,
}
