using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Dashboard.Web.Jobs;

/// <summary>The pulse of the scheduler, once a minute and at start: it notes that it lives and starts what was missed.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class SchedulerTick(IBackgroundJobClient client, JobDuty duty, SchedulerHealth health)
{
    public void Run()
    {
        health.Tick();
        foreach (ScheduledJob job in JobSchedule.All.Where(duty.IsToBeCaughtUp)) client.Create(CallOf(job), new EnqueuedState());
    }

    /// <summary>The call that Hangfire makes for a job.</summary>
    internal static Job CallOf(ScheduledJob job) =>
        new(job.JobType, job.JobType.GetMethod(nameof(IScheduledJob.RunAsync))!, CancellationToken.None);
}
