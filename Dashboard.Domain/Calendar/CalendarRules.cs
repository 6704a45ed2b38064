namespace Dashboard.Domain.Calendar;

/// <summary>When the calendar of a year counts as published.</summary>
public static class CalendarRules
{
    private const int LongerSince = 2025, DaysSince2008 = 11, DaysSince2025 = 13;

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
}
