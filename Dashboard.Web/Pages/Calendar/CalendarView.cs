using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>A year of the calendar.</summary>
/// <param name="Years">The years that can be looked at.</param>
/// <param name="Calendar">The calendar as it is, for forms that compare with it.</param>
/// <param name="Source">The notice by which the year was published; null when it was not delivered with the program.</param>
/// <param name="Workdays">Working days of the year.</param>
public sealed record CalendarView(
    int Year, IReadOnlyList<int> Years, WorkCalendar Calendar, string? Source, int DaysOff, int MakeUpDays, int Workdays,
    IReadOnlyList<MonthView> Months, IReadOnlyList<DayRange> Ranges)
{
    public bool IsKnown => Calendar.IsKnown(Year);
}

/// <summary>A month in weeks from Monday to Sunday.</summary>
public sealed record MonthView(int Month, int Workdays, IReadOnlyList<IReadOnlyList<DayCell?>> Weeks);

/// <summary>A day of a month.</summary>
/// <param name="Named">What is said of it; null when it is as its weekday says.</param>
public sealed record DayCell(DateOnly Day, CalendarDay? Named, bool IsWorkday, bool IsToday);

/// <summary>Days in a row of which the same is said by the same.</summary>
/// <param name="Kind">Null when what was delivered is cancelled.</param>
/// <param name="ChangedBy">Who changed them last; null when they are as delivered.</param>
/// <param name="LocalAt">When, in local time.</param>
public sealed record DayRange(DateOnly First, DateOnly Last, DayKind? Kind, string Name, string? ChangedBy, DateTime? LocalAt)
{
    public int Count => Last.DayNumber - First.DayNumber + 1;
}
