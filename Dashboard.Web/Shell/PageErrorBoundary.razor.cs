using Dashboard.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Shell;

/// <summary>Keeps the frame alive when a page breaks, and gives the failure a number that also stands in the log.</summary>
public sealed partial class PageErrorBoundary
{
    private string reference = "";

    [Inject] private ILogger<PageErrorBoundary> Log { get; set; } = default!;

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = FailureReference.New();
        Log.LogError(exception, "A page failed; reference {Reference}.", reference);
        return Task.CompletedTask;
    }
}
