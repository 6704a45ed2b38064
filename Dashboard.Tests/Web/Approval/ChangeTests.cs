using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Approval;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Approval;

public sealed class ChangeTests : IAsyncLifetime
{
    private const string Raised = Office.IndicatorHead + "Z1,D1,L1,产出指标,数量指标,新建工会,≥,120,个,10,累计,张三\n";
    private static readonly ChangeGrounds Grounds = new(ChangeReason.Budget, "追加经费后任务增加");
    private Office office = default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Target_AfterLocking_ChangesByApprovalAndKeepsTheOldValue()
    {
        await office.LockAsync();
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised)).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookLocked);
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised, Grounds with { Text = " 无 " })).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookLocked);
        ImportReport asked = await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised, Grounds);
        asked.ShouldSatisfyAllConditions(r => r.Held.ShouldBe(1), r => r.BatchId.ShouldBeNull(), r => r.Rows.ShouldBe(1), r => r.IsClean.ShouldBeTrue());
        Target().ShouldBe(100);
        ChangeRequest request = Requests(office.HeadOfD).ShouldHaveSingleItem();
        request.Changes.ShouldHaveSingleItem().ShouldBe(new("Z1", "新建工会", "指标值", "100", "120"));
        request.Grounds.ShouldBe(Grounds);

        DateTimeOffset before = office.Ledger.Time.GetUtcNow();
        office.Ledger.Time.Advance(TimeSpan.FromMinutes(1));
        ImportReport made = (await Changes.ApproveAsync(request.Id, office.HeadOfD, Office.Of(office.HeadOfD), "同意", Cancel)).ShouldNotBeNull();
        made.Accepted.ShouldBe(1);
        Target().ShouldBe(120);
        office.Ledger.Snapshots.Indicators(office.Ledger.Node("D1"), office.Ledger.Snapshots.QuestionFor(), before).Single().Indicator.TargetValue.ShouldBe(100);
        office.Ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, AuditActions.ChangeApproved, null, null), 0, 9).Records.ShouldHaveSingleItem().Change
            .ShouldSatisfyAllConditions(
                c => c.Stamp.Actor.Name.ShouldBe("head-of-D"), c => c.Stamp.Reason.ShouldBe("同意"), c => c.Before.ShouldBe("Z1 指标值 100"), c => c.After.ShouldBe("Z1 指标值 120"));
        Requests(office.HeadOfD).ShouldHaveSingleItem().State.ShouldBe(ChangeState.Approved);
        (await Changes.ApproveAsync(request.Id, office.HeadOfD, Office.Of(office.HeadOfD), null, Cancel)).ShouldBeNull();
        office.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Request_OfAChange_IsDecidedByTheLevelAboveAloneAndNotByWhoAsked()
    {
        await office.LockAsync();
        Person both = new("b", "both", [new(Role.Admin, null)]);
        await office.ImportAsync(both, ImportKind.Indicators, Raised, Grounds);
        long id = Requests(Office.Finance).Single().Id;
        (await Changes.ReturnAsync(id, Office.Finance, Office.Of(Office.Finance), " ", Cancel)).ShouldBeFalse("nothing is given back without a reason");
        foreach (Person stranger in (Person[])[both, office.HeadOfD1, office.HeadOfD2, office.Drafter, Person.Nobody])
        {
            (await Changes.ApproveAsync(id, stranger, Office.Of(stranger), null, Cancel)).ShouldBeNull();
            (await Changes.ReturnAsync(id, stranger, Office.Of(stranger), "不同意", Cancel)).ShouldBeFalse();
        }

        Requests(office.HeadOfD2).ShouldBeEmpty();
        Requests(Office.Finance).Single().MayDecide.ShouldBeTrue();
        (await Changes.ReturnAsync(id, Office.Finance, Office.Of(Office.Finance), "依据不足", Cancel)).ShouldBeTrue();
        Requests(office.Drafter).Single().ShouldSatisfyAllConditions(r => r.State.ShouldBe(ChangeState.Returned), r => r.Note.ShouldBe("依据不足"), r => r.MayDecide.ShouldBeFalse());
        Target().ShouldBe(100);
    }

    [Fact]
    public async Task Request_OfWhatAlreadyWaits_IsRejected()
    {
        await office.LockAsync();
        await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised, Grounds);
        ImportReport again = await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised.Replace("120", "130", StringComparison.Ordinal), Grounds);
        again.Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.ChangePending);
    }

    [Fact]
    public async Task DryRun_OfARequest_LeavesNothing()
    {
        await office.LockAsync();
        string before = office.Ledger.Dump();
        ImportReport tried = await office.Ledger.ImportAsync(
            ImportKind.Indicators, Raised, r => r with { By = office.Drafter, Actor = Office.Of(office.Drafter), Grounds = Grounds, IsDryRun = true });
        tried.Held.ShouldBe(1);
        office.Ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Plan_AfterLocking_TakesFreeLinesAtOnceAndHoldsTheRest()
    {
        await office.LockAsync(BookKind.Plan);
        ImportReport report = await office.ImportAsync(new("x", "x", [new(Role.Officer, null)]), ImportKind.Plan, "单位：万元\n项目代码,月份,计划累计\nL1,6,0.07\nL3,6,0.03\n", Grounds);
        report.ShouldSatisfyAllConditions(r => r.Held.ShouldBe(1), r => r.Accepted.ShouldBe(1));
        (await office.ImportAsync(office.Drafter, ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL1,首付,2026-12-01,400\n"))
            .Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookLocked, "a due date is part of the plan");
        ChangeRequest request = Requests(office.HeadOfD).ShouldHaveSingleItem();
        request.Changes.ShouldHaveSingleItem().ShouldBe(new("L1", "甲", "6", "500.00", "700.00"));
        await Changes.ApproveAsync(request.Id, office.HeadOfD, Office.Of(office.HeadOfD), null, Cancel);
        office.Ledger.Number("SELECT CumulativeFen FROM PlanPoint p JOIN Line l ON l.Id=p.LineId WHERE l.Code='L1' AND Month=6 ORDER BY p.Id DESC LIMIT 1").ShouldBe(70_000);
        office.Ledger.ShouldBeSound();
    }

    private ChangeService Changes => office.Ledger.Get<ChangeService>();

    private IReadOnlyList<ChangeRequest> Requests(Person person) => office.Ledger.Get<ChangeStore>().InYear(2026, person, 50);

    private decimal Target()
    {
        IndicatorSnapshot indicator = office.Ledger.Indicators("D1").Single();
        return indicator.Indicator.TargetValue!.Value;
    }
}
