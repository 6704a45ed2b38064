using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>The alerts of a department and all units below it: what waits for whom, and until when.</summary>
public sealed partial class AlertsPage
{
    private readonly HashSet<long> fresh = [];
    private bool isSeen;

    [SupplyParameterFromQuery(Name = "show")] private string? ShowWord { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "severity")] private string? SeverityWord { get; set; }

    [SupplyParameterFromQuery(Name = "line")] private string? LineWord { get; set; }

    [Inject] private AlertsReader Reader { get; set; } = default!;

    [Inject] private AlertsPastReader PastReader { get; set; } = default!;

    [Inject] private SeenAlerts Seen { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    private AlertsView? View => (State as Shown<AlertsView>)?.View;

    private AlertsQuery Wanted => AlertsQuery.Read(ShowWord, KindWord, SeverityWord, LineWord);

    private IReadOnlyList<Crumb> Trail =>
        View is { } view ? DepartmentTrail.Of(view.Way, Query, query => DashboardUrls.With(DashboardUrls.Alerts, query, Wanted.Pairs())) : [];

    protected override Task OnParametersSetAsync()
    {
        isSeen = false;
        return base.OnParametersSetAsync();
    }

    protected override Task<PageState<AlertsView>> ReadAsync() => Task.FromResult<PageState<AlertsView>>(
        (PastReader.IsPast(Query) ? PastReader.Read(Person, Query, Wanted) : Reader.Read(Person, Query, Wanted)) is { } view ? new Shown<AlertsView>(WithFresh(view))
        : new Empty<AlertsView>(Texts["NoDepartment.Title"], Texts["NoDepartment.Why"], Texts["NoDepartment.Next"], ImportAddress));

    /// <summary>What was new once stays marked while the page is open.</summary>
    private AlertsView WithFresh(AlertsView view)
    {
        fresh.UnionWith(view.Alerts.Where(a => a.IsUnseen).Select(a => a.Id));
        return view;
    }

    // Once for each address, and never while prerendering: what the browser has not shown is not seen.
    protected override void OnAfterRender(bool firstRender)
    {
        if (isSeen || !RendererInfo.IsInteractive || View is not { } view) return;
        isSeen = true;
        Seen.Mark(Person, view.Alerts);
    }

    private string ToExport(string form, AlertsView view) =>
        DashboardUrls.ToExport(DashboardUrls.ExportAlerts, form, Query, (Wanted with { Show = view.Show }).Pairs());

    private string Why(AlertsView view) => Texts[Wanted.IsFiltered ? "None.Filter" : view.Past is not null ? "None.Past" : $"None.{view.Show}"];

    private static string Next(AlertsView view) => view.Show == AlertShow.Live ? "None.Lines" : "None.Live";

    private string ToNext(AlertsView view) =>
        Wanted.IsFiltered ? DashboardUrls.ToAlerts(Query, AlertsQuery.WordOf(Wanted.Show))
        : view.Show == AlertShow.Live ? DashboardUrls.ToLines(Query)
        : DashboardUrls.ToAlerts(Query, AlertsQuery.WordOf(AlertShow.Live));
}
