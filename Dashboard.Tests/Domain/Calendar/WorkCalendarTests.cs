using System.Globalization;
using CsCheck;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 1500].Select(days => new DateOnly(2023, 6, 1).AddDays(days));

    /// <summary>Calendars with any days in them, also senseless ones: Saturdays off, Tuesdays that make up.</summary>
    private static readonly Gen<WorkCalendar> AnyCalendar =
        Gen.Select(AnyDay, Gen.Enum<DayKind>()).Select((day, kind) => new CalendarDay(day, kind, "")).Array[0, 200]
            .Select(days => new WorkCalendar([.. days.DistinctBy(d => d.Day)], [2024]));

    [Theory]
    [InlineData("2024-02-04", true)]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-10", false)]
    [InlineData("2024-02-16", false)]
    [InlineData("2024-02-18", true)]
    [InlineData("2024-05-11", true)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-01-28", false)]
    [InlineData("2025-02-05", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    public void IsWorkday_AroundHolidays_FollowsTheNotice(string day, bool isWorkday) =>
        Calendars.Delivered.IsWorkday(Day(day)).ShouldBe(isWorkday);

    [Theory]
    [InlineData("2024-02-08", 1, "2024-02-09")]
    [InlineData("2024-02-09", 1, "2024-02-18")]
    [InlineData("2024-02-09", 2, "2024-02-19")]
    [InlineData("2025-01-27", 1, "2025-02-05")]
    [InlineData("2025-01-27", 4, "2025-02-08")]
    [InlineData("2025-09-30", 3, "2025-10-11")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-14", 5, "2026-02-28")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2026-10-08", -1, "2026-09-30")]
    [InlineData("2026-09-21", -1, "2026-09-20")]
    [InlineData("2026-10-01", 0, "2026-10-08")]
    [InlineData("2026-10-10", 0, "2026-10-10")]
    public void AddWorkdays_AcrossHolidays_CountsMakeUpDays(string from, int workdays, string to) =>
        Calendars.Delivered.AddWorkdays(Day(from), workdays).ShouldBe(Day(to));

    [Theory]
    [InlineData("2024-02-09", "2024-02-18", 1)]
    [InlineData("2025-01-24", "2025-02-09", 6)]
    [InlineData("2026-09-30", "2026-10-10", 3)]
    [InlineData("2026-09-30", "2026-10-07", 0)]
    [InlineData("2026-10-10", "2026-10-10", 0)]
    [InlineData("2026-10-10", "2026-09-01", 0)]
    public void WorkdaysBetween_AcrossHolidays_LeavesOutTheFirstDay(string after, string through, int workdays) =>
        Calendars.Delivered.WorkdaysBetween(Day(after), Day(through)).ShouldBe(workdays);

    [Fact]
    public void WorkdayOfMonth_October2026_BeginsAfterTheHoliday()
    {
        WorkCalendar calendar = Calendars.Delivered;
        calendar.WorkdayOfMonth(new(2026, 10, 7)).ShouldBeNull();
        calendar.WorkdayOfMonth(new(2026, 10, 8)).ShouldBe(1);
        calendar.WorkdayOfMonth(new(2026, 10, 10)).ShouldBe(3);
        calendar.WorkdayInMonth(2026, 10, 5).ShouldBe(new DateOnly(2026, 10, 13));
        calendar.WorkdayInMonth(2026, 2, 40).ShouldBe(new DateOnly(2026, 2, 28));
        Should.Throw<ArgumentOutOfRangeException>(() => calendar.WorkdayInMonth(2026, 10, 0));
    }

    [Fact]
    public void WorkdayInMonth_WithoutAny_IsTheLastDay()
    {
        CalendarDay[] off = [.. Enumerable.Range(1, 28).Select(day => new CalendarDay(new(2027, 2, day), DayKind.Off, ""))];
        new WorkCalendar(off, []).WorkdayInMonth(2027, 2, 1).ShouldBe(new DateOnly(2027, 2, 28));
    }

    [Fact]
    public void UnpublishedYear_Workdays_AreMondayToFriday()
    {
        WorkCalendar calendar = Calendars.Delivered;
        (calendar.IsKnown(2026), calendar.IsKnown(2027)).ShouldBe((true, false));
        calendar.IsWorkday(new(2027, 1, 1)).ShouldBeTrue();
        calendar.WorkdaysBetween(new(2026, 12, 31), new(2027, 12, 31)).ShouldBe(261);
        // One day entered ahead of the notice counts, and publishes nothing.
        CalendarDay[] one = [new(new(2027, 1, 1), DayKind.Off, "元旦")];
        new WorkCalendar(one, [.. CalendarRules.PublishedYears(one)]).IsKnown(2027).ShouldBeFalse();
        new WorkCalendar(one, []).IsWorkday(new(2027, 1, 1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2024, 10, false)]
    [InlineData(2024, 11, true)]
    [InlineData(2025, 12, false)]
    [InlineData(2025, 13, true)]
    public void PublishedYears_DaysOff_AreAtLeastThoseOfTheLaw(int year, int off, bool isPublished) =>
        CalendarRules.PublishedYears([
            .. Enumerable.Range(1, off).Select(day => new CalendarDay(new(year, 3, day), DayKind.Off, "")), new(new(year, 6, 1), DayKind.Work, ""),
        ]).Contains(year).ShouldBe(isPublished);

    [Fact]
    public void Calendar_DayNamedTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new WorkCalendar([new(new(2027, 1, 1), DayKind.Off, ""), new(new(2027, 1, 1), DayKind.Work, "")], []));

    [Fact]
    public void Ends_OfAllDates_AreKept()
    {
        WorkCalendar calendar = new([], []);
        calendar.AddWorkdays(DateOnly.MinValue, 0).ShouldBe(DateOnly.MinValue);
        calendar.WorkdaysBetween(DateOnly.MinValue, DateOnly.MaxValue).ShouldBe(Slow.Between(calendar, DateOnly.MinValue, DateOnly.MaxValue));
        Should.Throw<ArgumentOutOfRangeException>(() => calendar.AddWorkdays(DateOnly.MinValue, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => calendar.AddWorkdays(DateOnly.MaxValue, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => calendar.AddWorkdays(DateOnly.MaxValue, int.MaxValue));
    }

    [Fact]
    public void WorkdaysBetween_AnyCalendar_IsTheCountDayByDay() =>
        Gen.Select(AnyCalendar, AnyDay, AnyDay).Sample((calendar, after, through) =>
            calendar.WorkdaysBetween(after, through).ShouldBe(Slow.Between(calendar, after, through)), iter: 2_000);

    [Fact]
    public void AddWorkdays_AnyCalendar_IsTheStepDayByDay() =>
        Gen.Select(AnyCalendar, AnyDay, Gen.Int[-300, 300]).Sample((calendar, from, workdays) =>
            calendar.AddWorkdays(from, workdays).ShouldBe(Slow.Add(calendar, from, workdays)), iter: 2_000);

    [Fact]
    public void WorkdayOfMonth_AnyCalendar_LeadsBackToItsDay() =>
        Gen.Select(AnyCalendar, AnyDay).Sample((calendar, day) =>
        {
            int? n = calendar.WorkdayOfMonth(day);
            n.ShouldBe(calendar.IsWorkday(day) ? Slow.Between(calendar, day.AddDays(-day.Day), day) : null);
            if (n is { } number) calendar.WorkdayInMonth(day.Year, day.Month, number).ShouldBe(day);
        }, iter: 5_000);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same by walking from day to day.</summary>
    private static class Slow
    {
        public static int Between(WorkCalendar calendar, DateOnly after, DateOnly through)
        {
            int count = 0;
            for (int number = after.DayNumber + 1; number <= through.DayNumber; number++) count += calendar.IsWorkday(DateOnly.FromDayNumber(number)) ? 1 : 0;
            return count;
        }

        public static DateOnly Add(WorkCalendar calendar, DateOnly from, int workdays)
        {
            DateOnly day = from;
            if (workdays == 0)
            {
                while (!calendar.IsWorkday(day)) day = day.AddDays(1);
                return day;
            }

            for (int left = Math.Abs(workdays); left > 0; left -= calendar.IsWorkday(day) ? 1 : 0) day = day.AddDays(Math.Sign(workdays));
            return day;
        }
    }
}
