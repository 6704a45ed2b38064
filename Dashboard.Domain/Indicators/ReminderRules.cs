using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Indicators;

/// <summary>催报: how often somebody is asked for a result, and how long the link in the mail works.</summary>
public static class ReminderRules
{
    /// <summary>How many days a link works: 14, long enough for a short absence.</summary>
    public const int LinkDays = 14;

    /// <summary>Whether somebody may be asked again for the same indicator: at most once for each working day.</summary>
    /// <param name="last">The day they were asked last; null when never.</param>
    /// <param name="today">Today.</param>
    /// <param name="calendar">The working days.</param>
    /// <example>Asked on Friday: not again on Friday, Saturday or Sunday, but on Monday.</example>
    public static bool MayRemind(DateOnly? last, DateOnly today, WorkCalendar calendar) => last is not { } day || calendar.WorkdaysBetween(day, today) > 0;
}
