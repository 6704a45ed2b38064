using Dashboard.Domain.Policies;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>Says once on a page what the lights mean; red is lagging here, never rising.</summary>
public sealed partial class LightLegend
{
    private static readonly Light[] Explained =
        [Light.Red, Light.Yellow, Light.Green, Light.Blue, Light.Unreported, Light.None];

    [Parameter] public LightKind Kind { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
