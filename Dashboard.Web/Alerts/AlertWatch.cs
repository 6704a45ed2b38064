using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Alerts;

/// <summary>Brings alerts up to the figures as soon as these change, whoever changed them, and when a new day begins.</summary>
public sealed class AlertWatch(AlertService alerts, SnapshotNews news, DataDirectory data, InstitutionClock clock, ILogger<AlertWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    // Never disposed: the last to be heard may come after the end, and it holds nothing but memory.
    private readonly SemaphoreSlim heard = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using IDisposable listening = news.Subscribe(Hear);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await heard.WaitAsync(Pause, stoppingToken);
                if (!alerts.IsCurrent()) await alerts.EvaluateAsync(data, clock.NowAt, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Nobody may miss tomorrow's alert because of today's full disk; what is behind is caught up by the next look.
                log.LogError(e, "Alerts could not be brought up to date; the next look is in {Pause}", Pause);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private Task Hear()
    {
        // Heard once is enough, however often it was said meanwhile.
        lock (heard)
        {
            if (heard.CurrentCount == 0) heard.Release();
        }

        return Task.CompletedTask;
    }
}
