using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>Where are we, will we land, what must I do.</summary>
public sealed partial class OverviewPage
{
    [Inject] private OverviewReader Reader { get; set; } = default!;

    [Inject] private CurveChart Curve { get; set; } = default!;

    [Inject] private HistoryReader History { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private OverviewView? View => (State as Shown<OverviewView>)?.View;

    private string? Code => View?.Department.Department.Code;

    // Beside what the page shows, what is shown today; on the page of today, the end of last month beside it.
    private string ToCompare => Query is { AsOf: null, Year: null, KnownAt: null }
        ? DashboardUrls.With(DashboardUrls.Compare, Query with { Department = Code })
        : DashboardUrls.ToCompare(Query with { Department = Code }, Query, Query.KnownAt is null ? new() : Query with { KnownAt = null });

    private IReadOnlyList<Crumb> Trail => View is { Way.Count: > 1 } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToOverview) : [];

    protected override Task<PageState<OverviewView>> ReadAsync() => Task.FromResult<PageState<OverviewView>>(
        Reader.IsNothingThere() ? NoData
        : Reader.Read(Person, Query) is { } view ? new Shown<OverviewView>(view)
        : Query.Department is { } code ? new Empty<OverviewView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", code], Texts["ToTop"], DashboardUrls.ToOverview(Query with { Department = null }))
        : NoData);

    private Empty<OverviewView> NoData => new(Texts["NoData.Title"], Texts["NoData.Why"], Texts["NoData.Next"], ImportAddress);

    private async Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync()
    {
        Person person = await AskPersonAsync();
        return await Task.Run(() => Code is { } code ? History.OfDepartment(person, code) : []);
    }
}
