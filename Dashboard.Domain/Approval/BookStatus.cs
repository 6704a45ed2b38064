namespace Dashboard.Domain.Approval;

/// <summary>Which book.</summary>
/// <param name="Kind">Goals or plan.</param>
/// <param name="DepartmentCode">Whose. Example: "114001".</param>
/// <param name="Year">The fiscal year. Example: 2026.</param>
public sealed record BookKey(BookKind Kind, string DepartmentCode, int Year);

/// <summary>The goals or the plan of a department for a year, and what one person may do with it.</summary>
/// <param name="Key">Which book.</param>
/// <param name="DepartmentName">The name of the department.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Entries">How many indicators, or lines with a plan, stand in it. Unit: count; 0 when nothing was imported.</param>
/// <param name="SubmittedBy">Who submitted it last; null before the first time.</param>
/// <param name="ChangedBy">Who took the last step; null before the first.</param>
/// <param name="ChangedAt">When that was; null before the first step.</param>
/// <param name="Note">The reason or note of the last step; null when none was given.</param>
/// <param name="Steps">The steps this person can take now. Example: [Approve, Return].</param>
public sealed record BookStatus(
    BookKey Key, string DepartmentName, BookState State, int Entries, string? SubmittedBy, string? ChangedBy, DateTimeOffset? ChangedAt,
    string? Note, IReadOnlyList<BookStep> Steps);

/// <summary>What became of a step.</summary>
public enum BookOutcome
{
    /// <summary>The book is in its new state, and the record of changes says so.</summary>
    Taken,

    /// <summary>There is no such department for this person, or the step is not theirs.</summary>
    NotFound,

    /// <summary>Somebody else was faster, or the step cannot be taken from there.</summary>
    WrongState,

    /// <summary>Nothing stands in it that could be signed.</summary>
    Nothing,

    /// <summary>Who submitted it cannot sign it.</summary>
    OwnWork,
}
