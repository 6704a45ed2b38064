using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>Reads a year of the calendar.</summary>
public sealed class CalendarReader(WorkCalendars calendars, CalendarStore store, InstitutionClock clock)
{
    private const int DaysOfWeek = 7, MonthsOfYear = 12;

    /// <param name="asked">The year of the address; the running year when it is none that can be looked at.</param>
    public CalendarView Read(string? asked)
    {
        DateOnly today = clock.Today;
        WorkCalendar calendar = calendars.Current;
        int first = Math.Min(calendar.Years.Min(), today.Year), last = Math.Max(calendar.Years.Max(), today.Year + 1);
        int year = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int y) && y >= first && y <= last ? y : today.Year;
        CalendarDay[] days = [.. calendar.Days.Where(d => d.Day.Year == year)];
        return new(
            year, [.. Enumerable.Range(first, last - first + 1)], calendar, DeliveredCalendars.All.GetValueOrDefault(year)?.Source,
            days.Count(d => d.Kind == DayKind.Off), days.Count(d => d.Kind == DayKind.Work),
            calendar.WorkdaysBetween(new(year - 1, MonthsOfYear, 31), new(year, MonthsOfYear, 31)),
            [.. Enumerable.Range(1, MonthsOfYear).Select(month => Month(calendar, year, month, today))], [.. Ranges(year, days)]);
    }

    private static MonthView Month(WorkCalendar calendar, int year, int month, DateOnly today)
    {
        DateOnly first = new(year, month, 1);
        int length = DateTime.DaysInMonth(year, month), before = ((int)first.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
        IEnumerable<DayCell?> cells = Enumerable.Range(0, length).Select(i => first.AddDays(i)).Select(day => new DayCell(day, calendar.Find(day), calendar.IsWorkday(day), day == today));
        DayCell?[] all = [.. Enumerable.Repeat<DayCell?>(null, before), .. cells, .. Enumerable.Repeat<DayCell?>(null, (DaysOfWeek - ((before + length) % DaysOfWeek)) % DaysOfWeek)];
        return new(month, calendar.WorkdaysBetween(first.AddDays(-1), first.AddDays(length - 1)), [.. all.Chunk(DaysOfWeek)]);
    }

    private IEnumerable<DayRange> Ranges(int year, CalendarDay[] days)
    {
        Dictionary<DateOnly, StoredCalendarChange> changed = store.All().Where(s => s.Change.Day.Year == year).ToDictionary(s => s.Change.Day);
        IEnumerable<DayRange> cancelled = DeliveredCalendars.Days.Where(d => changed.TryGetValue(d.Day, out StoredCalendarChange? made) && made.Change.Kind is null)
            .Select(d => One(d.Day, null, d.Name, changed));
        DayRange? open = null;
        foreach (DayRange next in days.Select(d => One(d.Day, d.Kind, d.Name, changed)).Concat(cancelled).OrderBy(r => r.First))
        {
            if (open is not null && next == open with { First = next.First, Last = next.Last } && next.First == open.Last.AddDays(1))
            {
                open = open with { Last = next.Last };
                continue;
            }

            if (open is not null) yield return open;
            open = next;
        }

        if (open is not null) yield return open;
    }

    private DayRange One(DateOnly day, DayKind? kind, string name, Dictionary<DateOnly, StoredCalendarChange> changed) =>
        changed.TryGetValue(day, out StoredCalendarChange? made)
            ? new(day, day, kind, name, made.ChangedBy, TimeZoneInfo.ConvertTime(made.ChangedAt, clock.Zone).DateTime)
            : new(day, day, kind, name, null, null);
}
