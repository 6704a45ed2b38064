using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Approval;

public sealed class BookTests : IAsyncLifetime
{
    private const string Raised = Office.IndicatorHead + "Z1,D1,L1,产出指标,数量指标,新建工会,≥,120,个,10,累计,张三\n";
    private Office office = default!;

    public async ValueTask InitializeAsync() => office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Book_FromDraftToLocked_PassesThroughThreeHandsAndIsRecorded()
    {
        office.Book(office.Drafter).State.ShouldBe(BookState.Draft);
        await office.LockAsync();
        office.Book(office.Drafter).State.ShouldBe(BookState.Locked);
        office.Ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, AuditActions.BookMoved, null, null), 0, 9).Records
            .Select(r => (r.Change.Stamp.Actor.Name, r.Change.Before, r.Change.After, r.Change.Subject.Key, r.Change.Subject.Department))
            .ShouldBe([
                ("head-of-D", "approved", "locked", "targets/D1/2026", "D1"),
                ("head-of-D1", "submitted", "approved", "targets/D1/2026", "D1"),
                ("drafter", "draft", "submitted", "targets/D1/2026", "D1")]);
        office.Ledger.ShouldBeSound();
    }

    /// <summary>Here and below are rights of their own: the head of D1 signs D1 and locks nothing there; the head of D2 does neither.</summary>
    [Fact]
    public async Task Steps_OfSomeoneElse_AreNeitherOfferedNorTaken()
    {
        (await office.TakeAsync(BookStep.Submit, office.HeadOfD1)).ShouldBe(BookOutcome.NotFound);
        (await office.TakeAsync(BookStep.Submit, office.Drafter, department: "D2")).ShouldBe(BookOutcome.NotFound);
        (await office.TakeAsync(BookStep.Submit, office.Drafter)).ShouldBe(BookOutcome.Taken);
        office.Book(office.Drafter).Steps.ShouldBe([BookStep.Withdraw]);
        office.Book(office.HeadOfD1).Steps.ShouldBe([BookStep.Approve, BookStep.Return]);
        office.Book(Office.Finance).Steps.ShouldBe([BookStep.Approve, BookStep.Return]);
        office.Ledger.Get<BookStore>().Below(office.Ledger.Node("D"), 2026, office.HeadOfD2).Select(b => b.Key.DepartmentCode).Distinct().ShouldBe(["D2"]);
        foreach (Person stranger in (Person[])[office.HeadOfD2, office.Drafter, Person.Nobody, office.In("D1", Role.Auditor, "a"), office.In("D1", Role.Reporter, "r")])
            (await office.TakeAsync(BookStep.Approve, stranger)).ShouldBe(BookOutcome.NotFound);
        (await office.TakeAsync(BookStep.Approve, office.HeadOfD1)).ShouldBe(BookOutcome.Taken);
        (await office.TakeAsync(BookStep.Lock, office.HeadOfD1)).ShouldBe(BookOutcome.NotFound);
        office.Book(office.HeadOfD1).Steps.ShouldBe([BookStep.Return]);
        office.Book(office.HeadOfD).Steps.ShouldBe([BookStep.Return, BookStep.Lock]);
    }

    [Fact]
    public async Task Submitter_WhoMayAlsoSign_DoesNotSignTheirOwnWork()
    {
        Person both = new("b", "both", [new(Role.Admin, null)]);
        (await office.TakeAsync(BookStep.Submit, both)).ShouldBe(BookOutcome.Taken);
        (await office.TakeAsync(BookStep.Approve, both)).ShouldBe(BookOutcome.OwnWork);
        office.Book(both).Steps.ShouldBe([BookStep.Withdraw, BookStep.Return]);
        (await office.TakeAsync(BookStep.Approve, office.HeadOfD1)).ShouldBe(BookOutcome.Taken);
        (await office.TakeAsync(BookStep.Lock, both)).ShouldBe(BookOutcome.OwnWork);
        (await office.TakeAsync(BookStep.Approve, office.HeadOfD)).ShouldBe(BookOutcome.WrongState);
    }

    [Fact]
    public async Task Book_Returned_KeepsTheReasonAndCanBeChangedAgain()
    {
        await office.TakeAsync(BookStep.Submit, office.Drafter);
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised)).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookSubmitted);
        await office.TakeAsync(BookStep.Return, office.HeadOfD1, reason: "指标值偏低");
        office.Book(office.Drafter).ShouldSatisfyAllConditions(b => b.State.ShouldBe(BookState.Returned), b => b.Note.ShouldBe("指标值偏低"));
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised)).Accepted.ShouldBe(1);
        (await office.TakeAsync(BookStep.Submit, office.Drafter)).ShouldBe(BookOutcome.Taken);
        (await office.TakeAsync(BookStep.Approve, office.HeadOfD1)).ShouldBe(BookOutcome.Taken);
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, Office.IndicatorHead + "Z9,D1,L1,产出指标,数量指标,新的,≥,1,个,10,累计,\n"))
            .Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookApproved);
    }

    [Fact]
    public async Task Book_WithNothingInIt_CannotBeSubmitted()
    {
        Person officer = office.In("D", Role.Officer, "o");
        (await office.TakeAsync(BookStep.Submit, officer, department: "D")).ShouldBe(BookOutcome.Nothing);
        (await office.TakeAsync(BookStep.Submit, officer, department: "nowhere")).ShouldBe(BookOutcome.NotFound);
    }

    [Fact]
    public async Task LockedGoals_OnTheSameFileResultsOrANewOwner_TakeThem()
    {
        await office.LockAsync();
        string same = Office.IndicatorHead + "Z1,D1,L1,产出指标,数量指标,新建工会,≥,100,个,10,累计,张三\n";
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, same)).ShouldSatisfyAllConditions(r => r.IsClean.ShouldBeTrue(), r => r.Unchanged.ShouldBe(1));
        (await office.ImportAsync(office.Drafter, ImportKind.Indicators, same.Replace("张三", "李四", StringComparison.Ordinal))).Accepted.ShouldBe(1);
        (await office.ImportAsync(office.Drafter, ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-10-31,80\n")).Accepted.ShouldBe(1);
        ImportReport moved = await office.Ledger.ImportAsync(ImportKind.Indicators, same.Replace("D1,L1", "D2,L3", StringComparison.Ordinal));
        moved.Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.BookLocked, "an indicator must not leave a locked book by moving to another department");
    }

    [Fact]
    public async Task Batch_InALockedBook_IsNotTakenBack()
    {
        ImportReport batch = await office.ImportAsync(office.Drafter, ImportKind.Indicators, Raised);
        await office.LockAsync();
        (await office.Ledger.Get<ImportService>().UndoAsync(batch.BatchId!.Value, Person.Local, Actor.Anonymous, null, TestContext.Current.CancellationToken))
            .ShouldBe(UndoOutcome.BookSigned);
    }
}
