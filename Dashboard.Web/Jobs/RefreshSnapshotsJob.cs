using Dashboard.Domain.Audit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Hangfire;

namespace Dashboard.Web.Jobs;

/// <summary>Proves the monthly totals by adding up every payment, and makes today's snapshots.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class RefreshSnapshotsJob(
    JobRunner runner, ImportStore imports, TotalsStore totals, SnapshotService snapshots, InstitutionClock clock) : IScheduledJob
{
    public Task RunAsync(CancellationToken cancel) => runner.RunDueAsync(JobSchedule.RefreshSnapshots, RefreshAsync, cancel);

    private async Task<object> RefreshAsync(JobPeriod period, CancellationToken cancel)
    {
        // An import that is half in would look like drift.
        using IDisposable mine = await imports.LockAsync(cancel);
        TotalsProof proof = totals.Prove(new(clock.NowAt, Actor.System(JobSchedule.RefreshSnapshots)));
        RefreshResult made = await snapshots.RefreshAsync(period.AsOf, null);
        return new { made.AsOf, made.LedgerVersion, made.Lines, made.Indicators, proof.Cells, proof.Corrected };
    }
}
