using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Overview;

/// <summary>What the overview of one department shows.</summary>
/// <param name="Way">From the top down to the department.</param>
/// <param name="Children">The units directly below it.</param>
/// <param name="ToLookAt">The lines that need a person first.</param>
/// <param name="Indicators">All indicators of a small department, else the most urgent ones.</param>
/// <param name="DepartmentNames">The names of the departments that the listed lines and indicators belong to.</param>
/// <param name="LastImport">The newest posted batch, or null.</param>
/// <param name="Gravest">The gravest alert that is open now of each line to look at, by its code.</param>
/// <param name="Accuracy">How well landings of departments were told a year ago.</param>
public sealed record OverviewView(
    IReadOnlyList<Department> Way,
    FiscalYear Year,
    DepartmentSnapshot Department,
    YearCurve Curve,
    IReadOnlyList<DepartmentSnapshot> Children,
    IReadOnlyList<LineSnapshot> ToLookAt,
    IReadOnlyList<IndicatorSnapshot> Indicators,
    IReadOnlyDictionary<string, string> DepartmentNames,
    LastImport? LastImport,
    IReadOnlyDictionary<string, AlertItem> Gravest,
    LandingAccuracy? Accuracy = null)
{
    /// <summary>The name of a unit below, where lines of several units stand together; null for the department itself.</summary>
    public string? UnitName(string departmentCode) =>
        departmentCode == Department.Department.Code ? null : DepartmentNames.GetValueOrDefault(departmentCode);
}
