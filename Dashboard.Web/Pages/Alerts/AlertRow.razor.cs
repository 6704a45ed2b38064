using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>One alert of the list; it renders again only when it changed.</summary>
public sealed partial class AlertRow
{
    private (AlertItem, int, bool, bool, PageQuery)? last;
    private bool changed = true;

    [Parameter, EditorRequired] public AlertItem Alert { get; set; } = default!;

    /// <summary>Working days since an answer was due.</summary>
    [Parameter] public int LateBy { get; set; }

    /// <summary>Whether it was new to the person when the page was opened.</summary>
    [Parameter] public bool IsFresh { get; set; }

    /// <summary>Whether it belongs to a unit below the department shown, whose name is then said.</summary>
    [Parameter] public bool IsOfUnit { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        // Neither the acts nor what was seen stand in a row.
        (AlertItem, int, bool, bool, PageQuery) now = (Alert with { Acts = [], IsUnseen = false }, LateBy, IsFresh, IsOfUnit, Query);
        changed = now != last;
        last = now;
    }

    protected override bool ShouldRender() => changed;
}
