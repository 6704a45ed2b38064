using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>One indicator of the list; it renders again only when it changed.</summary>
public sealed partial class IndicatorRow
{
    private (string, Achievement, Ratio, PageQuery)? last;
    private bool changed = true;

    [Parameter, EditorRequired] public IndicatorSnapshot Item { get; set; } = default!;

    /// <summary>The unit that owns it, where several units stand together.</summary>
    [Parameter] public string? UnitName { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        var now = (TargetText.Of(Item.Indicator) + Item.Indicator.Name + UnitName + Item.Light, Item.Achievement, Item.Expected, Query);
        changed = last != now;
        last = now;
    }

    protected override bool ShouldRender() => changed;
}
