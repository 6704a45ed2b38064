using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>The root of every page: its head, and one of loading, empty, failed and shown.</summary>
/// <remarks><c>data-ready</c> is set only once the figures, or their absence, are on the screen: browser tests wait for it.</remarks>
public sealed partial class PageFrame<TView>
{
    [Parameter, EditorRequired] public PageState<TView> State { get; set; } = new Loading<TView>();

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The code of the department shown.</summary>
    [Parameter] public string? Department { get; set; }

    /// <summary>From the top to this page; the last one is this page and has no address.</summary>
    [Parameter] public IReadOnlyList<Crumb> Trail { get; set; } = [];

    /// <summary>How old the figures are; usually one AsOfStamp.</summary>
    [Parameter] public RenderFragment<TView>? Stamp { get; set; }

    [Parameter] public RenderFragment? Actions { get; set; }

    [Parameter, EditorRequired] public RenderFragment<TView> ChildContent { get; set; } = default!;

    /// <summary>Further steps when there is nothing to show.</summary>
    [Parameter] public RenderFragment? EmptyContent { get; set; }

    [Parameter] public EventCallback OnRetry { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;

    private string? Ready => State is Shown<TView> or Empty<TView> ? "true" : null;
}
