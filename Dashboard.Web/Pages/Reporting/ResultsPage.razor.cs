using System.Globalization;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>填报完成值: results are entered in place by those who may; what was not reported is listed for everybody who sees the department.</summary>
/// <remarks>Fields do not follow the news: what somebody types must not change under their hands. What is saved is compared first.</remarks>
public sealed partial class ResultsPage
{
    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "indicator")] private string? Indicator { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private ResultsReader Reader { get; set; } = default!;

    [Inject] private MissingReader Missing { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    private ReportingView? View => (State as Shown<ReportingView>)?.View;

    private int Pages => View switch { ResultsView results => results.Pages, MissingView missing => missing.Pages, _ => 1 };

    private int Shown => View switch { ResultsView results => results.Page, MissingView missing => missing.Page, _ => 1 };

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.ToResults(query, Show)) : [];

    protected override Task<PageState<ReportingView>> ReadAsync() => Task.FromResult<PageState<ReportingView>>(Read() is { } view
        ? new Shown<ReportingView>(view)
        : new Empty<ReportingView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? Indicator ?? ""], Texts["NoDepartment.Next"], ImportAddress));

    private ReportingView? Read()
    {
        int page = int.TryParse(PageWord, NumberStyles.None, CultureInfo.InvariantCulture, out int p) ? p : 1;
        // Who reports nowhere comes to see who has not.
        if (Show == DashboardUrls.Missing || !Person.Has(Right.Report)) return Missing.Read(Person, Query, page);
        ResultsShow? show = Show switch { "due" => ResultsShow.Due, "all" => ResultsShow.All, _ => null };
        return Reader.Read(Person, Query, new(show, string.IsNullOrWhiteSpace(Indicator) ? null : Indicator, page));
    }

    private PageQuery Here(ReportingView view) => Query with { Department = view.Department.Code };

    private string ToPage(int page) => DashboardUrls.With(DashboardUrls.Results, Query, ("show", Show), ("page", page.ToString(CultureInfo.InvariantCulture)));

    private string ToExport(string form) => DashboardUrls.ToExport(DashboardUrls.ExportUnreported, form, Query);
}
