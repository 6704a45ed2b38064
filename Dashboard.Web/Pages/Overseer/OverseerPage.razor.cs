using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Departments instead of lines: months, ranking, whom to call, and the sheet for the meeting.</summary>
public sealed partial class OverseerPage
{
    [SupplyParameterFromQuery(Name = "sort")] private string? OrderWord { get; set; }

    [SupplyParameterFromQuery(Name = "level")] private string? LevelWord { get; set; }

    [SupplyParameterFromQuery(Name = "show")] private string? ShowWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private OverseerReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private OverseerView? View => (State as Shown<OverseerView>)?.View;

    private OverseerQuery Wanted => OverseerQuery.Read(OrderWord, LevelWord, ShowWord, PageWord);

    private bool IsPack => Wanted.Show == OverseerShow.Pack;

    private IReadOnlyList<Crumb> Trail => View is { Way.Count: > 1 } view ? DepartmentTrail.Of(view.Way, Query, q => DashboardUrls.ToDepartments(q)) : [];

    protected override Task<PageState<OverseerView>> ReadAsync() => Task.FromResult<PageState<OverseerView>>(
        Reader.Read(Person, Query, Wanted) is { } view ? new Shown<OverseerView>(view)
        : new Empty<OverseerView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoDepartment.Next"], ImportAddress));
}
