using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Dashboard.Web.Jobs;

/// <summary>The pulse of the scheduler, once a minute and at start: it starts what was missed and notes that it lives.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class SchedulerTick(IBackgroundJobClient client, JobDuty duty, SchedulerHealth health)
{
    public void Run()
    {
        foreach (ScheduledJob job in JobSchedule.All.Where(duty.IsToBeCaughtUp)) client.Create(CallOf(job), new EnqueuedState());
        health.Tick();
    }

    /// <summary>The call that Hangfire makes for a job.</summary>
    internal static Job CallOf(ScheduledJob job) =>
        new(job.JobType, job.JobType.GetMethod(nameof(IScheduledJob.RunAsync))!, CancellationToken.None);
}
