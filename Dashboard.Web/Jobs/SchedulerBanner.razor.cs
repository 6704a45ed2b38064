using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Jobs;

/// <summary>Says which job is late, since when, and what to do; nothing while all is well.</summary>
public sealed partial class SchedulerBanner : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource gone = new();
    private LateJob? late;

    [Inject] private SchedulerHealth Health { get; set; } = default!;

    [Inject] private IStringLocalizer<JobTexts> Texts { get; set; } = default!;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => late = Health.First;

    // Runs only where the page is interactive, so a prerendered page leaves no timer behind.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = LookAsync(gone.Token);
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        while (true)
        {
            await Task.Delay(LookEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (cancel.IsCancellationRequested) return;
            LateJob? now = Health.First;
            if (now == late) continue;
            late = now;
            await InvokeAsync(StateHasChanged);
        }
    }
}
