using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Snapshots;

/// <summary>Notices what any process changed, tells open pages, and mends snapshots that nobody refreshed.</summary>
/// <remarks>
/// An import refreshes snapshots itself. They stay behind only when its process died between posting and refreshing, when a
/// new day began, or when another pack was chosen.
/// </remarks>
public sealed class SnapshotWatch(
    LedgerDatabase database, SnapshotService snapshots, SnapshotNews news, InstitutionClock clock, ILogger<SnapshotWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PatienceWithPages = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PatienceWithImport = TimeSpan.FromSeconds(2);
    private readonly ChangeSignal signal = new(database);
    private LedgerState? state;
    private long quietSince;

    public override void Dispose()
    {
        signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan pause = Pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                pause = Pause;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, pages must hear of the next change; a disk that is full today is free tomorrow.
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                log.LogError(e, "Watching for changes failed; the next look is in {Pause}", pause);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        if (signal.HasChanged()) await ReadAsync(cancel);
        if (state is not { } known) return;
        Question today = snapshots.QuestionFor();
        if (known.AreSnapshotsCurrent(today.AsOf, SnapshotMaker.PackKey(today))) return;
        bool isOnlyBehind = known.SnapshotAsOf == today.AsOf && known.SnapshotPack == SnapshotMaker.PackKey(today);
        if (isOnlyBehind && TimeSpan.FromMilliseconds(Environment.TickCount64 - quietSince) < PatienceWithImport) return;
        if (await MendAsync(cancel)) await ReadAsync(cancel);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        LedgerState now = snapshots.State();
        if (now.LedgerVersion != state?.LedgerVersion) quietSince = Environment.TickCount64;
        // Not only greater: a restored backup has an older number and other figures.
        bool isNews = state is not null && now.SnapshotVersion != state.SnapshotVersion;
        state = now;
        if (isNews) await TellAsync(cancel);
    }

    /// <summary>A page that hangs costs the others a few seconds, not the news.</summary>
    private async Task TellAsync(CancellationToken cancel)
    {
        try
        {
            await news.PublishAsync().WaitAsync(PatienceWithPages, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "A page did not take the news of new snapshots");
        }
    }

    /// <summary>The import lock is free only when no import is about to refresh by itself.</summary>
    private async Task<bool> MendAsync(CancellationToken cancel)
    {
        using ExclusiveFileLock? mine = await ExclusiveFileLock.AcquireAsync(database.Data.LockFile("import"), TimeSpan.Zero, cancel);
        if (mine is null) return false;
        DateOnly today = clock.Today;
        Question question = snapshots.QuestionFor(asOf: today);
        if (!snapshots.State().AreSnapshotsCurrent(question.AsOf, SnapshotMaker.PackKey(question))) await snapshots.RefreshAsync(today, null);
        return true;
    }
}
