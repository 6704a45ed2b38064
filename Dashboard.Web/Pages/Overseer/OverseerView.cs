using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>What an overseer sees: departments instead of lines.</summary>
/// <param name="Way">From the top down to the department whose units are shown.</param>
/// <param name="Whole">That department itself, with everything below it.</param>
/// <param name="Lights">How many of the departments found stand at each light.</param>
/// <param name="Rows">The departments on this page, in their order.</param>
/// <param name="Worst">Those farthest behind, of all found.</param>
/// <param name="Best">Those farthest ahead, the first one leading.</param>
/// <param name="Calls">Whom to call first.</param>
public sealed record OverseerView(
    IReadOnlyList<Department> Way, FiscalYear Year, DateOnly AsOf, DepartmentYear Whole, LightCounts Lights, IReadOnlyList<DepartmentYear> Rows, IReadOnlyList<DepartmentYear> Worst,
    IReadOnlyList<DepartmentYear> Best, IReadOnlyList<DepartmentCall> Calls, int Found, int Page, int Pages, LastImport? LastImport)
{
    /// <summary>How they spread their spending, where that was asked for.</summary>
    public SurgeView? Surge { get; init; }

    /// <summary>Money beside results, where that was asked for.</summary>
    public QuadrantView? Quadrant { get; init; }

    /// <summary>Whether the department has units below it.</summary>
    public bool HasUnits { get; init; }

    public Department Department => Whole.Now.Department;

    /// <summary>Whether any landing could be told, so that there is money at risk to speak of.</summary>
    public bool KnowsRisk => Whole.AtRisk is not null;
}
