using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Charts;

/// <summary>The drawing itself: the only component that talks to the chart module.</summary>
public sealed partial class ChartCanvas(IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private const string Library = "lib/apexcharts/";
    private ElementReference host;
    private IJSObjectReference? module;
    private string? drawn;
    private bool drawing;
    private bool disposed;

    /// <summary>The drawing as the adapter writes it.</summary>
    [Parameter, EditorRequired] public required string Drawing { get; set; }

    /// <summary>One sentence for those who do not see it.</summary>
    [Parameter, EditorRequired] public required string Summary { get; set; }

    /// <summary>The locale file of the library.</summary>
    [Parameter, EditorRequired] public required string Locale { get; set; }

    /// <summary>Hidden without losing its width, so that nothing is drawn anew when it comes back.</summary>
    [Parameter] public bool Hidden { get; set; }

    /// <summary>The module or the library could not be loaded.</summary>
    [Parameter] public EventCallback OnUnavailable { get; set; }

    private string FrameClass => Hidden ? "chart-frame chart-frame-hidden" : "chart-frame";

    /// <summary>Saves the drawing as an image with these lines above it. False if the browser could not make one.</summary>
    public async Task<bool> SaveImageAsync(string fileName, IReadOnlyList<string> lines)
    {
        if (module is null || drawn is null) return false;
        try
        {
            return await module.InvokeAsync<bool>("saveImage", host, fileName, lines);
        }
        catch (JSException)
        {
            return false;
        }
        catch (JSDisconnectedException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Never reached while prerendering, so the module loads only where there is a browser to load it.
        if (drawing || disposed) return;
        drawing = true;
        try
        {
            await DrawLatestAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; there is nothing left to draw on.
        }
        catch (JSException)
        {
            await OnUnavailable.InvokeAsync();
        }
        finally
        {
            drawing = false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        disposed = true;
        if (module is null) return;
        try
        {
            await module.InvokeVoidAsync("destroy", host);
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has already thrown the drawing away.
        }
    }

    // Parameters may change while a drawing is on its way; the last one wins, and one call follows another.
    private async Task DrawLatestAsync()
    {
        while (!disposed && drawn != Drawing)
        {
            module ??= await js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Charts/ChartCanvas.razor.js"]);
            string next = Drawing;
            bool done = await module.InvokeAsync<bool>(
                "draw", host, next, Assets[Library + "apexcharts.min.js"], Assets[$"{Library}{Locale}.json"]);
            drawn = next;
            if (!done) await OnUnavailable.InvokeAsync();
        }
    }
}
