using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Whose alerts, and which of them. Each choice is an address, so that it can be sent to a colleague.</summary>
public sealed partial class AlertChoice
{
    [Parameter, EditorRequired] public AlertsView View { get; set; } = default!;

    [Parameter, EditorRequired] public AlertsQuery Wanted { get; set; } = new();

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    /// <summary>What a sent form must not lose.</summary>
    private IEnumerable<(string Name, string? Value)> Kept =>
        DashboardUrls.Pairs(Query).Append(("show", AlertsQuery.WordOf(View.Show))).Append(("line", Wanted.Line)).Where(pair => pair.Item2 is not null);

    private string Words(AlertShow show) => show switch
    {
        AlertShow.Mine => Texts["Show.Mine", View.Mine],
        AlertShow.Live => Texts["Show.Live", View.Live],
        _ => Texts["Show.Ended"],
    };

    private string To(AlertsQuery query) => DashboardUrls.With(DashboardUrls.Alerts, Query, query.Pairs());
}
