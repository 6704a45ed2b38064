using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>What the list of indicators shows.</summary>
/// <param name="UnitNames">The names of the units below that own indicators of this page, by code; none for the department itself.</param>
/// <param name="Coverage">How many of their results have a file that proves them.</param>
/// <param name="Light">Only those at this light; null for all.</param>
public sealed record IndicatorsView(
    IReadOnlyList<Department> Way, DateOnly AsOf, LightCounts Counts, EvidenceCoverage Coverage, Light? Light, IReadOnlyList<IndicatorSnapshot> Indicators, int Page, int Pages,
    IReadOnlyDictionary<string, string> UnitNames, LastImport? LastImport)
{
    public Department Department => Way[^1];
}
