using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

/// <summary>How often somebody may be asked.</summary>
public sealed class ReminderRulesTests
{
    /// <summary>Saturday 2026-10-10 is worked; 1 to 7 October are off.</summary>
    private static readonly WorkCalendar Calendar = new(
        [.. Enumerable.Range(1, 7).Select(d => new CalendarDay(new(2026, 10, d), DayKind.Off, "国庆节")), new(new(2026, 10, 10), DayKind.Work, "调休")], [2026]);

    [Theory]
    [InlineData(null, "2026-11-23", true)]
    [InlineData("2026-11-23", "2026-11-23", false)]
    [InlineData("2026-11-23", "2026-11-24", true)]
    [InlineData("2026-11-20", "2026-11-21", false)]
    [InlineData("2026-11-20", "2026-11-22", false)]
    [InlineData("2026-11-20", "2026-11-23", true)]
    [InlineData("2026-09-30", "2026-10-07", false)]
    [InlineData("2026-09-30", "2026-10-08", true)]
    [InlineData("2026-10-09", "2026-10-10", true)]
    [InlineData("2026-11-24", "2026-11-23", false)]
    public void Reminder_AfterAnother_WaitsForAWorkingDay(string? last, string today, bool may) =>
        ReminderRules.MayRemind(last is null ? null : Day(last), Day(today), Calendar).ShouldBe(may);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
