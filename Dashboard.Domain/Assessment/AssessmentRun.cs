namespace Dashboard.Domain.Assessment;

/// <summary>An order to make the self-assessments of many departments, as one person sees it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="By">Who ordered it.</param>
/// <param name="OrderedAt">When.</param>
/// <param name="IsCancelled">Whether somebody stopped it; it can be resumed.</param>
/// <param name="EndedAt">When the last department was done; null before.</param>
/// <param name="Count">How many departments the person sees of it.</param>
/// <param name="Done">How many of these are done, made or not.</param>
/// <param name="Failed">How many of these could not be made.</param>
/// <param name="MayStop">Whether the person may cancel and resume it.</param>
public sealed record AssessmentRun(long Id, int Year, string By, DateTimeOffset OrderedAt, bool IsCancelled, DateTimeOffset? EndedAt, int Count, int Done, int Failed, bool MayStop)
{
    /// <summary>Whether it still goes on.</summary>
    public bool IsRunning => EndedAt is null && !IsCancelled;
}

/// <summary>One department of such an order.</summary>
/// <param name="DepartmentCode">Its code.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="IsDone">Whether it was its turn.</param>
/// <param name="Total">The total; null while it is open.</param>
/// <param name="Grade">The grade; null while it is open.</param>
/// <param name="Missing">How many things that block are missing.</param>
/// <param name="Problem">Why it could not be made; null when it was.</param>
public sealed record AssessmentRunItem(string DepartmentCode, string DepartmentName, bool IsDone, decimal? Total, string? Grade, int Missing, string? Problem);

/// <summary>What became of one department.</summary>
/// <param name="Total">The total; null while it is open.</param>
/// <param name="Grade">The grade; null while it is open.</param>
/// <param name="Missing">How many things that block are missing.</param>
/// <param name="Problem">Why it could not be made; null when it was.</param>
public sealed record AssessmentRunResult(decimal? Total, string? Grade, int Missing, string? Problem);
