using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Lines;

/// <summary>What the list of budget lines shows.</summary>
/// <param name="Sum">The sum of all lines found, not only of those on this page.</param>
/// <param name="UnitNames">The names of the units below that own lines of this page, by code; none for the department itself.</param>
/// <param name="Found">How many lines were found.</param>
/// <param name="Pages">How many pages they fill, at least 1.</param>
public sealed record LinesView(
    IReadOnlyList<Department> Way, DateOnly AsOf, LightCounts Counts, IReadOnlyList<LineSnapshot> Lines, Execution Sum, int Found, int Page, int Pages,
    IReadOnlyDictionary<string, string> UnitNames, LastImport? LastImport)
{
    public Department Department => Way[^1];
}
