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

    /// <summary>The line; null for the unit as a whole.</summary>
    [Parameter] public string? Line { get; set; }

    /// <summary>The document of today that lists them.</summary>
    [Parameter] public string Document { get; set; } = "form";

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    /// <summary>The place in words of the page; names of lines and indicators stay what they are.</summary>
    private string Where(MonitoringDifference one)
    {
        string? line = Line is null && one.Item != MonitoringItem.Section ? one.LineName : null;
        string? row = one.Fund is { } fund ? Texts[$"Fund.{fund}"] : one.Item == MonitoringItem.Section ? Texts[$"Section.{one.IndicatorCode}"] : one.IndicatorName;
        return string.Join(" · ", ((string?[])[line, row, Texts[$"Item.{one.Item}"]]).OfType<string>());
    }
}
