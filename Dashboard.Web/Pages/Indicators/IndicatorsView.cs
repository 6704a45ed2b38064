using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>What the list of indicators shows.</summary>
/// <param name="Light">Only those at this light; null for all.</param>
public sealed record IndicatorsView(
    IReadOnlyList<Department> Way, DateOnly AsOf, LightCounts Counts, Light? Light, IReadOnlyList<IndicatorSnapshot> Indicators, int Page, int Pages,
    LastImport? LastImport)
{
    public Department Department => Way[^1];
}
