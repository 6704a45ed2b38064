using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>A part of a page that renders again only when what it shows changed: news of one row costs one row.</summary>
public abstract class StillPart : ComponentBase
{
    private object? last;
    private bool changed = true;

    /// <summary>All that decides what is to be seen; compared by value.</summary>
    protected abstract object Seen { get; }

    protected override void OnParametersSet()
    {
        object now = Seen;
        changed = !now.Equals(last);
        last = now;
    }

    protected override bool ShouldRender() => changed;
}
