using CsCheck;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Alerts;

/// <summary>When a recipient is told of what: worked examples, and a year of chance.</summary>
public sealed class MessagePlanTests
{
    private static readonly WorkCalendar Calendar = Calendars.Delivered;
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);
    private static readonly TimeOnly Digest = new(8, 30);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(70);
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [Fact]
    public void Choose_CriticalWithPlacesLeft_InterruptsAloneAndLeavesTheRest()
    {
        MessageChoice choice = MessagePlan.Choose([Notice(1, At(Monday, 9), true), Notice(2, At(Monday, 9))], new(1, 7, HasDigest: true), Moment(At(Monday, 9)));
        choice.Kind.ShouldBe(MessageKind.Critical);
        choice.Carried.Select(n => n.Id).ShouldBe([1L]);
    }

    [Fact]
    public void Choose_PlacesKeptForDigests_LetsTheCriticalWait()
    {
        WaitingNotice critical = Notice(1, At(Monday, 9), true);
        MessagePlan.Choose([critical], new(3, 7, HasDigest: true), Moment(At(Monday, 9))).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose([critical], new(2, 7, HasDigest: true), Moment(At(Monday, 9))).Kind.ShouldBe(MessageKind.Critical);
    }

    [Fact]
    public void Choose_WarningOfTheMorning_WaitsForTheNextDigest()
    {
        WaitingNotice warning = Notice(1, At(Monday, 9));
        MessagePlan.Choose([warning], new(0, 7, false), Moment(At(Monday, 23))).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose([warning], new(0, 7, false), Moment(At(Monday.AddDays(1), 8))).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose([warning], new(0, 7, false), Moment(At(Monday.AddDays(1), 8, 30))).Kind.ShouldBe(MessageKind.Digest);
    }

    [Fact]
    public void Choose_DayOff_WritesNoDigest()
    {
        // 1 October 2026 is off, 10 October, a Saturday, is worked.
        WaitingNotice warning = Notice(1, At(new(2026, 9, 30), 17));
        MessagePlan.Choose([warning], new(0, 7, false), Moment(At(new(2026, 10, 1), 9))).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose([warning], new(0, 7, false), Moment(At(new(2026, 10, 10), 9))).Kind.ShouldBe(MessageKind.Digest);
    }

    [Fact]
    public void Choose_Silenced_WaitsAndThenComesWithADigest()
    {
        WaitingNotice silenced = Notice(1, At(Monday, 9), true) with { SilentUntil = Monday.AddDays(1) };
        MessagePlan.Choose([silenced], new(0, 7, false), Moment(At(Monday.AddDays(1), 10))).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose([silenced], new(0, 7, false), Moment(At(Monday.AddDays(2), 0, 1))).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose([silenced], new(0, 7, false), Moment(At(Monday.AddDays(2), 8, 30))).Kind.ShouldBe(MessageKind.Digest);
    }

    [Fact]
    public void Choose_AfterQuietDays_TellsInOneDigestWhatStillStands()
    {
        QuietDays quiet = new(Monday, Monday.AddDays(2));
        WaitingNotice[] waiting = [Notice(1, At(Monday, 9), true), Notice(2, At(Monday.AddDays(1), 9)), Notice(3, At(Monday.AddDays(1), 9)) with { IsLive = false }];
        MessagePlan.Choose(waiting, new(0, 7, false), Moment(At(Monday.AddDays(2), 23), quiet)).Kind.ShouldBe(MessageKind.None);
        MessagePlan.Choose(waiting, new(0, 7, false), Moment(At(Monday.AddDays(3), 1), quiet)).Kind.ShouldBe(MessageKind.None);
        MessageChoice choice = MessagePlan.Choose(waiting, new(0, 7, false), Moment(At(Monday.AddDays(3), 8, 30), quiet));
        choice.Kind.ShouldBe(MessageKind.Digest);
        choice.Carried.Select(n => n.Id).ShouldBe([1L, 2L]);
        choice.Dropped.Select(n => n.Id).ShouldBe([3L]);
    }

    [Fact]
    public void Choose_AYearOfChance_KeepsTheBudgetAndLosesNothing() =>
        Gen.Select(Gen.Int[MessageBudget.Least, MessageBudget.Most], Gen.Int[0, 1_000_000], Gen.Int[1, 40]).Sample(
            (budget, seed, rate) => ShouldKeepPromises(budget, new Random(seed), rate), iter: 40);

    private static void ShouldKeepPromises(int budget, Random random, int rate)
    {
        List<WaitingNotice> waiting = [];
        Dictionary<long, (WaitingNotice Notice, DateTimeOffset ToldAt)> told = [];
        Dictionary<DateOnly, int> sent = [];
        DateOnly? lastDigest = null;
        long next = 0;
        DateTimeOffset end = At(new(2026, 12, 31), 23);
        for (DateTimeOffset at = At(new(2026, 1, 1), 0); at <= end; at = at.Add(Step))
        {
            DateOnly today = Day(at), week = MessageBudget.WeekOf(today);
            if (random.Next(100) < rate && at < end.AddDays(-14))
                for (int i = random.Next(1, 4); i > 0; i--) waiting.Add(Notice(++next, at.AddMinutes(-random.Next((int)Step.TotalMinutes)), random.Next(4) == 0));
            MessageChoice choice = MessagePlan.Choose(waiting, new(sent.GetValueOrDefault(week), budget, lastDigest == today), Moment(at));
            if (choice.Kind == MessageKind.None) continue;
            sent[week] = sent.GetValueOrDefault(week) + 1;
            if (choice.Kind == MessageKind.Digest) lastDigest = today;
            foreach (WaitingNotice notice in choice.Carried) told.Add(notice.Id, (notice, at));
            HashSet<WaitingNotice> carried = [.. choice.Carried];
            waiting.RemoveAll(carried.Contains);
        }

        waiting.ShouldBeEmpty();
        told.Count.ShouldBe((int)next);
        sent.Values.ShouldAllBe(count => count <= budget);
        told.Values.ShouldAllBe(t => t.ToldAt < NextDigest(t.Notice.CreatedAt).Add(Step));
    }

    private static DateTimeOffset NextDigest(DateTimeOffset after)
    {
        DateOnly day = Day(after);
        while (!Calendar.IsWorkday(day) || At(day, Digest.Hour, Digest.Minute) <= after) day = day.AddDays(1);
        return At(day, Digest.Hour, Digest.Minute);
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Zone).DateTime);

    private static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => new(day.ToDateTime(new(hour, minute)), Zone);

    private static WaitingNotice Notice(long id, DateTimeOffset at, bool isCritical = false) => new(id, isCritical, at, Day(at), null, true);

    private static MessageMoment Moment(DateTimeOffset at, params QuietDays[] quiet) => new(Day(at), at, At(Day(at), Digest.Hour, Digest.Minute), Calendar, quiet);
}
