using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Shell;

/// <summary>What every page with figures does: read itself from its address, read again on news, and fail with a reference.</summary>
/// <typeparam name="TView">What the page shows; immutable.</typeparam>
public abstract class FigurePage<TView> : ComponentBase
{
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>Loading, empty, failed or shown.</summary>
    protected PageState<TView> State { get; private set; } = new Loading<TView>();

    /// <summary>What the address says.</summary>
    protected PageQuery Query { get; private set; } = new();

    /// <summary>Reads what the address asks for.</summary>
    protected abstract Task<PageState<TView>> ReadAsync();

    protected override Task OnParametersSetAsync()
    {
        Query = DashboardUrls.Read(Navigation.Uri);
        return LoadAsync();
    }

    /// <summary>Reads again; what is on the screen stays there meanwhile.</summary>
    protected async Task LoadAsync()
    {
        try
        {
            State = await ReadAsync();
        }
        catch (Exception exception) when (exception is not NavigationException)
        {
            string reference = FailureReference.New();
            Logs.CreateLogger(GetType()).LogError(exception, "Page {Path} failed, reference {Reference}", Navigation.ToBaseRelativePath(Navigation.Uri), reference);
            State = new Failed<TView>(reference);
        }
    }
}
