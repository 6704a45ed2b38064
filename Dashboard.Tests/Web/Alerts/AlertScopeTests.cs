using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Tests.Web.Alerts;

/// <summary>What belongs to others is never listed, found, counted, marked or acted upon.</summary>
public sealed class AlertScopeTests : IAsyncLifetime
{
    private AlertOffice office = default!;

    private AlertListStore Store => office.Ledger.Get<AlertListStore>();

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void List_OfAUnit_HasNothingOfItsNeighbour()
    {
        foreach ((Person person, string unit) in (IEnumerable<(Person, string)>)[(office.Officer, "D1"), (office.Head, "D1"), (office.Neighbour, "D2")])
        {
            foreach (AlertFilter filter in (AlertFilter[])[new(null, true), new(null, true, IsMineOnly: true), new(office.Ledger.Node("D").Range, true)])
            {
                Store.List(person, filter).Select(a => a.Subject.Department).Distinct().ShouldBe([unit]);
                Store.Count(person, filter).ShouldBe(Store.List(person, filter).Count);
            }

            string other = unit == "D1" ? "D2" : "D1";
            Store.List(person, new(office.Ledger.Node(other).Range, true)).ShouldBeEmpty();
            Store.Count(person, new(office.Ledger.Node(other).Range, true)).ShouldBe(0);
        }

        Store.List(office.Above, new(null, true)).Select(a => a.Subject.Department).Distinct().Order().ShouldBe(["D1", "D2"]);
    }

    [Fact]
    public void Alert_OfTheNeighbour_IsAsIfItDidNotExist()
    {
        const long None = 999_999;
        foreach (long id in (long[])[office.Other, None])
        {
            Store.Find(id, office.Head).ShouldBeNull();
            Store.History(id, office.Head).ShouldBeEmpty();
            string before = office.Ledger.Dump();
            foreach (AlertAct act in Enum.GetValues<AlertAct>())
                office.Take(office.Head, new AlertActRequest(act, new(AnswerKind.Plan, "计划", new(2026, 12, 1), ""), "head", new(2026, 12, 1)), "理由", id).ShouldBe(AlertActOutcome.NotFound);
            office.Ledger.Dump().ShouldBe(before);
        }
    }

    [Fact]
    public void Overseer_SeesAllAndAnswersNothing()
    {
        Store.Find(office.Other, office.Finance).ShouldNotBeNull().Acts.ShouldBeEmpty();
        office.Take(office.Finance, AlertAct.Acknowledge).ShouldBe(AlertActOutcome.NotFound);
        office.Answer(office.Officer, null, "说明");
        Store.Find(office.Own, office.Finance).ShouldNotBeNull().Acts.ShouldBe([AlertAct.Accept, AlertAct.Return]);
    }

    [Fact]
    public void Unseen_IsWhatOneWasToldAndMarkingItConcernsOnlyOneself()
    {
        long neighbours = office.Unseen(office.Neighbour).Count, heads = office.Unseen(office.Head).Count;
        neighbours.ShouldBeGreaterThan(0);
        heads.ShouldBeGreaterThan(0);
        office.Unseen(office.Head).IsCritical.ShouldBeTrue();
        office.Unseen(office.Finance).Count.ShouldBe(0, "nobody told finance yet");

        Store.MarkSeen(office.Head, [office.Other], office.Ledger.Time.GetUtcNow()).ShouldBeFalse("what one was not told one does not mark");
        Store.MarkSeen(office.Head, [office.Own, office.Other], office.Ledger.Time.GetUtcNow()).ShouldBeTrue();
        Store.MarkSeen(office.Head, [office.Own], office.Ledger.Time.GetUtcNow()).ShouldBeFalse("once is enough");
        ((long)office.Unseen(office.Head).Count).ShouldBe(heads - 1);
        ((long)office.Unseen(office.Neighbour).Count).ShouldBe(neighbours);
        office.Ledger.Number($"SELECT count(*) FROM AlertNotice WHERE AlertId={office.Other} AND SeenAt IS NOT NULL").ShouldBe(0);
    }

    [Fact]
    public void Unseen_AfterTheRightIsGone_CountsNothing()
    {
        Person moved = office.Head with { Grants = office.HeadOfNeighbours.Grants };
        office.Ledger.Number("SELECT count(*) FROM AlertNotice WHERE Recipient='head' AND Channel='app'").ShouldBeGreaterThan(0);
        Store.CountUnseen(moved, new Dictionary<string, int>()).Count.ShouldBe(0);
    }

    [Fact]
    public void Filter_BySeverityKindAndLine_NarrowsListAndCountAlike()
    {
        AlertFilter[] filters =
        [
            new(null, true, Severity: AlertSeverity.Critical), new(null, true, Kind: AlertRuleKind.PaymentOverdue), new(null, true, Line: "L1"),
            new(null, true, Subject: "milestone:L1/20261120/首付款"),
        ];
        foreach (AlertFilter filter in filters)
        {
            Store.List(office.Above, filter).ShouldContain(a => a.Id == office.Own);
            Store.Count(office.Above, filter).ShouldBe(Store.List(office.Above, filter).Count);
            Store.Count(office.Above, filter with { Severity = AlertSeverity.Notice }).ShouldBe(0);
            Store.Count(office.Above, filter with { IsLive = false }).ShouldBe(0);
        }

        Store.List(office.Above, new(null, true, Line: "L1")).ShouldAllBe(a => a.Subject.Line == "L1");
        Store.List(office.Above, new(null, true, Severity: AlertSeverity.Critical)).Count.ShouldBe(2);
        Store.List(office.Above, new(null, true, Most: 1)).Count.ShouldBe(1);
    }
}
