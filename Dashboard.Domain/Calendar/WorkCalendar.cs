namespace Dashboard.Domain.Calendar;

/// <summary>工作日历: which days are worked, as the published calendars say; elsewhere Monday to Friday.</summary>
/// <remarks>
/// Source: the yearly notice of the State Council on holidays (国务院办公厅关于部分节假日安排的通知). Counting is the number of
/// Mondays to Fridays plus the sum of what listed days add or take away, found by binary search: no loop over days.
/// </remarks>
public sealed class WorkCalendar
{
    private const int WeekDays = 7, WorkdaysOfWeek = 5;

    private readonly Dictionary<DateOnly, CalendarDay> days;

    /// <summary>Day numbers on which the calendar differs from Monday to Friday, in order.</summary>
    private readonly int[] places;

    /// <summary>How many working days those up to the same place add; negative when they take away.</summary>
    private readonly int[] added;

    /// <summary>Makes a calendar.</summary>
    /// <param name="days">The days that are named, each at most once; also days of years that are not published yet.</param>
    /// <param name="years">The years for which a calendar is published, see <see cref="CalendarRules.PublishedYears"/>.</param>
    /// <exception cref="ArgumentException">A day is named twice.</exception>
    public WorkCalendar(IReadOnlyCollection<CalendarDay> days, IReadOnlyCollection<int> years)
    {
        this.days = days.ToDictionary(d => d.Day);
        Days = [.. days.OrderBy(d => d.Day)];
        Years = years.ToHashSet();
        CalendarDay[] different = [.. Days.Where(d => d.Kind == DayKind.Off ? !IsWeekend(d.Day) : IsWeekend(d.Day))];
        places = [.. different.Select(d => d.Day.DayNumber)];
        added = new int[different.Length];
        for (int i = 0; i < different.Length; i++) added[i] = (i == 0 ? 0 : added[i - 1]) + (different[i].Kind == DayKind.Work ? 1 : -1);
    }

    /// <summary>The named days in order.</summary>
    public IReadOnlyList<CalendarDay> Days { get; }

    /// <summary>The years for which a calendar is published.</summary>
    public IReadOnlySet<int> Years { get; }

    /// <summary>Whether the calendar of a year is published; else its working days are Monday to Friday, and an answer may change.</summary>
    public bool IsKnown(int year) => Years.Contains(year);

    /// <summary>What is said of a day; null when nothing is.</summary>
    public CalendarDay? Find(DateOnly day) => days.GetValueOrDefault(day);

    /// <summary>Whether a day is worked. Example: Saturday 2026-10-10 is, Thursday 2026-10-01 is not.</summary>
    public bool IsWorkday(DateOnly day) => Find(day) is { } named ? named.Kind == DayKind.Work : !IsWeekend(day);

    /// <summary>How many working days d there are with after &lt; d ≤ through.</summary>
    /// <returns>Working days; 0 when <paramref name="through"/> is not later. Example: after 2026-09-30 through 2026-10-10 there are 3 (8, 9 and 10 October).</returns>
    public int WorkdaysBetween(DateOnly after, DateOnly through) => through <= after ? 0 : Through(through.DayNumber) - Through(after.DayNumber);

    /// <summary>The working day that is n working days away from a day.</summary>
    /// <param name="from">The day from which is counted; it is not counted itself.</param>
    /// <param name="workdays">
    /// n &gt; 0: the n-th working day after <paramref name="from"/>; n &lt; 0: the n-th working day before it; 0: the day itself if it is
    /// worked, else the next working day.
    /// </param>
    /// <remarks>
    /// Example: 5 working days after 2026-09-30 are 2026-10-13, because of seven days off and a worked Saturday; −1 is 2026-09-29;
    /// 0 from 2026-10-01 is 2026-10-08.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">That day lies outside of what dates can say.</exception>
    public DateOnly AddWorkdays(DateOnly from, int workdays)
    {
        if (workdays == 0) return IsWorkday(from) ? from : AddWorkdays(from, 1);
        long before = Through(from.DayNumber - (workdays < 0 ? 1 : 0));
        return Nth(before + workdays + (workdays < 0 ? 1 : 0))
            ?? throw new ArgumentOutOfRangeException(nameof(workdays), workdays, "No date lies that many working days away.");
    }

    /// <summary>The number of a working day within its month, from 1.</summary>
    /// <returns>Null when the day is not worked. Example: 2026-10-10 is the third working day of October 2026.</returns>
    public int? WorkdayOfMonth(DateOnly day) =>
        IsWorkday(day) ? Through(day.DayNumber) - Through(day.DayNumber - day.Day) : null;

    /// <summary>The n-th working day of a month, as in 「每月第 5 个工作日」.</summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="month">1–12.</param>
    /// <param name="n">From 1 on.</param>
    /// <returns>
    /// That day; the last working day of the month when it has fewer than n, so that a deadline stays in its month; the last day of a
    /// month without any. Example: the fifth of October 2026 is 2026-10-13.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1, or there is no such month.</exception>
    public DateOnly WorkdayInMonth(int year, int month, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        DateOnly first = new(year, month, 1), last = new(year, month, DateTime.DaysInMonth(year, month));
        int before = Through(first.DayNumber - 1), inMonth = Through(last.DayNumber) - before;
        return inMonth == 0 ? last : Nth(before + Math.Min(n, inMonth))!.Value;
    }

    /// <summary>Whether a day is a Saturday or Sunday, whatever a calendar says.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The working days from the first date there is, a Monday, through a day number; 0 before it.</summary>
    private int Through(int dayNumber)
    {
        if (dayNumber < 0) return 0;
        int count = dayNumber + 1, mondayToFriday = (count / WeekDays * WorkdaysOfWeek) + Math.Min(count % WeekDays, WorkdaysOfWeek);
        int place = Array.BinarySearch(places, dayNumber);
        int last = place >= 0 ? place : ~place - 1;
        return mondayToFriday + (last < 0 ? 0 : added[last]);
    }

    /// <summary>The working day of that number from the first date on; null when there is none.</summary>
    private DateOnly? Nth(long number)
    {
        int low = 0, high = DateOnly.MaxValue.DayNumber;
        if (number < 1 || number > Through(high)) return null;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (Through(middle) < number) low = middle + 1;
            else high = middle;
        }

        return DateOnly.FromDayNumber(low);
    }
}
