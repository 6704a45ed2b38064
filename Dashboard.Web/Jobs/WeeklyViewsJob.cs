using Dashboard.Web.Alerts.Subscriptions;
using Hangfire;

namespace Dashboard.Web.Jobs;

/// <summary>Writes on Monday morning the views that people subscribed to.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class WeeklyViewsJob(JobRunner runner, SubscriptionService subscriptions) : IScheduledJob
{
    public Task RunAsync(CancellationToken cancel) => runner.RunDueAsync(
        JobSchedule.WeeklyViews, (period, stop) => Task.FromResult<object>(new { Sent = subscriptions.SendDue(period.AsOf, stop) }), cancel);
}
