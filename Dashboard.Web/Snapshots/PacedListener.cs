namespace Dashboard.Web.Snapshots;

/// <summary>Passes news on at once, then rests; what it heard meanwhile it passes on once, after the rest.</summary>
internal sealed class PacedListener : IDisposable
{
    private readonly Lock gate = new();
    private readonly Func<Task> tell;
    private readonly TimeSpan pause;
    private readonly ITimer timer;
    private bool isResting;
    private bool heardMeanwhile;
    private bool isDisposed;

    public PacedListener(Func<Task> tell, TimeSpan pause, TimeProvider time)
    {
        this.tell = tell;
        this.pause = pause;
        timer = time.CreateTimer(_ => Rested(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // Returns at once: whoever publishes, an import or a job, must not wait for the pages.
    public Task HeardAsync()
    {
        lock (gate)
        {
            heardMeanwhile = isResting;
            if (isResting || isDisposed) return Task.CompletedTask;
            isResting = true;
        }

        _ = Task.Run(TellAsync);
        return Task.CompletedTask;
    }

    private void Rested()
    {
        lock (gate)
        {
            isResting = heardMeanwhile && !isDisposed;
            heardMeanwhile = false;
            if (!isResting) return;
        }

        _ = Task.Run(TellAsync);
    }

    private async Task TellAsync()
    {
        try
        {
            await tell();
        }
        finally
        {
            lock (gate)
            {
                // The rest begins after the page has read, so that a slow page is never told twice at the same time.
                if (!isDisposed) timer.Change(pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (gate) isDisposed = true;
        timer.Dispose();
    }
}
