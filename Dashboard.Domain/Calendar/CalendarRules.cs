namespace Dashboard.Domain.Calendar;

/// <summary>When the calendar of a year counts as published, what may stand in it, and how changes lie over it.</summary>
public static class CalendarRules
{
    /// <summary>The longest name of a day, in characters. Example: 「国庆节、中秋节调休」 has 9.</summary>
    public const int LongestName = 40;

    private const int LongerSince = 2025, DaysSince2008 = 11, DaysSince2025 = 13, NoticeMonth = 11;

    /// <summary>The fewest days off that the calendar of a year can have: those the law gives to everybody.</summary>
    /// <remarks>
    /// Unit: days. 11 since 2008, 13 since 2025. Source: 《全国年节及纪念日放假办法》 第二条, as revised for 2008 and 2025.
    /// A published calendar has more, because it counts the weekends between. Example: 2026 has 33.
    /// </remarks>
    public static int StatutoryDaysOff(int year) => year >= LongerSince ? DaysSince2025 : DaysSince2008;

    /// <summary>The years whose calendar is complete: those with at least <see cref="StatutoryDaysOff"/> days off.</summary>
    /// <remarks>A few days entered ahead of the notice do not make a year. Example: 2027-01-01 alone leaves 2027 unpublished.</remarks>
    public static IReadOnlySet<int> PublishedYears(IEnumerable<CalendarDay> days) =>
        days.Where(d => d.Kind == DayKind.Off).CountBy(d => d.Day.Year).Where(y => y.Value >= StatutoryDaysOff(y.Key)).Select(y => y.Key).ToHashSet();

    /// <summary>The year whose calendar is needed and missing: this one, and from 1 November on the next.</summary>
    /// <returns>Null when none is. The notice for a year usually comes out in the November before. Example: 2027 on 2026-11-01, null on 2026-10-31.</returns>
    public static int? MissingYear(WorkCalendar calendar, DateOnly today) =>
        !calendar.IsKnown(today.Year) ? today.Year
        : today.Month >= NoticeMonth && !calendar.IsKnown(today.Year + 1) ? today.Year + 1 : null;

    /// <summary>The calendar that results when changes lie over the days with which the product was delivered.</summary>
    /// <param name="delivered">Days as delivered, each at most once.</param>
    /// <param name="changes">Changes, each day at most once; they win.</param>
    public static WorkCalendar Apply(IEnumerable<CalendarDay> delivered, IReadOnlyCollection<CalendarChange> changes)
    {
        HashSet<DateOnly> changed = [.. changes.Select(c => c.Day)];
        CalendarDay[] days =
        [
            .. delivered.Where(d => !changed.Contains(d.Day)),
            .. changes.Where(c => c.Kind is not null).Select(c => new CalendarDay(c.Day, c.Kind!.Value, c.Name)),
        ];
        return new(days, PublishedYears(days).ToArray());
    }

    /// <summary>Why a change cannot be; <see cref="CalendarOutcome.Done"/> when it can.</summary>
    public static CalendarOutcome Check(CalendarChange change) => change switch
    {
        { Kind: null } => CalendarOutcome.Done,
        { Name.Length: 0 or > LongestName } => CalendarOutcome.NameWrong,
        { Kind: DayKind.Work } when !WorkCalendar.IsWeekend(change.Day) => CalendarOutcome.WorkedAnyway,
        _ => CalendarOutcome.Done,
    };

    /// <summary>What must change so that a year consists of these days and no other; days of the year before are added.</summary>
    /// <param name="calendar">As it is.</param>
    /// <param name="year">The year that is replaced.</param>
    /// <param name="days">The days of the notice: of the year, and of the December before. Example: 2022-12-31 stands in the notice for 2023.</param>
    public static IReadOnlyList<CalendarChange> Replace(WorkCalendar calendar, int year, IReadOnlyCollection<CalendarDay> days)
    {
        HashSet<DateOnly> named = [.. days.Select(d => d.Day)];
        return
        [
            .. days.Where(d => calendar.Find(d.Day) != d).Select(d => new CalendarChange(d.Day, d.Kind, d.Name)),
            .. calendar.Days.Where(d => d.Day.Year == year && !named.Contains(d.Day)).Select(d => new CalendarChange(d.Day, null, "")),
        ];
    }
}
