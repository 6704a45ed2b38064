using Dashboard.Domain.Assessment;
using Dashboard.Domain.Ledger;
using Dashboard.Web.Assessment;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What the studio shows.</summary>
/// <param name="Way">From the top down to the department.</param>
/// <param name="Code">The department.</param>
/// <param name="Desk">The self-assessment; null where a department only has units and nothing of its own.</param>
/// <param name="ChangedAt">The moment of the last step in local time; null before the first.</param>
/// <param name="Items">The rows of its form.</param>
/// <param name="Lines">The projects that can be chosen.</param>
/// <param name="Packs">The packs that can be tried.</param>
/// <param name="Below">The self-assessments below, those nobody has begun included.</param>
/// <param name="MoreBelow">How many more there are than are listed.</param>
/// <param name="Recheck">What a reviewer should check; empty for everybody else.</param>
public sealed record StudioView(
    IReadOnlyList<Department> Way, string Code, AssessmentDesk? Desk, DateTime? ChangedAt, IReadOnlyList<StudioItem> Items, IReadOnlyList<LineChoice> Lines, IReadOnlyList<PackChoice> Packs, IReadOnlyList<BelowItem> Below, int MoreBelow,
    IReadOnlyList<RecheckItem> Recheck, LastImport? LastImport);

/// <summary>A project that can be assessed by itself.</summary>
public sealed record LineChoice(string Code, string Name);

/// <summary>A self-assessment below.</summary>
/// <param name="LineCode">The project; null for the whole department.</param>
/// <param name="State">Null while nobody has begun.</param>
/// <param name="Total">As signed; null while it is open.</param>
public sealed record BelowItem(string Code, string DepartmentName, string? LineCode, string? LineName, AssessmentState? State, decimal? Total, string? Grade);
