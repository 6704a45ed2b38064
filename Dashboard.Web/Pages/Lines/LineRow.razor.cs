using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>One line of the list; it renders again only when it changed.</summary>
public sealed partial class LineRow
{
    private (LineSnapshot, string?, PageQuery)? last;
    private bool changed = true;

    [Parameter, EditorRequired] public LineSnapshot Line { get; set; } = default!;

    /// <summary>The unit that owns it, where several units stand together.</summary>
    [Parameter] public string? UnitName { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        changed = last != (Line, UnitName, Query);
        last = (Line, UnitName, Query);
    }

    protected override bool ShouldRender() => changed;
}
