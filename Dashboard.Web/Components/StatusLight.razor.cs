using Dashboard.Domain.Policies;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>A judgement as shape, word and colour. The shape comes first: it survives print and colour blindness.</summary>
public sealed partial class StatusLight
{
    private (Light, LightKind, bool)? last;
    private bool changed = true;

    [Parameter, EditorRequired] public Light Light { get; set; }

    [Parameter] public LightKind Kind { get; set; }

    /// <summary>Only the shape; the word stays for the pointer and for screen readers.</summary>
    [Parameter] public bool Compact { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet()
    {
        changed = last != (Light, Kind, Compact);
        last = (Light, Kind, Compact);
    }

    protected override bool ShouldRender() => changed;

    private string Text => Texts[KeyOf(Light, Kind)];

    /// <summary>The text that says a light in a word.</summary>
    internal static string KeyOf(Light light, LightKind kind) => light == Light.Blue ? $"Light.Blue.{kind}" : $"Light.{light}";

    private string Word => Light switch
    {
        Light.Red => "red",
        Light.Yellow => "yellow",
        Light.Green => "green",
        Light.Blue => "blue",
        Light.Unreported => "unreported",
        _ => "none",
    };

    private string Shape => Light switch
    {
        Light.Red => "M1 2h10L6 11z",
        Light.Yellow => "M6 .5 11.5 6 6 11.5.5 6z",
        Light.Green => "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z",
        Light.Blue => "M1 10h10L6 1z",
        Light.Unreported => "M6 .7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 6 .7zm0 1.8a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
        _ => "M2 5.2h8v1.6H2z",
    };
}
