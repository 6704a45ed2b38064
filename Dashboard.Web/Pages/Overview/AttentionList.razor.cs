using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>The lines that need a person first.</summary>
public sealed partial class AttentionList
{
    [Parameter, EditorRequired] public IReadOnlyList<LineSnapshot> Lines { get; set; } = [];

    /// <summary>The lights of all lines, of which only the first are listed.</summary>
    [Parameter, EditorRequired] public LightCounts Counts { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private int Behind => Counts.Red + Counts.Yellow;
}
