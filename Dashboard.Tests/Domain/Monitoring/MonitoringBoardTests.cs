using CsCheck;
using Dashboard.Domain.Monitoring;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class MonitoringBoardTests
{
    private static readonly MonitoringRound August = new("监控", "D", 2026, 7, new(2026, 8, 1), new(2026, 8, 31), 5, []);

    private static readonly Gen<MonitoringRound> Rounds =
        from start in Gen.Int[0, 3000]
        from length in Gen.Int[0, 90]
        from warning in Gen.Int[0, MonitoringRound.MostWarningDays]
        select August with { StartsOn = new DateOnly(2020, 1, 1).AddDays(start), EndsOn = new DateOnly(2020, 1, 1).AddDays(start + length), WarningDays = warning };

    [Theory]
    [InlineData(MonitoringState.Unfilled, "2026-07-31", BoardPlace.Ahead)]
    [InlineData(MonitoringState.Unfilled, "2026-08-01", BoardPlace.Open)]
    [InlineData(MonitoringState.Filling, "2026-08-25", BoardPlace.Open)]
    [InlineData(MonitoringState.Filling, "2026-08-26", BoardPlace.DueSoon)]
    [InlineData(MonitoringState.Unfilled, "2026-08-31", BoardPlace.DueSoon)]
    [InlineData(MonitoringState.Unfilled, "2026-09-01", BoardPlace.Overdue)]
    [InlineData(MonitoringState.Filling, "2026-12-31", BoardPlace.Overdue)]
    [InlineData(MonitoringState.Returned, "2026-08-10", BoardPlace.Returned)]
    [InlineData(MonitoringState.Returned, "2026-08-31", BoardPlace.Returned)]
    [InlineData(MonitoringState.Returned, "2026-09-01", BoardPlace.Overdue)]
    [InlineData(MonitoringState.Submitted, "2026-09-20", BoardPlace.Submitted)]
    [InlineData(MonitoringState.Approved, "2026-09-20", BoardPlace.Approved)]
    [InlineData(MonitoringState.Frozen, "2026-09-20", BoardPlace.Frozen)]
    public void Place_ByStateAndDay_IsTheOneOfTheTable(MonitoringState state, string today, BoardPlace place) =>
        MonitoringBoard.PlaceOf(August, state, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(place);

    /// <summary>No round, however short or long its warning, hides what is late, and none calls late what is not.</summary>
    [Fact]
    public void Overdue_InAnyRound_IsWhatIsOpenAfterItsEnd() => Gen.Select(Rounds, Gen.Enum<MonitoringState>(), Gen.Int[-100, 200]).Sample((round, state, days) =>
    {
        DateOnly today = round.StartsOn.AddDays(days);
        (MonitoringBoard.PlaceOf(round, state, today) == BoardPlace.Overdue).ShouldBe(MonitoringSignOff.IsOpen(state) && today > round.EndsOn);
    });

    /// <summary>Time alone never leads back: ahead, open, due soon, overdue.</summary>
    [Fact]
    public void Place_FromDayToDay_NeverGoesBack() => Gen.Select(Rounds, Gen.Int[-100, 200]).Sample((round, days) =>
    {
        BoardPlace[] way = [BoardPlace.Ahead, BoardPlace.Open, BoardPlace.DueSoon, BoardPlace.Overdue];
        DateOnly today = round.StartsOn.AddDays(days);
        int now = Array.IndexOf(way, MonitoringBoard.PlaceOf(round, MonitoringState.Unfilled, today)), then = Array.IndexOf(way, MonitoringBoard.PlaceOf(round, MonitoringState.Unfilled, today.AddDays(1)));
        (now >= 0 && then >= now).ShouldBeTrue();
    });

    [Fact]
    public void Days_AroundTheEnd_AreCountedFromIt()
    {
        MonitoringBoard.DaysLeft(August, new(2026, 8, 31)).ShouldBe(0);
        MonitoringBoard.DaysLeft(August, new(2026, 9, 3)).ShouldBe(-3);
        MonitoringBoard.DaysLate(August, new(2026, 8, 20)).ShouldBe(0);
        MonitoringBoard.DaysLate(August, new(2026, 8, 31)).ShouldBe(0);
        MonitoringBoard.DaysLate(August, new(2026, 9, 3)).ShouldBe(3);
    }

    [Fact]
    public void Round_WithSomethingWrong_SaysWhat()
    {
        August.Problem.ShouldBeNull();
        (August with { Title = " " }).Problem.ShouldBe(RoundProblem.Title);
        (August with { Title = new('长', MonitoringRound.LongestTitle + 1) }).Problem.ShouldBe(RoundProblem.Title);
        (August with { Month = 13 }).Problem.ShouldBe(RoundProblem.Month);
        (August with { EndsOn = new(2026, 7, 31) }).Problem.ShouldBe(RoundProblem.Days);
        (August with { WarningDays = -1 }).Problem.ShouldBe(RoundProblem.WarningDays);
        (August with { WarningDays = MonitoringRound.MostWarningDays + 1 }).Problem.ShouldBe(RoundProblem.WarningDays);
    }
}
