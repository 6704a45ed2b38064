using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>Why a figure is what it is: formula, sums, rows, imports, moment.</summary>
public sealed partial class WhyPage
{
    [SupplyParameterFromQuery(Name = "figure")] private string? FigureWord { get; set; }

    [SupplyParameterFromQuery(Name = "line")] private string? LineWord { get; set; }

    [SupplyParameterFromQuery(Name = "indicator")] private string? IndicatorWord { get; set; }

    [SupplyParameterFromQuery(Name = "part")] private string? PartWord { get; set; }

    [SupplyParameterFromQuery(Name = "list")] private string? ListWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageWord { get; set; }

    [Inject] private WhyReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ComponentTexts> Names { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    private WhyView? View => (State as Shown<WhyView>)?.View;

    private WhyQuery Wanted => WhyQuery.Read(FigureWord, LineWord, IndicatorWord, PartWord, ListWord, PageWord);

    private string Title => View is { } view ? Texts["Title.Of", view.Subject, Names[$"Figure.{view.Figure.Name}"].Value] : Texts["Title"];

    // Up the tree the same figure of the department above; a result has none.
    private IReadOnlyList<Crumb> Trail => View is not { } view ? []
        : view.Indicator is { } indicator ? DepartmentTrail.Of(view.Way, Query, DashboardUrls.ToIndicators, indicator.Item.Indicator.Name)
        : DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.With(DashboardUrls.Why, query, (Wanted with { Line = null, Page = 1 }).Pairs()), view.Line?.Name);

    protected override Task<PageState<WhyView>> ReadAsync() => Task.FromResult<PageState<WhyView>>(
        Reader.Read(Person, Query, Wanted) is { } view ? new Shown<WhyView>(view)
        : new Empty<WhyView>(Texts["None.Title"], Texts["None.Why", FigureWord ?? ""], Words["ToTop"], DashboardUrls.ToOverview(Query with { Department = null })));

    private string ToSubject(WhyView view) =>
        view.Indicator is { } indicator ? DashboardUrls.ToIndicator(indicator.Item.Indicator.Code, Query)
        : view.Line is { } line ? DashboardUrls.ToLine(line.Code, Query)
        : DashboardUrls.ToOverview(Query with { Department = view.Department.Code });

    private string ToExport(string form) => DashboardUrls.ToExport(DashboardUrls.ExportWhy, form, Query, Wanted.Pairs());
}
