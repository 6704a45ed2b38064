using Dashboard.Domain.Audit;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>One record; it never changes, so it renders once.</summary>
public sealed partial class AuditRow
{
    private AuditItem? last;
    private bool changed = true;

    [Parameter, EditorRequired] public AuditItem Item { get; set; } = default!;

    [Inject] private IStringLocalizer<AuditTexts> Texts { get; set; } = default!;

    private AuditChange Change => Item.Record.Change;

    protected override void OnParametersSet()
    {
        changed = last != Item;
        last = Item;
    }

    protected override bool ShouldRender() => changed;
}
