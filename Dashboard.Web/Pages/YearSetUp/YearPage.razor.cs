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
    private const string Plan = "plan";
    private int saves;
    private string? said;

    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }

    [Inject] private YearReader Reader { get; set; } = default!;

    [Inject] private PlanReader Plans { get; set; } = default!;

    [Inject] private NavigationManager Address { get; set; } = default!;

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    private YearView? View => (State as Shown<YearView>)?.View;

    private bool IsPlan => Show == Plan;

    private IReadOnlyList<Crumb> Trail => View is { } view ? DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.ToYear(query, Show)) : [];

    protected override Task<PageState<YearView>> ReadAsync()
    {
        YearView? view = IsPlan ? Plans.Read(Person, Query) : Reader.Targets(Person, Query);
        return Task.FromResult<PageState<YearView>>(view is not null
            ? new Shown<YearView>(view)
            : new Empty<YearView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why", Query.Department ?? ""], Texts["NoDepartment.Next"], ImportAddress));
    }

    private void GoTo(int year) => Address.NavigateTo(DashboardUrls.ToYear(Query with { Year = year, AsOf = null }, Show));

    /// <summary>The form begins anew with what stands in the ledger, and the page says what was saved.</summary>
    private async Task ReloadAsync(string sentence)
    {
        await LoadAsync();
        (saves, said) = (saves + 1, sentence);
    }
}
