using Dashboard.Domain.Alerts;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>One line that needs a person.</summary>
public sealed partial class AttentionItem
{
    private (LineSnapshot, AlertItem?, PageQuery)? last;
    private bool changed = true;

    [Parameter, EditorRequired] public LineSnapshot Line { get; set; } = default!;

    /// <summary>The unit that owns it, where several units stand together.</summary>
    [Parameter] public string? UnitName { get; set; }

    /// <summary>The gravest alert that is open of the line; null when none is.</summary>
    [Parameter] public AlertItem? Alert { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    [Inject] private LightSentence Sentence { get; set; } = default!;

    [Inject] private AlertSentence Alerts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        changed = last != (Line, Alert, Query);
        last = (Line, Alert, Query);
    }

    protected override bool ShouldRender() => changed;
}
