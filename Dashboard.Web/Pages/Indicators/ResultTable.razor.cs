using Dashboard.Domain.Indicators;
using Dashboard.Web.Evidence;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>What was reported, the latest first.</summary>
public sealed partial class ResultTable
{
    [Parameter, EditorRequired] public IReadOnlyList<IndicatorResult> Results { get; set; } = [];

    [Parameter] public string? Unit { get; set; }

    [Parameter, EditorRequired] public EvidenceView Evidence { get; set; } = default!;

    /// <summary>A file came or was taken back.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<EvidenceTexts> Words { get; set; } = default!;
}
