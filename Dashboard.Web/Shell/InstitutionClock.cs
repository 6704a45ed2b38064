namespace Dashboard.Web.Shell;

/// <summary>The one clock. A day begins and ends where the institution is, not where the server or the browser is.</summary>
public sealed class InstitutionClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>The zone in which days, months and years begin.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>This moment.</summary>
    public DateTimeOffset NowAt => time.GetUtcNow();

    /// <summary>Today in the zone of the institution. Read once, at page load or job start.</summary>
    public DateOnly Today => LocalDate(NowAt);

    /// <summary>The moment that the clock on the wall of the institution shows.</summary>
    public DateTimeOffset MomentOf(DateTime local) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>The last moment of a day, to the second.</summary>
    public DateTimeOffset EndOf(DateOnly day) => MomentOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue)).AddSeconds(-1);

    /// <summary>The local date of a moment.</summary>
    public DateOnly LocalDate(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
