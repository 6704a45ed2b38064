using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Alerts;

/// <summary>How many messages a person gets in a week, Monday to Sunday, and how what is critical still arrives.</summary>
public static class MessageBudget
{
    /// <summary>The least number a week that can be set: one digest a working day. Before long holidays all seven days of a week can be worked.</summary>
    /// <example>24 to 30 January 2022: seven working days. With 5 a week, what is critical on Saturday would have waited until Monday.</example>
    public const int Least = 7;

    /// <summary>The greatest number a week that can be set.</summary>
    public const int Most = 20;

    /// <summary>Without a setting: in an ordinary week a digest each working day and two that interrupt.</summary>
    public const int Usual = 7;

    /// <summary>The Monday of the week of a day.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Whether something critical may interrupt now, before the next digest.</summary>
    /// <param name="sent">Messages to the person since Monday.</param>
    /// <param name="budget">The most in a week.</param>
    /// <param name="day">Today.</param>
    /// <param name="isDigestDone">Whether the digest of today went out already.</param>
    /// <param name="calendar">The working days.</param>
    /// <remarks>One place is kept for every digest that is still to come in the week, so that what may not interrupt waits for the
    /// next morning and never for the next week.</remarks>
    /// <example>Wednesday after the digest, 3 of 7 sent: 4 left, 2 kept for Thursday and Friday, so yes.</example>
    public static bool MayInterrupt(int sent, int budget, DateOnly day, bool isDigestDone, WorkCalendar calendar) =>
        budget - sent > calendar.WorkdaysBetween(isDigestDone ? day : day.AddDays(-1), WeekOf(day).AddDays(6));

    /// <summary>Whether the digest of the day may be sent: working days only, while there is a place.</summary>
    public static bool MayDigest(int sent, int budget, DateOnly day, WorkCalendar calendar) => calendar.IsWorkday(day) && sent < budget;
}
