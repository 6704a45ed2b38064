using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Jobs;

/// <summary>A period that should have been done.</summary>
public sealed record DueRun(JobPeriod Period, DateTimeOffset DueAt);

/// <summary>Works out from the schedule and the record of runs what is due. Nothing else decides whether a job runs.</summary>
public sealed class JobDuty(JobRunStore runs, LedgerSpan ledger, InstitutionClock clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>The periods of a job that are due and not done, in order.</summary>
    public IReadOnlyList<DueRun> Due(ScheduledJob job)
    {
        DateTimeOffset now = clock.NowAt;
        if (job.LastDueAt(now, clock.Zone) is not { } lastDueAt) return [];
        return job.CatchUp == CatchUp.Newest ? Newest(job, lastDueAt, clock.LocalDate(now)) : Each(job, now);
    }

    /// <summary>Whether a job is to be started outside its times: it missed one, or failed and has paused long enough.</summary>
    public bool IsToBeCaughtUp(ScheduledJob job)
    {
        DateTimeOffset now = clock.NowAt;
        if (Due(job) is not [DueRun due, ..] || now - due.DueAt < FirstPause) return false;
        JobAttempts attempts = runs.Attempts(job.Id, due.Period.Key);
        return attempts.Latest switch
        {
            null => true,
            { State: JobRunState.Running } alive => alive.LeaseUntilAt <= now,
            { EndedAt: { } endedAt } => now - endedAt >= PauseAfter(attempts.Failed),
            _ => true,
        };
    }

    private DueRun[] Newest(ScheduledJob job, DateTimeOffset lastDueAt, DateOnly today)
    {
        string due = JobPeriod.Day(clock.LocalDate(lastDueAt)).Key;
        JobPeriod now = JobPeriod.Day(today);
        bool isDone = runs.LastSuccess(job.Id, now.Key) is { } last && string.CompareOrdinal(last.Period, due) >= 0;
        return isDone ? [] : [new(now, lastDueAt)];
    }

    private DueRun[] Each(ScheduledJob job, DateTimeOffset now)
    {
        DateOnly today = clock.LocalDate(now);
        JobRun? last = runs.LastSuccess(job.Id, JobPeriod.MonthBefore(today).Key);
        // Months that ended before the ledger began stay open: they would be frozen half filled while history is still being
        // loaded. They are computed from the ledger whenever someone asks.
        DateOnly? first = last is not null
            ? DateOnly.ParseExact(last.Period + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddMonths(2)
            : ledger.BeganAt() is { } beganAt ? JobPeriod.MonthBefore(clock.LocalDate(beganAt)).AsOf.AddDays(1).AddMonths(1) : null;
        return first is { } from
            ? [.. job.DueAts(from, now, clock.Zone).Select(dueAt => new DueRun(JobPeriod.MonthBefore(clock.LocalDate(dueAt)), dueAt))]
            : [];
    }

    private static TimeSpan PauseAfter(int failures)
    {
        TimeSpan pause = FirstPause * Math.Pow(2, Math.Min(failures, 10) - 1);
        return pause < LongestPause ? pause : LongestPause;
    }
}
