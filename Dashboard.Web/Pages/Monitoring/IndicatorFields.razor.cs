using Dashboard.Domain.Indicators;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>One indicator: what was reached, and what a person says of the rest of the year.</summary>
public sealed partial class IndicatorFields
{
    [Parameter, EditorRequired] public MonitoringRow Row { get; set; } = default!;

    [Parameter, EditorRequired] public IndicatorEntry Entry { get; set; } = default!;

    [Parameter, EditorRequired] public MonitoringWindow Window { get; set; } = default!;

    /// <summary>What is missing here as it was saved.</summary>
    [Parameter] public IReadOnlyList<MonitoringGapKind> Gaps { get; set; } = [];

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private Indicator Indicator => Row.Fact.Fact.Indicator;

    private LandingOutlook? Asked => MonitoringReadiness.AskAboutOutlook(Row, Window);

    private bool IsTold(LandingOutlook outlook) => Entry.Outlook is null && !Row.IsOutlookAnswered && Row.Outlook == outlook;

    private string Mark(MonitoringGapKind kind) => Gaps.Contains(kind) ? Texts["Needed"] : "";
}
