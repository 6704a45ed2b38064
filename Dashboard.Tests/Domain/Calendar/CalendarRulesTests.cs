using CsCheck;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calendar;

public sealed class CalendarRulesTests
{
    private static readonly Gen<CalendarDay[]> AnyDays =
        Gen.Select(Gen.Int[0, 700], Gen.Enum<DayKind>(), Gen.Bool.Select(isFirst => isFirst ? "元旦" : "春节")).Select((day, kind, name) => new CalendarDay(new DateOnly(2025, 12, 1).AddDays(day), kind, name))
            .Array[0, 60].Select(days => days.DistinctBy(d => d.Day).ToArray());

    [Theory]
    [InlineData(10, 31, null)]
    [InlineData(11, 1, 2027)]
    [InlineData(12, 31, 2027)]
    public void MissingYear_WithoutTheNext_IsToldFromNovemberOn(int month, int day, int? missing) =>
        CalendarRules.MissingYear(Calendars.Delivered, new(2026, month, day)).ShouldBe(missing);

    [Fact]
    public void MissingYear_OfTheRunningYear_IsToldAllTheTime()
    {
        CalendarRules.MissingYear(Calendars.Delivered, new(2027, 3, 1)).ShouldBe(2027);
        CalendarRules.MissingYear(Calendars.Delivered, new(2025, 12, 1)).ShouldBeNull();
    }

    [Fact]
    public void Apply_Change_WinsOverWhatWasDelivered()
    {
        WorkCalendar calendar = CalendarRules.Apply(
            Calendars.Seeds.SelectMany(s => s.Days),
            [new(new(2026, 10, 10), null, ""), new(new(2026, 10, 1), DayKind.Off, "国庆"), new(new(2026, 12, 31), DayKind.Off, "元旦")]);
        calendar.IsWorkday(new(2026, 10, 10)).ShouldBeFalse();
        calendar.Find(new(2026, 10, 10)).ShouldBeNull();
        calendar.Find(new(2026, 10, 1))!.Name.ShouldBe("国庆");
        calendar.IsWorkday(new(2026, 12, 31)).ShouldBeFalse();
        calendar.Days.Count.ShouldBe(Calendars.Delivered.Days.Count);
        calendar.Years.ShouldBe(Calendars.Delivered.Years, ignoreOrder: true);
    }

    [Fact]
    public void Replace_AnyYear_LeavesItsDaysAndNoOther() =>
        Gen.Select(AnyDays, AnyDays).Sample((before, wanted) =>
        {
            CalendarDay[] notice = [.. wanted.Where(d => d.Day.Year == 2026 || d.Day is { Year: 2025, Month: 12 })];
            WorkCalendar calendar = new(before, []);
            WorkCalendar after = CalendarRules.Apply(before, CalendarRules.Replace(calendar, 2026, notice).ToArray());
            after.Days.Where(d => d.Day.Year == 2026).ShouldBe(notice.Where(d => d.Day.Year == 2026).OrderBy(d => d.Day));
            foreach (CalendarDay day in notice) after.Find(day.Day).ShouldBe(day);
            after.Days.Where(d => d.Day.Year != 2026 && !notice.Any(n => n.Day == d.Day))
                .ShouldBe(calendar.Days.Where(d => d.Day.Year != 2026 && !notice.Any(n => n.Day == d.Day)));
            CalendarRules.Replace(after, 2026, notice).ShouldBeEmpty();
        }, iter: 2_000);

    [Theory]
    [InlineData("2027-02-06", DayKind.Work, "春节调休", CalendarOutcome.Done)]
    [InlineData("2027-02-05", DayKind.Work, "春节调休", CalendarOutcome.WorkedAnyway)]
    [InlineData("2027-02-06", DayKind.Off, "春节", CalendarOutcome.Done)]
    [InlineData("2027-02-05", DayKind.Off, "", CalendarOutcome.NameWrong)]
    [InlineData("2027-02-05", null, "", CalendarOutcome.Done)]
    public void Check_Change_SaysWhyItCannotBe(string day, DayKind? kind, string name, CalendarOutcome outcome) =>
        CalendarRules.Check(new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), kind, name)).ShouldBe(outcome);
}
