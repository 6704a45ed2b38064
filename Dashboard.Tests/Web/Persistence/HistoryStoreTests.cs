using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>Whose history a change stands in, and whose it does not. D1 (L1, L2) and D2 (L3) are siblings below D.</summary>
public sealed class HistoryStoreTests : IAsyncLifetime
{
    private const string IndicatorHead = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人\n";
    private TemporaryLedger ledger = default!;

    private HistoryStore Histories => ledger.Get<HistoryStore>();

    private AuditStore Audits => ledger.Get<AuditStore>();

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Time.Advance(TimeSpan.FromHours(1));
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Line_WithPaymentsOfABatch_TellsItsOwnRowsAndTheirSum()
    {
        ImportReport both = await ledger.PayAsync("a 2026-02-01 L1 10", "b 2026-02-02 L1 20", "c 2026-02-03 L3 500");
        await ledger.PayAsync("d 2026-02-03 L3 7");
        await ledger.Get<ImportService>().UndoAsync(both.BatchId!.Value, Person.Local, new("王", "web"), "重复导入", TestContext.Current.CancellationToken);
        Told(Histories.OfLine("L1", Scope.Everything)).ShouldBe(
            [$"batch-withdrawn {both.BatchId} 2 30.00 王 重复导入", $"batch-posted {both.BatchId} 2 30.00 local ", "batch-posted 2 1 1000.00 local "]);
        Histories.OfLine("L2", Scope.Everything).ShouldHaveSingleItem();
        Histories.OfLine("L1", Of("D2")).ShouldBeEmpty();
        Histories.OfLine("L9", Scope.Everything).ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_ReplacedByALaterFile_ShowsWhatItWas()
    {
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,100\nL1,6,200\n");
        ledger.Time.Advance(TimeSpan.FromHours(1));
        ImportReport changed = await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,150\nL1,6,200\n");
        HistoryEvent newest = Histories.OfLine("L1", Scope.Everything)[0];
        newest.Share.ShouldBe(new(changed.BatchId!.Value, ImportKind.Plan, "file.csv", 1, null));
        newest.Changes.ShouldHaveSingleItem().ShouldBe(new(changed.BatchId!.Value, false, "plan:2026-03", "100.00", "150.00"));
    }

    [Fact]
    public async Task Indicator_WithANewTargetAndACorrectedResult_ShowsBeforeAndAfter()
    {
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计,张三\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,40\n");
        ledger.Time.Advance(TimeSpan.FromHours(1));
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D1,L1,产出指标,数量指标,培训人次,≥,80,人次,12,累计,张三\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,45\n");
        IReadOnlyList<HistoryEvent> told = Histories.OfIndicator("Z1", 2026, Of("D1"));
        told.Select(e => string.Join("; ", e.Changes.Select(c => $"{c.Field} {c.Before ?? "-"} > {c.After}"))).ShouldBe(
        [
            "result:2026-03-31 40 > 45", "target ≥ 100人次 > ≥ 80人次; weight 10 > 12", "result:2026-03-31 - > 40",
            "name - > 培训人次; target - > ≥ 100人次; weight - > 10; owner - > 张三",
        ]);
        Histories.OfIndicator("Z1", 2026, Of("D2")).ShouldBeEmpty();
        Histories.OfIndicator("Z1", 2025, Scope.Everything).ShouldBeEmpty();
    }

    [Fact]
    public async Task Department_AndThoseAboveIt_HaveItsBatchesAndNoSibling()
    {
        ImportReport first = await ledger.PayAsync("a 2026-02-01 L1 10", "c 2026-02-03 L3 500");
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD2,新二所,D\n");
        Told(Histories.OfDepartment("D1", Scope.Everything)).ShouldBe([$"batch-posted {first.BatchId} 1 10.00 local ", "batch-posted 2 2 2000.00 local "]);
        Told(Histories.OfDepartment("D2", Of("D2"))).ShouldBe(["department-renamed local ", $"batch-posted {first.BatchId} 1 500.00 local ", "batch-posted 2 1 1000.00 local "]);
        Told(Histories.OfDepartment("D", Scope.Everything))[1].ShouldBe($"batch-posted {first.BatchId} 2 510.00 local ");
        Histories.OfDepartment("D1", Of("D2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reach_OfEveryKindOfFile_IsWhatTheFactsSay()
    {
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,100\nL3,3,1\n");
        await ledger.TakeAsync(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL3,首付,2026-03-01,9\n");
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计,\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,40\n");
        await ledger.UndoAsync(await ledger.PayAsync("a 2026-02-01 L1 10", "c 2026-02-03 L3 -500"));
        string noted = Reach();
        noted.Split('\n').Length.ShouldBe(9);
        // The facts themselves, added up as the migration does it for batches of before.
        ledger.Run("DELETE FROM BatchDepartment");
        ledger.Run(File.ReadAllText(SolutionFolder.File("Dashboard.Web", "Persistence", "Migrations", "Sqlite", "ReachOfBatches.cs")).Split("\"\"\"")[1]);
        Reach().ShouldBe(noted);
    }

    [Fact]
    public async Task Auditor_OfOneDepartment_SeesItsPartOfABatchAndNoFigureOfOthers()
    {
        ImportReport both = await ledger.PayAsync("a 2026-02-01 L1 10", "c 2026-02-03 L3 543.21");
        await ledger.PayAsync("d 2026-02-03 L3 77");
        AuditRecord record = Find("D1").First(r => r.Change.Subject.Key == $"{both.BatchId}");
        record.Change.After.ShouldBe("""{"kind":"payments","file":"file.csv","ownRows":1,"ownTotal":"10.00"}""");
        Find("D1").Select(r => r.Change.Subject.Key).ShouldBe([$"{both.BatchId}", "2"]);
        // Not even by asking for the figure.
        Find("D1", "553.21").ShouldBeEmpty();
        Find("D2", "553.21").ShouldBeEmpty();
        Find("D2", "543.21").Count.ShouldBe(1);
        Audits.Find(Filter(Scope.Everything, "553.21"), 0, 9).Found.ShouldBe(1);
    }

    [Fact]
    public async Task Account_OfADepartment_StandsInItsOwnHistoryAlone()
    {
        await ledger.Get<Dashboard.Web.Security.AccountService>().AddAsync(
            new("zhang", "correct horse battery", [new(Role.Officer, ledger.Node("D1").Id)]), new(Person.Local, Actor.Anonymous));
        Histories.OfAccount("zhang").ShouldHaveSingleItem().Record.Change.Action.ShouldBe(AuditActions.AccountAdded);
        Histories.OfDepartment("D1", Scope.Everything).ShouldNotContain(e => e.Record.Change.Subject.Kind == AuditSubjects.Account);
        Find("D1").ShouldContain(r => r.Change.Subject.Key == "zhang");
        Find("D2").ShouldNotContain(r => r.Change.Subject.Key == "zhang");
    }

    private Scope Of(string department) => Scope.Of([ledger.Node(department).Id]);

    private IReadOnlyList<AuditRecord> Find(string department, string? text = null) => Audits.Find(Filter(Of(department), text), 0, 99).Records;

    private static AuditFilter Filter(Scope scope, string? text) => new(scope, text, null, null, null, null);

    private static string[] Told(IEnumerable<HistoryEvent> events) => [.. events.Select(e =>
        $"{e.Record.Change.Action}{(e.Share is { } s ? $" {s.BatchId} {s.Rows} {s.Total?.Yuan:0.00}" : "")} {e.Record.Change.Stamp.Actor.Name} {e.Record.Change.Stamp.Reason}")];

    private string Reach()
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(line, char(10)) FROM (SELECT BatchId || ' ' || DepartmentId || ' ' || Rows || ' ' || ifnull(AmountFen, '-') AS line FROM BatchDepartment ORDER BY BatchId, DepartmentId)";
        return (string)command.ExecuteScalar()!;
    }
}
