using CsCheck;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Alerts;

public sealed class AlertLifeTests
{
    private static readonly WorkCalendar Calendar = Calendars.Delivered;
    private static readonly DateOnly Due = new(2026, 6, 12);
    private static readonly AlertAnswer Plan = new(AnswerKind.Plan, "下月付清", new(2026, 6, 30), "zhang");
    private static readonly AlertAnswer Justified = new(AnswerKind.Justified, "按合同第四季度支付", null, "zhang");

    private static readonly IReadOnlyDictionary<string, AlertStanding> Standings = new Dictionary<string, AlertStanding>
    {
        ["open"] = new(AlertState.Open, AlertLevel.Officer, Due),
        ["acknowledged"] = new(AlertState.Acknowledged, AlertLevel.Manager, Due),
        ["planned"] = new(AlertState.Answered, AlertLevel.Officer, Due, Plan),
        ["adjusting"] = new(AlertState.Answered, AlertLevel.Officer, Due, Plan with { Kind = AnswerKind.Adjust }),
        ["justified"] = new(AlertState.Answered, AlertLevel.Officer, Due, Justified),
        ["resolved"] = new(AlertState.Resolved, AlertLevel.Officer, Due, Plan),
        ["closed"] = new(AlertState.Closed, AlertLevel.Officer, Due, Justified),
    };

    [Theory]
    [InlineData("open", "Acknowledge Answer HandOver Silence Unsilence")]
    [InlineData("acknowledged", "Answer HandOver Silence Unsilence")]
    [InlineData("planned", "Answer HandOver Silence Unsilence")]
    [InlineData("adjusting", "Answer HandOver Silence Unsilence")]
    [InlineData("justified", "Answer Accept Return HandOver Silence Unsilence")]
    [InlineData("resolved", "")]
    [InlineData("closed", "")]
    public void Allows_EachActInEachState_IsAsTheTableSays(string standing, string acts) =>
        string.Join(' ', Enum.GetValues<AlertAct>().Where(act => AlertLife.Allows(Standings[standing], act))).ShouldBe(acts);

    [Theory]
    [InlineData(AlertAct.Accept, "ApproveHere ApproveBelow")]
    [InlineData(AlertAct.Return, "ApproveHere ApproveBelow")]
    [InlineData(AlertAct.Acknowledge, "Answer")]
    [InlineData(AlertAct.Answer, "Answer")]
    [InlineData(AlertAct.HandOver, "Answer")]
    [InlineData(AlertAct.Silence, "Answer")]
    [InlineData(AlertAct.Unsilence, "Answer")]
    public void RightsFor_EachAct_AreThoseOfTheTable(AlertAct act, string rights) =>
        string.Join(' ', AlertLife.RightsFor(act).Select(r => r.ToString())).ShouldBe(rights);

    [Fact]
    public void RightsFor_Roles_AnswerAndApproveAreDifferentPeople()
    {
        bool May(Role role, AlertAct act) => AlertLife.RightsFor(act).Any(right => role.Has(right));
        (May(Role.Officer, AlertAct.Answer), May(Role.Officer, AlertAct.Accept)).ShouldBe((true, false));
        (May(Role.Overseer, AlertAct.Answer), May(Role.Overseer, AlertAct.Accept)).ShouldBe((false, true));
        (May(Role.Auditor, AlertAct.Answer), May(Role.Auditor, AlertAct.Return)).ShouldBe((false, false));
    }

    [Theory]
    [InlineData("2025-09-25", 10, "2025-10-15")]
    [InlineData("2025-09-30", 1, "2025-10-09")]
    [InlineData("2025-09-27", 1, "2025-09-28")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-11", 10, "2026-03-03")]
    public void Begin_AroundHolidays_IsDueAfterThatManyWorkingDays(string opened, int within, string due)
    {
        AlertStanding standing = AlertLife.Begin(AlertSamples.Rule(AlertRuleKind.OverBudget, 0m, answerWithin: within), Day(opened), Calendar);
        standing.ShouldBe(new(AlertState.Open, AlertLevel.Officer, Day(due)));
    }

    [Theory]
    [InlineData("2025-09-30", "2025-09-30", null)]
    [InlineData("2025-09-30", "2025-10-01", "2025-10-11")]
    [InlineData("2025-09-30", "2025-10-09", "2025-10-13")]
    [InlineData("2026-02-14", "2026-02-15", "2026-02-26")]
    [InlineData("2026-02-27", "2026-02-28", "2026-03-04")]
    public void Wait_Unanswered_RisesTheDayAfterTheDueDay(string due, string day, string? next)
    {
        AlertStanding standing = new(AlertState.Open, AlertLevel.Officer, Day(due));
        (AlertDelay Delay, AlertStanding After)? waited = AlertLife.Wait(standing, Day(day), Calendar);
        if (next is null) waited.ShouldBeNull();
        else waited.ShouldBe((AlertDelay.Escalated, standing with { Level = AlertLevel.Manager, DueOn = Day(next) }));
    }

    [Theory]
    [InlineData("open", AlertDelay.Escalated, AlertState.Open)]
    [InlineData("acknowledged", AlertDelay.Escalated, AlertState.Acknowledged)]
    [InlineData("planned", AlertDelay.PromiseMissed, AlertState.Open)]
    [InlineData("adjusting", AlertDelay.PromiseMissed, AlertState.Open)]
    [InlineData("justified", AlertDelay.ApprovalLate, AlertState.Answered)]
    public void Wait_BeyondTheDueDay_DoesWhatTheStateNeeds(string name, AlertDelay delay, AlertState state)
    {
        AlertStanding standing = Standings[name];
        AlertLife.Wait(standing, Due, Calendar).ShouldBeNull();
        (AlertDelay Delay, AlertStanding After) waited = AlertLife.Wait(standing, Due.AddDays(1), Calendar).ShouldNotBeNull();
        waited.Delay.ShouldBe(delay);
        waited.After.ShouldBe(standing with { State = state, Level = standing.Level + 1, DueOn = new(2026, 6, 17) });
    }

    [Theory]
    [InlineData("resolved")]
    [InlineData("closed")]
    public void Wait_Ended_DoesNothing(string name) => AlertLife.Wait(Standings[name], Due.AddDays(100), Calendar).ShouldBeNull();

    [Fact]
    public void Wait_AtTheTop_StaysThereButOpensAfterABrokenPromise()
    {
        foreach (string name in (string[])["open", "acknowledged", "justified"])
            AlertLife.Wait(Standings[name] with { Level = AlertLevel.Finance }, Due.AddDays(9), Calendar).ShouldBeNull();
        (AlertDelay delay, AlertStanding after) = AlertLife.Wait(Standings["planned"] with { Level = AlertLevel.Finance }, Due.AddDays(1), Calendar).ShouldNotBeNull();
        (delay, after.State, after.Level).ShouldBe((AlertDelay.PromiseMissed, AlertState.Open, AlertLevel.Finance));
    }

    [Fact]
    public void Wait_NobodyAnswers_ReachesFinanceAfterNineWorkingDays()
    {
        AlertStanding standing = new(AlertState.Open, AlertLevel.Officer, new(2025, 9, 26));
        List<string> risen = [];
        for (DateOnly day = new(2025, 9, 26); day < new DateOnly(2025, 12, 1); day = day.AddDays(1))
        {
            if (AlertLife.Wait(standing, day, Calendar) is not { } waited) continue;
            standing = waited.After;
            risen.Add(FormattableString.Invariant($"{day:MM-dd} {standing.Level}"));
        }

        // Sunday 28 September and Saturday 11 October are worked, 1 to 8 October are not.
        risen.ShouldBe(["09-27 Manager", "10-01 Leader", "10-12 Finance"]);
    }

    [Fact]
    public void Answered_PlanAndReason_StopTheClockUntilTheirDay()
    {
        AlertLife.Answered(Standings["open"], Plan, new(2026, 6, 10), Calendar).ShouldBe(Standings["open"] with { State = AlertState.Answered, Answer = Plan, DueOn = new(2026, 6, 30) });
        AlertLife.Answered(Standings["acknowledged"], Justified, new(2026, 6, 10), Calendar)
            .ShouldBe(Standings["acknowledged"] with { State = AlertState.Answered, Answer = Justified, DueOn = new(2026, 6, 15) });
        AlertLife.Returned(Standings["justified"], new(2026, 2, 13), Calendar)
            .ShouldBe(new(AlertState.Acknowledged, AlertLevel.Officer, new(2026, 2, 25)));
    }

    [Theory]
    [InlineData(AnswerKind.Plan, "x", 0, true)]
    [InlineData(AnswerKind.Plan, "x", -1, false)]
    [InlineData(AnswerKind.Plan, "x", 366, true)]
    [InlineData(AnswerKind.Plan, "x", 367, false)]
    [InlineData(AnswerKind.Plan, "x", null, false)]
    [InlineData(AnswerKind.Adjust, "x", 3, true)]
    [InlineData(AnswerKind.Adjust, " \n", 3, false)]
    [InlineData(AnswerKind.Justified, "x", null, true)]
    [InlineData(AnswerKind.Justified, "x", 3, false)]
    public void IsComplete_WordsAndDay_AreWhatTheKindNeeds(AnswerKind kind, string text, int? days, bool isComplete) =>
        AlertLife.IsComplete(new(kind, text, days is { } d ? Due.AddDays(d) : null, "zhang"), Due).ShouldBe(isComplete);

    [Fact]
    public void Wait_AnyStandingAndDay_NeverFallsAndIsNeverDueAlready() => Gen.Select(
        Gen.Int[0, Standings.Count - 1].Select(i => Standings.Values.ElementAt(i)), Gen.Enum<AlertLevel>(), Gen.Int[0, 2000], Gen.Int[-5, 40]).Sample((standing, level, start, later) =>
        {
            DateOnly due = new DateOnly(2020, 1, 1).AddDays(start), day = due.AddDays(later);
            AlertStanding before = standing with { Level = level, DueOn = due };
            if (AlertLife.Wait(before, day, Calendar) is not { } waited) return;
            (later > 0 && before.IsLive).ShouldBeTrue();
            ((int)waited.After.Level).ShouldBeInRange((int)level, Math.Min((int)level + 1, (int)AlertLevel.Finance));
            Calendar.WorkdaysBetween(day, waited.After.DueOn).ShouldBe(AlertLife.DaysALevel);
            AlertLife.Wait(waited.After, day, Calendar).ShouldBeNull();
        });

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
