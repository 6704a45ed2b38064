using Dashboard.Domain;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>An amount: shown in a unit, exact in <c>data-value</c>; without a value 「—」 and why.</summary>
public sealed partial class MoneyText
{
    private Shown? last;
    private bool changed = true;

    [Parameter, EditorRequired] public Money? Amount { get; set; }

    [Parameter] public MoneyUnit Unit { get; set; }

    /// <summary>The stable name of the figure, for scripts and tests.</summary>
    [Parameter] public string? Figure { get; set; }

    /// <summary>Why there is no amount, when there is none.</summary>
    [Parameter] public UndefinedReason Why { get; set; }

    [Parameter] public bool ShowUnit { get; set; }

    /// <summary>Writes a plus before a gain; for changes and differences.</summary>
#pragma warning disable CA1720 // The analyzer takes the word for a type of C.
    [Parameter] public bool Signed { get; set; }
#pragma warning restore CA1720

    /// <summary>Where the figure is explained; it becomes a link there.</summary>
    [Parameter] public string? Href { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    private string Reason => Texts[$"Undefined.{Why}"];

    private string Label(string written) => Texts["Why.Label", Texts[$"Figure.{Figure}"].Value, written];

    protected override void OnParametersSet()
    {
        Shown now = new(Amount, Unit, Figure, Why, ShowUnit, Signed, Href);
        changed = now != last;
        last = now;
    }

    // A page that re-reads hands the same figures to hundreds of these; only the changed ones may cost anything.
    protected override bool ShouldRender() => changed;

    private sealed record Shown(
        Money? Amount, MoneyUnit Unit, string? Figure, UndefinedReason Why, bool ShowUnit, bool Signed, string? Href);
}
