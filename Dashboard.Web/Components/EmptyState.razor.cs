using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>Nothing to show: says why and offers the next step.</summary>
public sealed partial class EmptyState
{
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public string Why { get; set; } = "";

    [Parameter] public string? NextText { get; set; }

    [Parameter] public string? NextHref { get; set; }

    /// <summary>Further steps, for instance a button.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
