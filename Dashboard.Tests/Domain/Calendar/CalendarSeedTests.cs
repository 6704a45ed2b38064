using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calendar;

public sealed class CalendarSeedTests
{
    private static readonly string[] Holidays = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    [Fact]
    public void Seeds_Years_AreEachOf2019To2026()
    {
        Calendars.Seeds.Select(s => s.Year).ShouldBe(Enumerable.Range(2019, 8));
        CalendarRules.PublishedYears(Calendars.Seeds.SelectMany(s => s.Days)).Order().ShouldBe(Enumerable.Range(2019, 8));
    }

    [Fact]
    public void Seeds_EveryDay_LiesInItsYearOnceAndInOrder()
    {
        foreach (CalendarSeed seed in Calendars.Seeds)
        {
            seed.Days.ShouldAllBe(d => d.Day.Year == seed.Year);
            seed.Days.Select(d => d.Day).ShouldBe(seed.Days.Select(d => d.Day).Distinct().Order());
        }
    }

    [Fact]
    public void Seeds_MakeUpDays_AreWeekendsNamedAfterTheirHoliday() =>
        Calendars.Seeds.SelectMany(s => s.Days).Where(d => d.Kind == DayKind.Work)
            .ShouldAllBe(d => WorkCalendar.IsWeekend(d.Day) && d.Name.EndsWith("调休", StringComparison.Ordinal) && Holidays.Contains(d.Name.Replace("调休", "", StringComparison.Ordinal)));

    [Fact]
    public void Seeds_DaysOff_AreTheSevenHolidaysOfTheLaw()
    {
        foreach (CalendarSeed seed in Calendars.Seeds)
        {
            CalendarDay[] off = [.. seed.Days.Where(d => d.Kind == DayKind.Off)];
            off.ShouldAllBe(d => Holidays.Contains(d.Name));
            // 中秋 of 2020 fell on the first of October and is part of 国庆节.
            Holidays.Except(off.Select(d => d.Name)).ShouldBe(seed.Year == 2020 ? ["中秋节"] : []);
            foreach (DateOnly day in Fixed(seed.Year)) off.ShouldContain(d => d.Day == day, $"{day:yyyy-MM-dd}");
        }
    }

    [Theory]
    [InlineData(2019, 28, 6)]
    [InlineData(2020, 30, 6)]
    [InlineData(2021, 31, 7)]
    [InlineData(2022, 32, 7)]
    [InlineData(2023, 26, 7)]
    [InlineData(2024, 28, 8)]
    [InlineData(2025, 28, 5)]
    [InlineData(2026, 33, 6)]
    public void Seed_OfAYear_HasAsManyDaysAsItsNotice(int year, int off, int work)
    {
        IReadOnlyList<CalendarDay> days = Calendars.Seeds.Single(s => s.Year == year).Days;
        (days.Count(d => d.Kind == DayKind.Off), days.Count(d => d.Kind == DayKind.Work)).ShouldBe((off, work));
    }

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Seed_OfAYear_LeavesItsWorkingDays(int year, int workdays) =>
        Calendars.Delivered.WorkdaysBetween(new(year - 1, 12, 31), new(year, 12, 31)).ShouldBe(workdays);

    [Fact]
    public void Seeds_Source_NamesTheNoticeAndTheData() =>
        Calendars.Seeds.ShouldAllBe(s => s.Source.Contains($"关于{s.Year}年部分节假日安排的通知（国办发明电〔{s.Year - 1}〕", StringComparison.Ordinal) && s.Data.Contains("MIT", StringComparison.Ordinal));

    [Fact]
    public void Seeds_Readme_HasALineForThem() =>
        File.ReadAllText(SeedFiles.PathOf("README.md")).ShouldContain("`calendars/cn-YYYY.json`");

    private static DateOnly[] Fixed(int year) => [new(year, 1, 1), new(year, 5, 1), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3)];
}
