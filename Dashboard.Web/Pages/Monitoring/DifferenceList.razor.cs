using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>What the books say otherwise since the form was sealed; what is sealed stays.</summary>
public sealed partial class DifferenceList
{
    [Parameter, EditorRequired] public IReadOnlyList<MonitoringDifference> Differences { get; set; } = [];

    [Parameter, EditorRequired] public MonitoringTaskKey Key { get; set; } = default!;

    [Parameter, EditorRequired] public string Line { get; set; } = "";

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private string Where(MonitoringDifference one) =>
        string.Join(" · ", ((string?[])[one.Fund is { } fund ? MonitoringWords.Of(fund) : one.IndicatorName, Texts[$"Item.{one.Item}"]]).OfType<string>());
}
