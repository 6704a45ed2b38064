using System.Globalization;
using Dashboard.Web.Snapshots;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Components;

/// <summary>Tells its page that newer snapshots exist, at most once in half a second; the last news is never lost.</summary>
public sealed class RefreshOnNewSnapshot : ComponentBase, IDisposable
{
    /// <summary>The shortest time between two calls; a file of many batches must not make a page read for each.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private CultureInfo culture = CultureInfo.CurrentCulture;
    private CultureInfo uiCulture = CultureInfo.CurrentUICulture;
    private IDisposable? subscription;
    private bool isDisposed;

    [Parameter, EditorRequired] public EventCallback OnNews { get; set; }

    [Inject] private SnapshotNews News { get; set; } = default!;

    // Not earlier: a page that is only prerendered is never disposed by a browser and would stay subscribed.
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || !RendererInfo.IsInteractive) return;
        culture = CultureInfo.CurrentCulture;
        uiCulture = CultureInfo.CurrentUICulture;
        subscription = News.Subscribe(TellAsync, Interval);
    }

    private async Task TellAsync()
    {
        try
        {
            await InvokeAsync(TellPageAsync);
        }
        catch (ObjectDisposedException)
        {
            // The circuit ended between the news and this call.
        }
    }

    private async Task TellPageAsync()
    {
        if (isDisposed) return;
        // The news comes from a thread of a job, which has its own culture.
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
        try
        {
            await OnNews.InvokeAsync();
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        subscription?.Dispose();
    }
}
