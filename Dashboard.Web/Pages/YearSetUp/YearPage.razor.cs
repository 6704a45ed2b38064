using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The set-up of a year: what a department commits itself to, typed with a coach beside it.</summary>
/// <remarks>It does not follow the news: what somebody types must not change under their hands. What is saved is compared first.</remarks>
public sealed partial class YearPage
{
    private int saves;
    private string? said;

    [Inject] private YearReader Reader { get; set; } = default!;

    [Inject] private NavigationManager Address { get; set; } = default!;

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    private TargetsView? View => (State as Shown<TargetsView>)?.View;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.ToYear(query)) : [];

    protected override Task<PageState<TargetsView>> ReadAsync() => Task.FromResult<PageState<TargetsView>>(Reader.Targets(Person, Query) is { } view
        ? new Shown<TargetsView>(view)
        : new Empty<TargetsView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoDepartment.Next"], ImportAddress));

    private void GoTo(int year) => Address.NavigateTo(DashboardUrls.ToYear(Query with { Year = year, AsOf = null }));

    /// <summary>The form begins anew with what stands in the ledger, and the page says what was saved.</summary>
    private async Task ReloadAsync(string sentence)
    {
        await LoadAsync();
        (saves, said) = (saves + 1, sentence);
    }
}
