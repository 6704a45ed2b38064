using Dashboard.Domain;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>A share in per cent, or a difference of shares in points; without a value 「—」 and why.</summary>
public sealed partial class RatioText
{
    private Shown? last;
    private bool changed = true;

    [Parameter, EditorRequired] public Ratio Ratio { get; set; }

    /// <summary>The stable name of the figure, for scripts and tests.</summary>
    [Parameter] public string? Figure { get; set; }

    /// <summary>Writes a difference in signed points instead of a share in per cent.</summary>
    [Parameter] public bool Points { get; set; }

    /// <summary>Where the figure is explained; it becomes a link there.</summary>
    [Parameter] public string? Href { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    private string Reason => Texts[$"Undefined.{Ratio.Reason}"];

    private string Label(string written) => Texts["Why.Label", Texts[$"Figure.{Figure}"].Value, written];

    protected override void OnParametersSet()
    {
        Shown now = new(Ratio, Figure, Points, Href);
        changed = now != last;
        last = now;
    }

    protected override bool ShouldRender() => changed;

    private string Written(decimal share) =>
        Points ? Texts["Points", FigureFormat.Points(share)] : Texts["Percent", FigureFormat.Percent(share)];

    private sealed record Shown(Ratio Ratio, string? Figure, bool Points, string? Href);
}
