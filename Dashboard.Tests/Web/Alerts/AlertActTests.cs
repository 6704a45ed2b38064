using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Alerts;

/// <summary>What people do with alerts, in a real database: who may, in which state, what is written, who is told.</summary>
public sealed class AlertActTests : IAsyncLifetime
{
    private AlertOffice office = default!;

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Answer_AsPlan_RestsUntilThePromisedDayWhileItsTwinRises()
    {
        office.Answer(office.Officer, new(2026, 12, 10)).ShouldBe(AlertActOutcome.Done);
        for (DateOnly day = AlertOffice.Today.AddDays(1); day <= new DateOnly(2026, 12, 10); day = day.AddDays(1)) await office.MorningOfAsync(day);
        office.Find(office.Own).Standing.Level.ShouldBe(AlertLevel.Officer, "the promised day is still in time");
        office.Events(office.Own).ShouldBe(["opened", "answered"]);
        office.Find(office.Other).Standing.Level.ShouldBe(AlertLevel.Finance, "nobody answered");
        office.Events(office.Other).ShouldBe(["opened", "escalated", "escalated", "escalated"]);

        await office.MorningOfAsync(new(2026, 12, 11));
        office.Find(office.Own).Standing.ShouldSatisfyAllConditions(s => s.State.ShouldBe(AlertState.Open), s => s.Level.ShouldBe(AlertLevel.Manager));
        office.Told(office.Head, "promise-missed", office.Own).ShouldBe(1);
        office.Told(office.Officer, "promise-missed", office.Own).ShouldBe(1, "who promised is told too");
    }

    [Fact]
    public async Task Answer_ThatIsPaidMeanwhile_EndsByItself()
    {
        office.Answer(office.Officer, new(2026, 12, 10)).ShouldBe(AlertActOutcome.Done);
        await office.Ledger.PayAsync("V1 2026-11-22 L1 300");
        await office.EvaluateAsync();
        office.Find(office.Own).Standing.State.ShouldBe(AlertState.Resolved);
        foreach (AlertAct act in Enum.GetValues<AlertAct>()) office.Take(office.Head, act, "理由").ShouldBe(AlertActOutcome.WrongState, $"{act}");
        office.Find(office.Own).Acts.ShouldBeEmpty();
    }

    [Fact]
    public void Answer_AsJustifiedByTheHead_IsApprovedByTheOneAbove()
    {
        office.Answer(office.Head, null, "按合同分期支付").ShouldBe(AlertActOutcome.Done);
        office.Told(office.Above, "answered", office.Own).ShouldBe(1);
        office.Told(office.Head, "answered", office.Own).ShouldBe(0, "nobody is asked to approve their own answer");
        office.Take(office.Head, AlertAct.Accept).ShouldBe(AlertActOutcome.OwnWork);
        office.Take(office.Head, AlertAct.Return, "重写").ShouldBe(AlertActOutcome.OwnWork);
        office.Take(office.Officer, AlertAct.Accept).ShouldBe(AlertActOutcome.NotFound, "officers approve nothing");
        office.Find(office.Own).Standing.AwaitsApproval.ShouldBeTrue();
        office.Take(office.Above, AlertAct.Accept).ShouldBe(AlertActOutcome.Done);
        office.Find(office.Own).ShouldSatisfyAllConditions(a => a.Standing.State.ShouldBe(AlertState.Closed), a => a.EndedOn.ShouldBe(AlertOffice.Today));
    }

    [Fact]
    public async Task Accepted_WhileTheFigureStands_IsNotOpenedAgainTheNextDay()
    {
        office.Answer(office.Officer, null, "按合同分期支付");
        office.Take(office.Head, AlertAct.Accept).ShouldBe(AlertActOutcome.Done);
        await office.MorningOfAsync(AlertOffice.Today.AddDays(1));
        office.Ledger.Number("SELECT count(*) FROM Alert WHERE Rule='payment-overdue' AND Subject LIKE 'milestone:L1/%'").ShouldBe(1);
        office.Events(office.Own).ShouldBe(["opened", "answered", "accepted"]);
    }

    [Fact]
    public void Return_OfAnAnswer_NeedsWordsAndGoesBackToTheOwner()
    {
        office.Answer(office.Officer, null, "说明");
        office.Take(office.Head, AlertAct.Return).ShouldBe(AlertActOutcome.Incomplete);
        office.Take(office.Head, AlertAct.Return, "请附合同条款").ShouldBe(AlertActOutcome.Done);
        office.Find(office.Own).Standing.ShouldSatisfyAllConditions(s => s.State.ShouldBe(AlertState.Acknowledged), s => s.Answer.ShouldBeNull());
        office.Told(office.Officer, "returned", office.Own).ShouldBe(1);
        office.Take(office.Head, AlertAct.Return, "再次").ShouldBe(AlertActOutcome.WrongState, "there is nothing to return any more");
    }

    [Fact]
    public void HandOver_ToThoseWhoMayAnswerThere_IsPossible()
    {
        foreach (string? name in (string?[])[null, "nobody", office.Neighbour.Name, office.Finance.Name])
            office.Take(office.Head, new AlertActRequest(AlertAct.HandOver, To: name)).ShouldBe(AlertActOutcome.UnknownPerson, name);
        office.Take(office.Head, new AlertActRequest(AlertAct.HandOver, To: "reporter")).ShouldBe(AlertActOutcome.Done);
        office.Find(office.Own).OwnerName.ShouldBe("reporter");
        office.Told(office.Reporter, "handed-over", office.Own).ShouldBe(1);
        office.Unseen(office.Reporter).Count.ShouldBe(1);
    }

    [Fact]
    public void HandOver_ByAnOfficer_WaitsForTheNewOwnerAlone()
    {
        Waiting().ShouldBe(["officer", "head"], "of a critical alert the manager is told too");
        int before = office.Unseen(office.Officer).Count;
        office.Take(office.Officer, new AlertActRequest(AlertAct.HandOver, To: "reporter")).ShouldBe(AlertActOutcome.Done);
        Waiting().ShouldBe(["reporter"]);
        office.Unseen(office.Officer).Count.ShouldBe(before - 1, "the bell does not ask for what is nobody's work");
        office.Ledger.Get<AlertListStore>().List(office.Officer, new(null, IsLive: true)).ShouldContain(a => a.Id == office.Own && !a.IsMine);

        office.Take(office.Reporter, new AlertActRequest(AlertAct.HandOver, To: "officer")).ShouldBe(AlertActOutcome.Done);
        Waiting().ShouldBe(["officer"]);
    }

    [Fact]
    public async Task HandOver_OfWhatRose_StaysWithWhomItReached()
    {
        await office.MorningOfAsync(new(2026, 12, 11));
        office.Told(office.Above, "escalated", office.Own).ShouldBeGreaterThan(0);
        office.Take(office.Officer, new AlertActRequest(AlertAct.HandOver, To: "reporter")).ShouldBe(AlertActOutcome.Done);
        Waiting().ShouldBe(["reporter", "head", "above", "finance"]);

        office.Take(office.Head, new AlertActRequest(AlertAct.HandOver, To: "officer")).ShouldBe(AlertActOutcome.Done);
        Waiting().ShouldBe(["officer", "above", "finance"], "who gives it away keeps nothing of it");
    }

    [Fact]
    public async Task Silence_WithReasonAndEnd_HoldsRisingBack()
    {
        office.Take(office.Head, new AlertActRequest(AlertAct.Silence, Until: new(2026, 12, 5))).ShouldBe(AlertActOutcome.Incomplete, "no reason");
        office.Take(office.Head, new AlertActRequest(AlertAct.Silence, Until: AlertOffice.Today.AddDays(93)), "理由").ShouldBe(AlertActOutcome.Incomplete, "too long");
        office.Take(office.Head, new AlertActRequest(AlertAct.Silence, Until: AlertOffice.Today.AddDays(-1)), "理由").ShouldBe(AlertActOutcome.Incomplete, "in the past");
        office.Take(office.Head, AlertAct.Unsilence).ShouldBe(AlertActOutcome.WrongState);
        office.Take(office.Head, new AlertActRequest(AlertAct.Silence, Until: new(2026, 12, 5)), "系统切换").ShouldBe(AlertActOutcome.Done);
        office.Find(office.Own).Acts.ShouldContain(AlertAct.Unsilence);
        await office.MorningOfAsync(new(2026, 12, 5));
        office.Find(office.Own).Standing.Level.ShouldBe(AlertLevel.Officer);
        await office.MorningOfAsync(new(2026, 12, 6));
        office.Find(office.Own).Standing.Level.ShouldBe(AlertLevel.Manager);
    }

    [Fact]
    public void Answer_WithoutWordsOrWithAnImpossibleDay_IsRefused()
    {
        office.Answer(office.Officer, new(2026, 12, 1), "  ").ShouldBe(AlertActOutcome.Incomplete);
        office.Answer(office.Officer, AlertOffice.Today.AddDays(-1)).ShouldBe(AlertActOutcome.Incomplete);
        office.Answer(office.Officer, AlertOffice.Today.AddDays(367)).ShouldBe(AlertActOutcome.Incomplete);
        office.Events(office.Own).ShouldBe(["opened"]);
    }

    [Fact]
    public void Act_WhoseRecordCannotBeWritten_LeavesNothingBehind()
    {
        string before = office.Ledger.Dump();
        office.Ledger.Run("CREATE TRIGGER Refuses BEFORE INSERT ON AuditRecord BEGIN SELECT RAISE(ABORT, 'no record'); END");
        Should.Throw<SqliteException>(() => office.Answer(office.Officer, new(2026, 12, 10)));
        Should.Throw<SqliteException>(() => office.Take(office.Head, new AlertActRequest(AlertAct.HandOver, To: "reporter")));
        office.Ledger.Run("DROP TRIGGER Refuses");
        office.Ledger.Dump().ShouldBe(before);
        office.Answer(office.Officer, new(2026, 12, 10)).ShouldBe(AlertActOutcome.Done);
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='alert-answered' AND Actor='officer'").ShouldBe(1);
        office.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Acknowledge_ByManyAtOnce_CountsForOne()
    {
        AlertActOutcome[] outcomes = await AtOnceAsync(8, at => office.Take(at % 2 == 0 ? office.Officer : office.Head, AlertAct.Acknowledge));
        outcomes.Count(o => o == AlertActOutcome.Done).ShouldBe(1);
        outcomes.Count(o => o == AlertActOutcome.WrongState).ShouldBe(7);
        office.Events(office.Own).ShouldBe(["opened", "acknowledged"]);
    }

    [Fact]
    public async Task Answer_ByTwoAtOnce_KeepsBothInTheHistoryAndTheLaterCounts()
    {
        await AtOnceAsync(2, at => office.Answer(at == 0 ? office.Officer : office.Head, new(2026, 12, 1 + at), $"计划{at}"));
        office.Events(office.Own).ShouldBe(["opened", "answered", "answered"]);
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='alert-answered'").ShouldBe(2);
        string last = office.Ledger.Number("SELECT count(*) FROM AlertEvent e WHERE e.Id=(SELECT max(Id) FROM AlertEvent) AND e.By='head'") == 1 ? "计划1" : "计划0";
        office.Find(office.Own).Standing.Answer!.Text.ShouldBe(last);
    }

    [Fact]
    public async Task Evaluation_BesideAnAnswer_DoesNotUndoIt()
    {
        office.Ledger.Time.AdjustTime(new(2026, 11, 28, 0, 30, 0, TimeSpan.Zero));
        Task evaluating = Task.Run(office.EvaluateAsync, TestContext.Current.CancellationToken);
        AlertActOutcome outcome = await Task.Run(() => office.Answer(office.Officer, new(2026, 12, 10)), TestContext.Current.CancellationToken);
        await evaluating;
        outcome.ShouldBe(AlertActOutcome.Done);
        office.Find(office.Own).Standing.ShouldSatisfyAllConditions(s => s.State.ShouldBe(AlertState.Answered), s => s.DueOn.ShouldBe(new(2026, 12, 10)));
    }

    /// <summary>For whom the alert of D1 waits: those who find it under 等我处理.</summary>
    private IEnumerable<string> Waiting() => ((Person[])[office.Officer, office.Reporter, office.Head, office.Above, office.Finance])
        .Where(p => office.Ledger.Get<AlertListStore>().List(p, new(null, IsLive: true, IsMineOnly: true)).Any(a => a.Id == office.Own)).Select(p => p.Name);

    private static async Task<AlertActOutcome[]> AtOnceAsync(int people, Func<int, AlertActOutcome> act)
    {
        using Barrier gate = new(people);
        return await Task.WhenAll(Enumerable.Range(0, people).Select(at => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return act(at);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }
}
