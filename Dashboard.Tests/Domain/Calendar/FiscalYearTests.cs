using System.Globalization;
using CsCheck;
using Dashboard.Domain.Calendar;

namespace Dashboard.Tests.Domain.Calendar;

public sealed class FiscalYearTests
{
    private static readonly Gen<FiscalYear> AnyYear =
        Gen.Select(Gen.Int[1990, 2200], Gen.Int[1, 12]).Select((year, month) => new FiscalYear(year, month));

    private static readonly Gen<(FiscalYear Year, DateOnly Day)> AnyDay =
        Gen.Select(AnyYear, Gen.Int[0, 365]).Select((year, days) => (year, year.Clamp(year.First.AddDays(days))));

    [Theory]
    [InlineData("2026-07-31", "0.583333")]
    [InlineData("2026-11-22", "0.894444")]
    [InlineData("2026-01-31", "0.083333")]
    [InlineData("2026-12-31", "1.000000")]
    [InlineData("2025-12-31", "0.000000")]
    [InlineData("2027-01-01", "1.000000")]
    [InlineData("2026-01-01", "0.002688")]
    public void ElapsedShare_DayOf2026_IsMonthsByTwelve(string day, string share) =>
        Math.Round(new FiscalYear(2026).ElapsedShare(Day(day)), 6).ToString("0.000000", CultureInfo.InvariantCulture).ShouldBe(share);

    [Fact]
    public void ElapsedShare_FebruaryOfALeapYear_CountsTwentyNineDays()
    {
        FiscalYear leap = new(2024);
        leap.MonthEnd(2).ShouldBe(new DateOnly(2024, 2, 29));
        leap.ElapsedShare(new(2024, 2, 29)).ShouldBe(2m / 12);
        leap.ElapsedShare(new(2024, 2, 28)).ShouldBe((1 + (28m / 29)) / 12);
        new FiscalYear(2026).ElapsedShare(new(2026, 2, 28)).ShouldBe(2m / 12);
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-30", 0)]
    [InlineData("2026-01-31", 1)]
    [InlineData("2026-06-29", 5)]
    [InlineData("2026-06-30", 6)]
    [InlineData("2026-12-30", 11)]
    [InlineData("2026-12-31", 12)]
    [InlineData("2027-05-01", 12)]
    public void FullMonths_OfADay_AreThoseThatAreOver(string day, int months) => new FiscalYear(2026).FullMonths(Day(day)).ShouldBe(months);

    [Fact]
    public void DayAfter_SoManyMonths_LeadsBackToThem()
    {
        FiscalYear year = new(2026);
        (year.DayAfter(6m), year.DayAfter(6.5m), year.DayAfter(0m), year.DayAfter(-3m), year.DayAfter(12m), year.DayAfter(13m))
            .ShouldBe((new(2026, 6, 30), new(2026, 7, 15), year.First, year.First, year.Last, year.Last));
        AnyDay.Sample(d => d.Year.DayAfter(decimal.Round((d.Year.ElapsedShare(d.Day) * 12) + 0.0001m, 6)).ShouldBe(d.Day));
    }

    [Fact]
    public void Year_BeginningInApril_EndsInMarch()
    {
        FiscalYear year = new(2026, 4);
        (year.First, year.Last).ShouldBe((new(2026, 4, 1), new(2027, 3, 31)));
        year.MonthOf(new(2026, 4, 1)).ShouldBe(1);
        year.MonthOf(new(2027, 3, 31)).ShouldBe(12);
        year.MonthEnd(11).ShouldBe(new DateOnly(2027, 2, 28));
        year.ElapsedShare(new(2026, 10, 31)).ShouldBe(7m / 12);
        FiscalYear.Containing(new(2027, 3, 31), 4).ShouldBe(year);
        FiscalYear.Containing(new(2027, 4, 1), 4).ShouldBe(new(2027, 4));
        year.Previous.ShouldBe(new(2025, 4));
    }

    [Fact]
    public void MonthOf_DayOutside_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new FiscalYear(2026).MonthOf(new(2025, 12, 31)));
        Should.Throw<ArgumentOutOfRangeException>(() => new FiscalYear(2026).MonthOf(new(2027, 1, 1)));
    }

    [Fact]
    public void ElapsedShare_AnyYear_GrowsEveryDayFromAboveZeroToOne() =>
        AnyYear.Sample(year =>
        {
            decimal before = year.ElapsedShare(year.First.AddDays(-1));
            before.ShouldBe(0m);
            for (DateOnly day = year.First; day <= year.Last; day = day.AddDays(1))
            {
                decimal share = year.ElapsedShare(day);
                share.ShouldBeGreaterThan(before);
                before = share;
            }

            before.ShouldBe(1m);
            year.ElapsedShare(year.Last.AddDays(40)).ShouldBe(1m);
        }, iter: 200);

    [Fact]
    public void MonthEnds_AnyYear_AreTwelfths() =>
        Gen.Select(AnyYear, Gen.Int[1, 12]).Sample((year, month) =>
        {
            year.MonthOf(year.MonthEnd(month)).ShouldBe(month);
            year.ElapsedShare(year.MonthEnd(month)).ShouldBe(month / 12m);
        });

    [Fact]
    public void Containing_AnyDay_FindsItsYear() =>
        AnyDay.Sample((year, day) =>
        {
            year.Contains(day).ShouldBeTrue();
            FiscalYear.Containing(day, year.FirstMonth).ShouldBe(year);
        });

    [Fact]
    public void Clamp_DayOutside_IsTheNearestDay()
    {
        FiscalYear year = new(2026);
        year.Clamp(new(2020, 5, 5)).ShouldBe(year.First);
        year.Clamp(new(2030, 5, 5)).ShouldBe(year.Last);
        year.Clamp(new(2026, 5, 5)).ShouldBe(new DateOnly(2026, 5, 5));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
