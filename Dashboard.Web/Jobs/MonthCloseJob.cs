using Dashboard.Web.Snapshots;
using Hangfire;

namespace Dashboard.Web.Jobs;

/// <summary>Keeps the snapshots of a month end for good.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class MonthCloseJob(JobRunner runner, SnapshotService snapshots) : IScheduledJob
{
    public Task RunAsync(CancellationToken cancel) => runner.RunDueAsync(JobSchedule.MonthClose, CloseAsync, cancel);

    private Task<object> CloseAsync(JobPeriod period, CancellationToken cancel)
    {
        RefreshResult made = snapshots.CloseMonth(period.AsOf);
        return Task.FromResult<object>(new { made.AsOf, made.LedgerVersion, made.Lines, made.Indicators });
    }
}
