using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Security;

/// <summary>An officer of D1 imports. D2 is their sibling, D their parent.</summary>
public sealed class ScopedImportTests : IAsyncLifetime
{
    private const string BudgetHead = "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n";
    private const string IndicatorHead = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n";
    private TemporaryLedger ledger = default!;

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z2,D2,L3,产出指标,数量指标,他所指标,≥,100,个,10,累计\n");
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Theory]
    [InlineData(ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-03,L3,1\n", RejectionCodes.UnknownLine)]
    [InlineData(ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额,单位代码\nv,2026-02-03,L1,1,D2\n", RejectionCodes.UnknownDepartment)]
    [InlineData(ImportKind.Budget, BudgetHead + "D2,L9,丁,项目支出,一般公共预算,2026-01-10,追加,1,\n", RejectionCodes.UnknownDepartment)]
    [InlineData(ImportKind.Budget, BudgetHead + "D1,L3,丙,项目支出,一般公共预算,2026-01-10,追加,1,\n", RejectionCodes.OutsideScope)]
    [InlineData(ImportKind.Plan, "项目代码,月份,计划累计\nL3,3,1\n", RejectionCodes.UnknownLine)]
    [InlineData(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL3,首付,2026-03-01,1\n", RejectionCodes.UnknownLine)]
    [InlineData(ImportKind.Indicators, IndicatorHead + "Z2,D1,L1,产出指标,数量指标,他所指标,≥,1,个,10,累计\n", RejectionCodes.OutsideScope)]
    [InlineData(ImportKind.Indicators, IndicatorHead + "Z9,D2,L3,产出指标,数量指标,他所指标,≥,1,个,10,累计\n", RejectionCodes.UnknownDepartment)]
    [InlineData(ImportKind.Results, "指标代码,日期,完成值\nZ2,2026-03-01,1\n", RejectionCodes.UnknownIndicator)]
    public async Task Row_ForAnotherDepartment_IsRejected(ImportKind kind, string text, string code)
    {
        ImportReport report = await ledger.ImportAsync(kind, text, request => request with { By = Officer("D1"), Actor = new("officer", "web") });
        report.Rejected.ShouldHaveSingleItem().Code.ShouldBe(code);
        report.BatchId.ShouldBeNull();
        // Who may import for all of it gets the same row in, or another answer: it is the scope that spoke.
        ImportReport free = await ledger.ImportAsync(kind, text);
        free.Rejected.Select(r => r.Code).ShouldNotContain(code);
    }

    [Fact]
    public async Task Tree_ChangedByAnOfficerOfAPart_IsRefused()
    {
        ImportReport report = await ledger.ImportAsync(
            ImportKind.Departments, "单位代码,单位名称,上级代码\nD1,改名,D\n", request => request with { By = Officer("D1"), Actor = new("officer", "web") });
        report.Refusal!.Code.ShouldBe(RejectionCodes.OutsideScope);
    }

    [Fact]
    public async Task Batch_OfSomeoneElse_IsNeitherSeenNorTakenBack()
    {
        ImportReport local = await ledger.PayAsync("v1 2026-02-03 L1 1");
        ImportReport own = await ledger.ImportAsync(
            ImportKind.Payments, TemporaryLedger.PaymentsText("v2 2026-02-03 L1 2"), request => request with { By = Officer("D1"), Actor = new("officer", "web") });
        BatchStore batches = ledger.Get<BatchStore>();
        batches.Latest(9, Officer("D1")).ShouldHaveSingleItem().Id.ShouldBe(own.BatchId!.Value);
        batches.Latest(9, Person.Nobody).ShouldBeEmpty();
        batches.Find(local.BatchId!.Value, Officer("D1")).ShouldBeNull();

        ImportService import = ledger.Get<ImportService>();
        (await import.UndoAsync(local.BatchId!.Value, Officer("D1"), Actor.Anonymous, null, TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.NotFound);
        (await import.UndoAsync(own.BatchId!.Value, Officer("D2", "other"), Actor.Anonymous, null, TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.NotFound);
        (await import.UndoAsync(own.BatchId!.Value, Officer("D1"), Actor.Anonymous, null, TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.Withdrawn);
        ledger.Executed("D").ShouldBe(1m);
    }

    [Fact]
    public async Task Batch_OfAnOfficerWhoMovedOn_IsNoLongerTheirs()
    {
        ImportReport before = await ledger.ImportAsync(
            ImportKind.Payments, TemporaryLedger.PaymentsText("v1 2026-02-03 L1 1"), request => request with { By = Officer("D1"), Actor = new("officer", "web") });
        BatchStore batches = ledger.Get<BatchStore>();
        batches.Latest(9, Officer("D2")).ShouldBeEmpty();
        batches.Find(before.BatchId!.Value, Officer("D2")).ShouldBeNull();
        ledger.Get<HistoryStore>().OfBatches(Officer("D2")).ShouldBeEmpty();
        (await ledger.Get<ImportService>().UndoAsync(before.BatchId.Value, Officer("D2"), Actor.Anonymous, null, TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.NotFound);
        ledger.Executed("D").ShouldBe(1m);
        batches.Latest(9, Officer("D")).ShouldHaveSingleItem().Id.ShouldBe(before.BatchId.Value, "the level above has D1 as well");
    }

    [Fact]
    public async Task NewestBatch_ForAScope_IsTheNewestWithFactsOfIt()
    {
        await ledger.PayAsync("v1 2026-02-03 L1 1");
        DateTimeOffset first = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromHours(1));
        await ledger.PayAsync("v2 2026-02-03 L3 1");
        DateTimeOffset? Latest(string department) => ledger.Get<BatchStore>().LatestAt(Officer(department).ScopeOf(Right.View));
        (Latest("D1"), Latest("D2"), Latest("D")).ShouldBe((first, first.AddHours(1), first.AddHours(1)));
        ledger.Get<BatchStore>().LatestAt(Scope.Everything).ShouldBe(first.AddHours(1));
        ledger.Get<BatchStore>().LatestAt(Scope.Nothing).ShouldBeNull();
    }

    private Person Officer(string department, string name = "officer") => new("1", name, [new(Role.Officer, ledger.Node(department).Id)]);
}
