using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Hangfire;

namespace Dashboard.Web.Jobs;

/// <summary>Works out the alerts of a new day, after its snapshots.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class EvaluateAlertsJob(JobRunner runner, AlertService alerts, DataDirectory data, InstitutionClock clock) : IScheduledJob
{
    public Task RunAsync(CancellationToken cancel) => runner.RunDueAsync(JobSchedule.EvaluateAlerts, EvaluateAsync, cancel);

    private async Task<object> EvaluateAsync(JobPeriod period, CancellationToken cancel) =>
        await alerts.EvaluateAsync(data, clock.NowAt, cancel) ?? throw new TimeoutException("Another process evaluates alerts and did not finish in time.");
}
