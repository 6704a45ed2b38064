namespace Dashboard.Web.Jobs;

/// <summary>A job of the schedule: everything that is due, in order, once.</summary>
public interface IScheduledJob
{
    Task RunAsync(CancellationToken cancel);
}
