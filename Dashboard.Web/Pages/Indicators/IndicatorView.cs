using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Evidence;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>What the page of one indicator shows.</summary>
/// <param name="Results">The results of the year up to the date, the latest first.</param>
/// <param name="Evidence">What proves the results.</param>
/// <param name="Alerts">What is open now, the gravest first, whatever date is looked at.</param>
/// <param name="MayReport">Whether the person may enter its results.</param>
public sealed record IndicatorView(
    IReadOnlyList<Department> Way, FiscalYear Year, DateOnly AsOf, IndicatorSnapshot Item, string? Owner, string? DataSource,
    IReadOnlyList<IndicatorResult> Results, EvidenceView Evidence, LastImport? LastImport, IReadOnlyList<AlertItem> Alerts, bool MayReport);
