using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The budget lines of a department and all units below it.</summary>
public sealed partial class LinesPage
{
    [SupplyParameterFromQuery(Name = "light")] private string? LightWord { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? TextWord { get; set; }

    [SupplyParameterFromQuery(Name = "sort")] private string? OrderWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private LinesReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private LinesView? View => (State as Shown<LinesView>)?.View;

    private LinesQuery Wanted => LinesQuery.Read(LightWord, TextWord, OrderWord, PageWord);

    private string ToExport(string form) => DashboardUrls.ToExport(DashboardUrls.ExportLines, form, Query, Wanted.Pairs());

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToLines) : [];

    protected override Task<PageState<LinesView>> ReadAsync() => Task.FromResult<PageState<LinesView>>(
        Reader.Read(Person, Query, Wanted) is { } view ? new Shown<LinesView>(view)
        : new Empty<LinesView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoData.Next"], ImportAddress));
}
