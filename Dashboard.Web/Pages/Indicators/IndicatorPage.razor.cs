using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>One indicator: its target, its stages, its results.</summary>
public sealed partial class IndicatorPage
{
    [Parameter] public string Code { get; set; } = "";

    [Inject] private IndicatorDetailReader Reader { get; set; } = default!;

    [Inject] private HistoryReader History { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private IndicatorView? View => (State as Shown<IndicatorView>)?.View;

    private string Why(string figure) => DashboardUrls.ToWhyOfIndicator(figure, Code, Query);

    private IReadOnlyList<Crumb> Trail =>
        View is { } view ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToIndicators, view.Item.Indicator.Name) : [];

    protected override Task<PageState<IndicatorView>> ReadAsync() => Task.FromResult<PageState<IndicatorView>>(
        Reader.Read(Person, Code, Query) is { } view
            ? new Shown<IndicatorView>(view)
            : new Empty<IndicatorView>(Texts["NoIndicator.Title"], Texts["NoIndicator.Why", Code], Texts["Indicators.ShowAll"], DashboardUrls.ToIndicators(Query)));

    private async Task<IReadOnlyList<HistoryEntry>> ReadHistoryAsync()
    {
        Person person = await AskPersonAsync();
        return await Task.Run(() => History.OfIndicator(person, Code, View?.Year.Year ?? 0));
    }
}
