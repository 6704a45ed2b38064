using Dashboard.Domain.Policies;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>One figure as hero: its name, its light, and below it what it is compared with.</summary>
public sealed partial class FigureCard
{
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The figure.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>Against what; one element per line.</summary>
    [Parameter] public RenderFragment? Captions { get; set; }

    /// <summary>Where the figure is explained; the whole card leads there.</summary>
    [Parameter] public string? Href { get; set; }

    [Parameter] public Light? Light { get; set; }

    [Parameter] public LightKind Kind { get; set; }
}
