using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calendar;

public sealed class CalendarLinesTests
{
    [Fact]
    public void Lines_AsPeopleWriteThem_AreUnderstood()
    {
        CalendarReading read = CalendarLines.Read("2027-01-01 休 元旦\r\n\r\n2027/1/2,放假,元旦\n2027年2月6日\t上班\t春节调休\n 20270207　班　春节 调休 \n2026-12-31 off New Year\n", 2027);
        read.Problems.ShouldBeEmpty();
        read.Days.ShouldBe(
        [
            new(new(2027, 1, 1), DayKind.Off, "元旦"), new(new(2027, 1, 2), DayKind.Off, "元旦"), new(new(2027, 2, 6), DayKind.Work, "春节调休"),
            new(new(2027, 2, 7), DayKind.Work, "春节 调休"), new(new(2026, 12, 31), DayKind.Off, "New Year"),
        ]);
    }

    [Theory]
    [InlineData("元旦 休 2027-01-01", CalendarFault.NoDay)]
    [InlineData("2027-02-30 休 春节", CalendarFault.NoDay)]
    [InlineData(",,,", CalendarFault.NoDay)]
    [InlineData("2026-11-30 休 元旦", CalendarFault.OtherYear)]
    [InlineData("2028-01-01 休 元旦", CalendarFault.OtherYear)]
    [InlineData("2027-01-01 元旦", CalendarFault.NoKind)]
    [InlineData("2027-01-01", CalendarFault.NoKind)]
    [InlineData("2027-02-06 调休 春节", CalendarFault.NoKind)]
    [InlineData("2027-01-01 休", CalendarFault.NameWrong)]
    [InlineData("2027-01-01 休 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", CalendarFault.NameWrong)]
    [InlineData("2027-02-05 班 春节调休", CalendarFault.WorkedAnyway)]
    [InlineData("2027-10-01 班 国庆节", CalendarFault.WorkedAnyway)]
    [InlineData("2027/5/1 休 劳动节", CalendarFault.Twice)]
    public void Line_ThatIsWrong_IsNamedWithItsNumber(string line, CalendarFault fault)
    {
        CalendarReading read = CalendarLines.Read($"2027-05-01 休 劳动节\n\n{line}\n2027-05-02 休 劳动节", 2027);
        CalendarProblem problem = read.Problems.ShouldHaveSingleItem();
        (problem.Line, problem.Fault, problem.Text).ShouldBe((3, fault, line.Trim()));
        read.Days.Count.ShouldBe(2);
    }

    [Fact]
    public void Lines_OfEveryPublishedYear_ComeBackAsTheyWere()
    {
        foreach (CalendarSeed seed in Calendars.Seeds)
        {
            string text = string.Join('\n', seed.Days.Select(d => $"{d.Day:yyyy-MM-dd} {(d.Kind == DayKind.Off ? "休" : "班")} {d.Name}"));
            CalendarReading read = CalendarLines.Read(text, seed.Year);
            read.Problems.ShouldBeEmpty();
            read.Days.ShouldBe(seed.Days);
        }
    }
}
