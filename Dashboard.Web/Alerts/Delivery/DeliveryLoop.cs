using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Looks at the outbox every few seconds and whenever something changed. Asked to stop, it ends with the message at hand.</summary>
public sealed class DeliveryLoop(DeliveryService delivery, SnapshotNews news, InstitutionClock clock, TimeProvider time, ILogger<DeliveryLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // Never disposed: the last to be heard may come after the end, and it holds nothing but memory.
    private readonly SemaphoreSlim heard = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using IDisposable listening = news.Subscribe(Hear);
        using PeriodicTimer pause = new(Pause, time);
        using CancellationTokenRegistration end = stoppingToken.Register(() => Hear());
        _ = TickAsync(pause, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await delivery.RunDueAsync(clock.NowAt, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // What was not sent today for a full disk is sent when there is room again.
                log.LogError(e, "Messages could not be sent; the next look is in {Pause}", Pause);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await heard.WaitAsync(CancellationToken.None);
        }
    }

    private async Task TickAsync(PeriodicTimer pause, CancellationToken cancel)
    {
        try
        {
            while (await pause.WaitForNextTickAsync(cancel)) await Hear();
        }
        catch (OperationCanceledException)
        {
            // The loop ends.
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
