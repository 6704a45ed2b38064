using Dashboard.Domain.Policies;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

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

    /// <summary>Where the light is explained.</summary>
    [Parameter] public string? LightHref { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
