using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>A figure that may change under the reader's eyes: it flashes once and is read out politely.</summary>
public sealed partial class LiveFigure
{
    private object? last;
    private bool isShown;
    private int changes;

    /// <summary>What decides whether the figure changed; compared by value.</summary>
    [Parameter, EditorRequired] public object? Value { get; set; }

    /// <summary>The name of the figure, read out before it.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = default!;

    // Two names for one animation: a browser restarts it only when the name changes.
    private string? Flash => changes == 0 ? null : changes % 2 == 0 ? "flash-even" : "flash-odd";

    protected override void OnParametersSet()
    {
        if (isShown && !Equals(last, Value)) changes++;
        last = Value;
    }

    protected override void OnAfterRender(bool firstRender) => isShown = true;
}
