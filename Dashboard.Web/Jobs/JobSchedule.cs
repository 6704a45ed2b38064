using System.Globalization;
using Cronos;

namespace Dashboard.Web.Jobs;

/// <summary>Which periods of a job are needed after an outage.</summary>
public enum CatchUp
{
    /// <summary>Only that of today: a newer run makes the older ones needless.</summary>
    Newest,

    /// <summary>Every one, in order.</summary>
    Each,
}

/// <summary>What one run of a job is for.</summary>
/// <param name="Key">The date or the month; with the job it takes effect once. Keys sort like time.</param>
/// <param name="AsOf">The date the run is about.</param>
public sealed record JobPeriod(string Key, DateOnly AsOf)
{
    public static JobPeriod Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);

    /// <summary>The month that ended before a day.</summary>
    public static JobPeriod MonthBefore(DateOnly day)
    {
        DateOnly end = new DateOnly(day.Year, day.Month, 1).AddDays(-1);
        return new(end.ToString("yyyy-MM", CultureInfo.InvariantCulture), end);
    }
}

/// <summary>A row of the schedule. Cron is read in the zone of the institution.</summary>
public sealed record ScheduledJob(string Id, string Cron, CatchUp CatchUp, Type JobType)
{
    private readonly CronExpression times = CronExpression.Parse(Cron);

    /// <summary>The last time the job should have begun, up to a moment.</summary>
    public DateTimeOffset? LastDueAt(DateTimeOffset now, TimeZoneInfo zone) => times.GetPreviousOccurrence(now, zone, inclusive: true);

    /// <summary>Every time the job should have begun from the beginning of a day up to a moment.</summary>
    public IEnumerable<DateTimeOffset> DueAts(DateOnly first, DateTimeOffset now, TimeZoneInfo zone)
    {
        DateTime midnight = first.ToDateTime(TimeOnly.MinValue);
        DateTimeOffset from = new(midnight, zone.GetUtcOffset(midnight));
        return from > now ? [] : times.GetOccurrences(from, now, zone, fromInclusive: true, toInclusive: true);
    }
}

/// <summary>Every job of the product.</summary>
public static class JobSchedule
{
    public const string Tick = "scheduler-tick";
    public const string RefreshSnapshots = "refresh-snapshots";
    public const string MonthClose = "month-close";
    public const string EvaluateAlerts = "evaluate-alerts";
    public const string WeeklyViews = "weekly-views";
    public const string Backup = "backup";

    /// <summary>The tick is the pulse of the scheduler and leaves no record.</summary>
    public const string EveryMinute = "* * * * *";

    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new(RefreshSnapshots, "5 0 * * *", CatchUp.Newest, typeof(RefreshSnapshotsJob)),
        new(MonthClose, "20 0 1 * *", CatchUp.Each, typeof(MonthCloseJob)),
        new(EvaluateAlerts, "35 0 * * *", CatchUp.Newest, typeof(EvaluateAlertsJob)),
        new(WeeklyViews, "0 8 * * 1", CatchUp.Newest, typeof(WeeklyViewsJob)),
        // After the work of the night, so that a restored database needs no catching up.
        new(Backup, "30 1 * * *", CatchUp.Newest, typeof(BackupJob)),
    ];

    public static ScheduledJob Find(string id) => All.Single(job => job.Id == id);
}
