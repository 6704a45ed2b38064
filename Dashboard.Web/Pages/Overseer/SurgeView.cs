using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>How many departments stand at each sign.</summary>
public readonly record struct SurgeCounts(int Warned, int Watched, int Calm);

/// <summary>How departments spread their spending over the year.</summary>
/// <param name="Whole">The department above all rows.</param>
/// <param name="Signs">Of all departments found, not only of those on this page.</param>
/// <param name="Rows">The departments on this page, the greatest surge first.</param>
/// <param name="Pack">Whose limits counted.</param>
public sealed record SurgeView(DepartmentShape Whole, SurgeCounts Signs, IReadOnlyList<DepartmentShape> Rows, int Found, LightPack Pack);
