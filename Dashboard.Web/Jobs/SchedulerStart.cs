using Dashboard.Web.Shell;
using Hangfire;
using Hangfire.Common;

namespace Dashboard.Web.Jobs;

/// <summary>Lays the schedule down at every start, because its storage is memory, and catches up what was missed.</summary>
public sealed class SchedulerStart(IRecurringJobManager schedule, IBackgroundJobClient client, InstitutionClock clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (ScheduledJob job in JobSchedule.All) Plan(job.Id, SchedulerTick.CallOf(job), job.Cron);
        Plan(JobSchedule.Tick, Job.FromExpression<SchedulerTick>(tick => tick.Run()), JobSchedule.EveryMinute);
        client.Enqueue<SchedulerTick>(tick => tick.Run());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // One call after a silence is enough: a job looks itself for every period it missed.
    private void Plan(string id, Job call, string cron) => schedule.AddOrUpdate(
        id, call, cron, new RecurringJobOptions { TimeZone = clock.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
}
