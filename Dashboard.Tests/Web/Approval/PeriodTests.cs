using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Approval;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Approval;

public sealed class PeriodTests : IAsyncLifetime
{
    private static readonly DateOnly September = new(2026, 9, 1);
    private static readonly DateOnly October = new(2026, 10, 1);
    private Office office = default!;

    public async ValueTask InitializeAsync()
    {
        office = await Office.OpenAsync();
        office.Ledger.Run("INSERT INTO Account (Id, UserName, NormalizedUserName, DisplayName, IsDemo, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount) VALUES ('d', 'drafter', 'DRAFTER', 'drafter', 0, 0, 0, 0, 1, 0)");
        office.Ledger.Get<AccountStore>().Give("d", office.Drafter.Grants, new(office.Ledger.Time.GetUtcNow(), Actor.System("test")));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData(ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\nv,{0},L1,1\n")]
    [InlineData(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD1,L1,甲,项目支出,一般公共预算,{0},追加,1,\n")]
    [InlineData(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD1,L9,新,项目支出,一般公共预算,{0},追加,1,\n")]
    [InlineData(ImportKind.Results, "指标代码,日期,完成值\nZ1,{0},7\n")]
    public async Task Fact_OfAClosedMonth_IsRejectedAndTheNextDayIsTaken(ImportKind kind, string text)
    {
        (await CloseAsync("D1", October, office.HeadOfD1)).ShouldBe(PeriodOutcome.Done);
        string before = office.Ledger.Dump();
        ImportReport late = await office.ImportAsync(office.Drafter, kind, string.Format(null, text, "2026-10-31"));
        late.Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.PeriodClosed);
        office.Ledger.Dump().ShouldBe(before);
        (await office.ImportAsync(office.Drafter, kind, string.Format(null, text, "2026-11-01"))).Accepted.ShouldBe(1);
        office.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Opening_WithoutAReasonOrAnEndInSight_IsNone()
    {
        await CloseAsync("D1", October, office.HeadOfD1);
        DateOnly today = new(2026, 11, 22);
        PeriodOutcome Open(DateOnly until, string reason) => office.Ledger.Get<PeriodService>().Open(
            new("D1", September, October, "drafter", until), office.HeadOfD1, Office.Of(office.HeadOfD1), reason);
        Open(today, "").ShouldBe(PeriodOutcome.ReasonMissing);
        Open(today, " \t").ShouldBe(PeriodOutcome.ReasonMissing);
        Open(today.AddDays(PeriodStore.LongestOpening + 1), "补录").ShouldBe(PeriodOutcome.WrongDates);
        Open(DateOnly.MaxValue, "补录").ShouldBe(PeriodOutcome.WrongDates);
        office.Ledger.Number("SELECT count(*) FROM PeriodOpening").ShouldBe(0);
        Open(today.AddDays(PeriodStore.LongestOpening), "补录").ShouldBe(PeriodOutcome.Done);
    }

    [Fact]
    public async Task Closing_OfADepartment_CoversUnitsBelowAndNobodyElse()
    {
        (await CloseAsync("D", October, office.HeadOfD)).ShouldBe(PeriodOutcome.Done);
        (await PayAsync("a 2026-10-01 L1 1")).Rejected.Count.ShouldBe(1);
        (await PayAsync("a 2026-10-01 L3 1")).Rejected.Count.ShouldBe(1);
        (await CloseAsync("D1", September, office.HeadOfD1)).ShouldBe(PeriodOutcome.AlreadyClosed);
        (await CloseAsync("D1", new(2026, 11, 1), office.HeadOfD1)).ShouldBe(PeriodOutcome.Done);
        (await PayAsync("a 2026-11-01 L1 1")).Rejected.Count.ShouldBe(1);
        (await PayAsync("a 2026-11-01 L3 1")).Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task WholeFile_WithKnownRowsOfClosedMonths_ChangesNothingThere()
    {
        await office.Ledger.PayAsync("a 2026-09-01 L1 1", "b 2026-10-01 L1 2");
        await CloseAsync(null, October, Office.Finance);
        ImportReport again = await PayAsync("a 2026-09-01 L1 1", "b 2026-10-01 L1 2", "c 2026-11-01 L1 3");
        again.ShouldSatisfyAllConditions(r => r.IsClean.ShouldBeTrue(), r => r.Unchanged.ShouldBe(2), r => r.Accepted.ShouldBe(1));
        (await PayAsync("b 2026-10-01 L1 9")).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.DuplicateVoucher);
    }

    [Fact]
    public async Task Opening_ForOnePerson_HoldsForThemUntilItsDay()
    {
        await CloseAsync("D1", October, office.HeadOfD1);
        (await OpenAsync("D1", September, October, "drafter", new(2026, 11, 23), office.HeadOfD1)).ShouldBe(PeriodOutcome.Done);
        (await office.ImportAsync(office.Drafter, ImportKind.Payments, TemporaryLedger.PaymentsText("a 2026-10-05 L1 1"))).Accepted.ShouldBe(1);
        (await office.ImportAsync(office.Drafter, ImportKind.Payments, TemporaryLedger.PaymentsText("b 2026-08-05 L1 1"))).Rejected.Count.ShouldBe(1);
        (await PayAsync("c 2026-10-05 L1 1")).Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.PeriodClosed, "it was opened for somebody else");
        office.Ledger.Time.Advance(TimeSpan.FromDays(1));
        (await office.ImportAsync(office.Drafter, ImportKind.Payments, TemporaryLedger.PaymentsText("d 2026-10-05 L1 1"))).Accepted.ShouldBe(1);
        office.Ledger.Time.Advance(TimeSpan.FromDays(1));
        (await office.ImportAsync(office.Drafter, ImportKind.Payments, TemporaryLedger.PaymentsText("e 2026-10-05 L1 1"))).Rejected.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Opening_EndedBeforeItsTime_HoldsNoMore()
    {
        await CloseAsync("D1", October, office.HeadOfD1);
        await OpenAsync("D1", October, October, "drafter", new(2026, 12, 31), office.HeadOfD1);
        PeriodOpening opening = office.Ledger.Get<PeriodStore>().Openings(office.HeadOfD1).ShouldHaveSingleItem();
        PeriodService periods = office.Ledger.Get<PeriodService>();
        periods.End(opening.Id, office.HeadOfD2, Office.Of(office.HeadOfD2), null).ShouldBeFalse();
        periods.End(opening.Id, office.HeadOfD1, Office.Of(office.HeadOfD1), "已补录").ShouldBeTrue();
        periods.End(opening.Id, office.HeadOfD1, Office.Of(office.HeadOfD1), "再来").ShouldBeFalse();
        (await office.ImportAsync(office.Drafter, ImportKind.Payments, TemporaryLedger.PaymentsText("a 2026-10-05 L1 1"))).Rejected.Count.ShouldBe(1);
        office.Ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 3).Records.Select(r => r.Change.Action)
            .ShouldBe([AuditActions.OpeningEnded, AuditActions.PeriodOpened, AuditActions.PeriodClosed]);
    }

    [Fact]
    public async Task Opening_ForWhoReportsAlone_IsPossible()
    {
        Session.Open(office.Ledger, "teller", new Grant(Role.Reporter, office.Ledger.Node("D1").Id));
        await CloseAsync("D1", October, office.HeadOfD1);
        (await OpenAsync("D1", October, October, "teller", new(2026, 12, 31), office.HeadOfD1)).ShouldBe(PeriodOutcome.Done);
    }

    [Fact]
    public async Task Opening_WithoutRightNameOrSense_IsRefused()
    {
        await CloseAsync("D1", October, office.HeadOfD1);
        DateOnly until = new(2026, 12, 31);
        (await OpenAsync("D1", October, September, "drafter", until, office.HeadOfD1)).ShouldBe(PeriodOutcome.WrongDates);
        (await OpenAsync("D1", October, October, "drafter", new(2026, 11, 21), office.HeadOfD1)).ShouldBe(PeriodOutcome.WrongDates);
        (await OpenAsync("D1", October, October, "head-of-D1", until, office.HeadOfD1)).ShouldBe(PeriodOutcome.OwnWork);
        (await OpenAsync("D1", October, October, "nobody", until, office.HeadOfD1)).ShouldBe(PeriodOutcome.UnknownPerson);
        foreach (Person stranger in (Person[])[office.HeadOfD2, office.Drafter, Person.Nobody])
        {
            (await OpenAsync("D1", October, October, "drafter", until, stranger)).ShouldBe(stranger.Name == "drafter" ? PeriodOutcome.OwnWork : PeriodOutcome.NotAllowed);
            (await CloseAsync("D1", new(2026, 12, 1), stranger)).ShouldBe(PeriodOutcome.NotAllowed);
            (await CloseAsync(null, new(2026, 12, 1), stranger)).ShouldBe(PeriodOutcome.NotAllowed);
        }

        (await CloseAsync(null, new(2026, 12, 1), office.HeadOfD)).ShouldBe(PeriodOutcome.NotAllowed, "all departments are not theirs");
    }

    [Fact]
    public async Task Lists_ForAPerson_ShowWhatConcernsTheirDepartments()
    {
        await CloseAsync("D1", September, office.HeadOfD1);
        await CloseAsync("D", new(2026, 8, 1), office.HeadOfD);
        await OpenAsync("D1", September, September, "drafter", new(2026, 12, 31), office.HeadOfD1);
        PeriodStore periods = office.Ledger.Get<PeriodStore>();
        periods.Closings(office.HeadOfD1).Select(c => c.DepartmentCode).ShouldBe(["D", "D1"]);
        periods.Closings(office.HeadOfD2).Select(c => c.DepartmentCode).ShouldBe(["D"], "what lies above concerns a department, what lies beside does not");
        periods.Openings(office.HeadOfD2).ShouldBeEmpty();
        periods.Closings(Person.Nobody).ShouldBeEmpty();
    }

    [Fact]
    public async Task Batch_OfAClosedMonth_IsNotTakenBack()
    {
        ImportReport paid = await office.Ledger.PayAsync("a 2026-10-05 L1 1");
        await CloseAsync(null, October, Office.Finance);
        (await office.Ledger.Get<ImportService>().UndoAsync(paid.BatchId!.Value, Person.Local, Actor.Anonymous, null, TestContext.Current.CancellationToken))
            .ShouldBe(UndoOutcome.PeriodClosed);
        office.Ledger.Executed("D").ShouldBe(1);
    }

    [Fact]
    public async Task Closing_WhileAnImportRuns_WaitsForItsEnd()
    {
        IDisposable import = await office.Ledger.Get<ImportStore>().LockAsync(TestContext.Current.CancellationToken);
        Task<PeriodOutcome> closing = CloseAsync(null, October, Office.Finance);
        office.Ledger.Number("SELECT count(*) FROM PeriodClosing").ShouldBe(0);
        closing.IsCompleted.ShouldBeFalse();
        import.Dispose();
        (await closing).ShouldBe(PeriodOutcome.Done);
    }

    private Task<PeriodOutcome> CloseAsync(string? department, DateOnly month, Person person) =>
        office.Ledger.Get<PeriodService>().CloseAsync(department, month, person, Office.Of(person), null, TestContext.Current.CancellationToken);

    private Task<PeriodOutcome> OpenAsync(string? department, DateOnly first, DateOnly last, string name, DateOnly until, Person person) =>
        Task.FromResult(office.Ledger.Get<PeriodService>().Open(new(department, first, last, name, until), person, Office.Of(person), "补录凭证"));

    private Task<ImportReport> PayAsync(params string[] payments) => office.Ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText(payments));
}
