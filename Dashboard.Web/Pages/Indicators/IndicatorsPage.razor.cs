using System.Globalization;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>The indicators of a department and all units below it.</summary>
public sealed partial class IndicatorsPage
{
    [SupplyParameterFromQuery(Name = "light")] private string? LightWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private IndicatorsReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<EvidenceTexts> Words { get; set; } = default!;

    private IndicatorsView? View => (State as Shown<IndicatorsView>)?.View;

    private string ToExport(string form) => DashboardUrls.ToExport(DashboardUrls.ExportIndicators, form, Query, ("light", LightWord));

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToIndicators) : [];

    protected override Task<PageState<IndicatorsView>> ReadAsync()
    {
        int page = int.TryParse(PageWord, NumberStyles.None, CultureInfo.InvariantCulture, out int p) && p > 0 ? p : 1;
        return Task.FromResult<PageState<IndicatorsView>>(Reader.Read(Person, Query, IndicatorLights.Read(LightWord), page) is { } view
            ? new Shown<IndicatorsView>(view)
            : new Empty<IndicatorsView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoData.Next"], ImportAddress));
    }
}
