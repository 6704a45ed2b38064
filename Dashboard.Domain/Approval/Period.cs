namespace Dashboard.Domain.Approval;

/// <summary>关账: everything up to the end of a month is closed for a department and everything below it.</summary>
/// <param name="DepartmentCode">Whose; null for all departments.</param>
/// <param name="DepartmentName">The name of that department; null for all.</param>
/// <param name="Through">The first day of the last closed month. Example: 2026-10-01 closes October and all before.</param>
/// <param name="ClosedBy">Who closed it.</param>
/// <param name="ClosedAt">When.</param>
/// <param name="Reason">Why; null when nothing was said.</param>
public sealed record PeriodClosing(string? DepartmentCode, string? DepartmentName, DateOnly Through, string ClosedBy, DateTimeOffset ClosedAt, string? Reason);

/// <summary>例外开放: closed months, open for one person, for a reason, for a time.</summary>
/// <param name="Id">Its number.</param>
/// <param name="DepartmentCode">Where; null for all departments.</param>
/// <param name="DepartmentName">The name of that department; null for all.</param>
/// <param name="First">The first day of the first open month.</param>
/// <param name="Last">The first day of the last open month.</param>
/// <param name="OpenFor">The account for which they are open.</param>
/// <param name="Until">The last day on which they are open.</param>
/// <param name="Reason">Why.</param>
/// <param name="OpenedBy">Who opened them; never the person for whom.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="IsEnded">Whether it was ended before its time.</param>
/// <param name="MayEnd">Whether the person who looks may end it.</param>
public sealed record PeriodOpening(
    long Id, string? DepartmentCode, string? DepartmentName, DateOnly First, DateOnly Last, string OpenFor, DateOnly Until, string Reason,
    string OpenedBy, DateTimeOffset OpenedAt, bool IsEnded, bool MayEnd);

/// <summary>What is asked: to open months for a person.</summary>
/// <param name="DepartmentCode">Where; null for all departments.</param>
/// <param name="First">Any day of the first month.</param>
/// <param name="Last">Any day of the last month.</param>
/// <param name="OpenFor">The account.</param>
/// <param name="Until">The last day. Example: 2026-11-30.</param>
public sealed record OpeningRequest(string? DepartmentCode, DateOnly First, DateOnly Last, string OpenFor, DateOnly Until);

/// <summary>What became of closing or opening.</summary>
public enum PeriodOutcome
{
    /// <summary>It holds from now on.</summary>
    Done,

    /// <summary>The department is not one for which this person may close.</summary>
    NotAllowed,

    /// <summary>That month is closed there already, or by a level above.</summary>
    AlreadyClosed,

    /// <summary>No account of that name imports there.</summary>
    UnknownPerson,

    /// <summary>Nobody opens a period for themselves.</summary>
    OwnWork,

    /// <summary>It ends before it begins, before today, or so late that it is no exception any more.</summary>
    WrongDates,

    /// <summary>An exception without a reason is none.</summary>
    ReasonMissing,
}
