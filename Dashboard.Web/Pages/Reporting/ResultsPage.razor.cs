using System.Globalization;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>填报完成值: results are entered in place, and what was not reported is listed.</summary>
/// <remarks>It does not follow the news: what somebody types must not change under their hands. What is saved is compared first.</remarks>
public sealed partial class ResultsPage
{
    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "indicator")] private string? Indicator { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private ResultsReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    private ReportingView? View => (State as Shown<ReportingView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.ToResults(query, Show)) : [];

    protected override Task<PageState<ReportingView>> ReadAsync()
    {
        int page = int.TryParse(PageWord, NumberStyles.None, CultureInfo.InvariantCulture, out int p) ? p : 1;
        ResultsShow? show = Show switch { "due" => ResultsShow.Due, "all" => ResultsShow.All, _ => null };
        return Task.FromResult<PageState<ReportingView>>(Reader.Read(Person, Query, new(show, string.IsNullOrWhiteSpace(Indicator) ? null : Indicator, page)) is { } view
            ? new Shown<ReportingView>(view)
            : new Empty<ReportingView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoDepartment.Next"], ImportAddress));
    }

    private string ToPage(int page) => DashboardUrls.With(DashboardUrls.Results, Query, ("show", Show), ("page", page.ToString(CultureInfo.InvariantCulture)));
}
