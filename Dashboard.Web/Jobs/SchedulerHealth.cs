using Dashboard.Web.Shell;

namespace Dashboard.Web.Jobs;

/// <summary>A job that should be done and is not. The moment is local to the institution.</summary>
public sealed record LateJob(string JobId, DateTimeOffset DueAt);

/// <summary>Whether the scheduler keeps its word. Reading it costs no database, so every page may.</summary>
public sealed class SchedulerHealth
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(3);
    private readonly JobDuty duty;
    private readonly InstitutionClock clock;
    private Dictionary<(string Job, string Period), DateTimeOffset> seenDue = [];
    private IReadOnlyList<LateJob> lateJobs = [];
    private DateTimeOffset tickedAt;

    public SchedulerHealth(JobDuty duty, InstitutionClock clock)
    {
        (this.duty, this.clock) = (duty, clock);
        tickedAt = clock.NowAt;
    }

    /// <summary>What is late, the scheduler itself first; empty when all is well.</summary>
    public IReadOnlyList<LateJob> Late => clock.NowAt - tickedAt > LongestSilence
        ? [new(JobSchedule.Tick, Local(tickedAt)), .. lateJobs]
        : lateJobs;

    /// <summary>The one to speak of.</summary>
    public LateJob? First => Late is [LateJob first, ..] ? first : null;

    /// <summary>The scheduler lives. Works out anew what is late.</summary>
    public void Tick()
    {
        DateTimeOffset now = clock.NowAt;
        tickedAt = now;
        Dictionary<(string, string), DateTimeOffset> seen = [];
        List<LateJob> late = [];
        foreach (ScheduledJob job in JobSchedule.All)
        {
            if (duty.Due(job) is not [DueRun due, ..]) continue;
            // Grace begins when this process could first know: after a start, the run that catches up has its time too.
            DateTimeOffset since = seenDue.GetValueOrDefault((job.Id, due.Period.Key), now);
            seen[(job.Id, due.Period.Key)] = since;
            if (now - (since > due.DueAt ? since : due.DueAt) > Grace) late.Add(new(job.Id, Local(due.DueAt)));
        }

        (seenDue, lateJobs) = (seen, late);
    }

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone);
}
