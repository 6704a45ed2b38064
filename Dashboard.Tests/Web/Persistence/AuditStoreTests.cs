using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>Every change leaves its record in its own transaction; no record can be changed unseen.</summary>
public sealed class AuditStoreTests
{
    private static readonly Actor Somebody = new("张三", "web:10.0.0.1");

    [Fact]
    public async Task Import_Posted_IsRecordedWithWhoWhatAndHowMuch()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(
            ImportKind.Payments, TemporaryLedger.PaymentsText("a 2026-02-01 L1 12.5", "b 2026-02-01 NONE 1"), r => r with { Actor = Somebody });
        AuditRecord record = Newest(ledger);
        (record.Number, record.Change.Action, record.Change.Subject).ShouldBe(
            (3, AuditActions.BatchPosted, new AuditSubject("batch", $"{report.BatchId}")));
        record.Change.Stamp.ShouldBe(new AuditStamp(ledger.Time.GetUtcNow(), Somebody));
        record.Change.Before.ShouldBeNull();
        record.Change.After.ShouldBe(
            $$"""{"kind":"payments","file":"file.csv","sha256":"{{report.Sha256}}","rows":2,"accepted":1,"unchanged":0,"rejected":1,"total":"12.50","demo":false}""");
        ledger.Get<AuditStore>().Verify().Records.ShouldBe(3);
    }

    [Fact]
    public async Task Import_ThatChangesNothing_LeavesNoRecord()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 1");
        string text = TemporaryLedger.PaymentsText("a 2026-02-01 L1 1");
        await ledger.ImportAsync(ImportKind.Payments, text);
        await ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText("b 2026-02-01 L1 1"), r => r with { IsDryRun = true });
        await ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText("c 2026-02-01 L1 1"), r => r with { ExpectedTotal = new(5) });
        Newest(ledger).Number.ShouldBe(3);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Undo_WithReason_IsRecordedAndOnlyOnce()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        long batch = (await ledger.PayAsync("a 2026-02-01 L1 12.5")).BatchId!.Value;
        ImportService import = ledger.Get<ImportService>();
        (await import.UndoAsync(batch, Person.Local, Somebody, "金额有误", TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.Withdrawn);
        (await import.UndoAsync(batch, Person.Local, Somebody, "再来", TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.NotFound);
        AuditRecord record = Newest(ledger);
        (record.Number, record.Change.Action, record.Change.Stamp.Reason).ShouldBe((4, AuditActions.BatchWithdrawn, "金额有误"));
        record.Change.Before!.ShouldContain("\"total\":\"12.50\"");
        record.Change.After.ShouldBeNull();
    }

    [Fact]
    public async Task Department_RenamedAndMoved_IsRecordedBeforeAndAfter()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD2,二局,D1\nD3,三所,D\n");
        IReadOnlyList<AuditRecord> records = ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 2).Records;
        AuditSubject subject = new("department", "D2", "D2");
        records.Select(r => (r.Change.Action, r.Change.Subject, r.Change.Before, r.Change.After)).ShouldBe(
            [(AuditActions.DepartmentMoved, subject, "D", "D1"), (AuditActions.DepartmentRenamed, subject, "二所", "二局")]);
    }

    [Fact]
    public async Task Demo_LoadedAndRemoved_IsRecordedOnceEach()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        DemoService demo = ledger.Get<DemoService>();
        DateOnly day = new(2026, 11, 22);
        IReadOnlyList<ImportReport> files = await demo.LoadAsync(new(day, Departments: 2, Years: 1), day, Somebody, TestContext.Current.CancellationToken);
        Newest(ledger).Change.Action.ShouldBe(AuditActions.DemoLoaded);
        Newest(ledger).Number.ShouldBe(files.Count(f => f.BatchId is not null) + 1);
        await demo.LoadAsync(new(day, Departments: 2, Years: 1), day, Somebody, TestContext.Current.CancellationToken);
        Newest(ledger).Number.ShouldBe(files.Count(f => f.BatchId is not null) + 1);
        await demo.RemoveAsync(day, Person.Local, Somebody);
        await demo.RemoveAsync(day, Person.Local, Somebody);
        (Newest(ledger).Change.Action, Newest(ledger).Number).ShouldBe((AuditActions.DemoRemoved, files.Count(f => f.BatchId is not null) + 2));
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Totals_Corrected_AreRecordedAndRightOnesAreNot()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 12.5");
        ledger.Prove();
        Newest(ledger).Number.ShouldBe(3);
        ledger.Run("UPDATE LineMonth SET ExecutedFen=1");
        ledger.Prove();
        Newest(ledger).Change.After.ShouldBe("""{"cells":1,"corrected":1}""");
        Newest(ledger).Change.Stamp.Actor.ShouldBe(Actor.System("test"));
    }

    [Fact]
    public async Task Append_OutsideATransaction_IsRefusedAndRollbackLeavesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        AuditChange change = new(new(ledger.Time.GetUtcNow(), Somebody), "x", new("y", "z"), null, null);
        using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        Should.Throw<InvalidOperationException>(() => AuditStore.Append(connection, change));
        using (connection.BeginTransaction(deferred: false)) AuditStore.Append(connection, change).Number.ShouldBe(1);
        ledger.Get<AuditStore>().Verify().ShouldBe(new AuditVerdict(0, AuditHead.Start, null));
    }

    [Fact]
    public async Task Append_FromTwoConnectionsAtOnce_MakesOneChain()
    {
        const int Each = 100;
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            for (int i = 0; i < Each; i++)
            {
                using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
                using SqliteTransaction writing = connection.BeginTransaction(deferred: false);
                AuditStore.Append(connection, new(new(ledger.Time.GetUtcNow(), Somebody), "x", new("y", $"{writer}-{i}"), null, null));
                writing.Commit();
            }
        })));
        AuditVerdict verdict = ledger.Get<AuditStore>().Verify();
        (verdict.Records, verdict.IsWhole).ShouldBe((2 * Each, true));
    }

    [Theory]
    [InlineData("UPDATE AuditRecord SET Actor='x' WHERE Number=1")]
    [InlineData("DELETE FROM AuditRecord WHERE Number=2")]
    [InlineData("INSERT OR REPLACE INTO AuditRecord SELECT 1, RecordedAt, Actor, Origin, Action, SubjectKind, SubjectKey, Department, Before, After, Reason, PreviousHash, Hash FROM AuditRecord WHERE Number=2")]
    [InlineData("INSERT INTO AuditRecord SELECT 3, RecordedAt, Actor, Origin, Action, SubjectKind, SubjectKey, Department, Before, After, Reason, PreviousHash, Hash FROM AuditRecord WHERE Number=2")]
    [InlineData("UPDATE AuditHead SET Number=1, Hash=(SELECT Hash FROM AuditRecord WHERE Number=1)")]
    [InlineData("DELETE FROM AuditHead")]
    [InlineData("INSERT OR REPLACE INTO AuditHead (Id, Number, Hash) VALUES (1, 0, '')")]
    public async Task Statement_ThatTouchesTheChain_IsRefusedByTheDatabase(string sql)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        Should.Throw<SqliteException>(() => ledger.Run(sql)).Message.ShouldContain("append-only");
        ledger.Dump().ShouldBe(before);
    }

    [Theory]
    [InlineData("UPDATE AuditRecord SET After=replace(After, '3', '4') WHERE Number=2", 2, AuditProblem.ContentChanged)]
    [InlineData("UPDATE AuditRecord SET Actor=CAST(CAST(Actor AS BLOB) || x'00' || CAST('x' AS BLOB) AS TEXT) WHERE Number=1", 1, AuditProblem.ContentChanged)]
    [InlineData("UPDATE AuditRecord SET RecordedAt=RecordedAt+0.5 WHERE Number=2", 2, AuditProblem.ContentChanged)]
    [InlineData("UPDATE AuditRecord SET RecordedAt=9223372036854775807 WHERE Number=2", 2, AuditProblem.ContentChanged)]
    [InlineData("UPDATE AuditRecord SET Department='' WHERE Number=2", 2, AuditProblem.ContentChanged)]
    [InlineData("UPDATE AuditRecord SET PreviousHash='' WHERE Number=2", 2, AuditProblem.LinkBroken)]
    [InlineData("DELETE FROM AuditRecord WHERE Number=1", 1, AuditProblem.NumberMissing)]
    [InlineData("DELETE FROM AuditRecord WHERE Number=2", 2, AuditProblem.TailMissing)]
    [InlineData("DELETE FROM AuditRecord", 1, AuditProblem.TailMissing)]
    [InlineData("UPDATE AuditHead SET Number=1", 2, AuditProblem.BeyondHead)]
    [InlineData("UPDATE AuditHead SET Hash=''", 2, AuditProblem.HeadDiffers)]
    [InlineData("DELETE FROM AuditHead", null, AuditProblem.HeadMissing)]
    [InlineData("DROP TABLE AuditHead", null, AuditProblem.HeadMissing)]
    [InlineData("DROP TABLE AuditRecord", 1, AuditProblem.NumberMissing)]
    public async Task Chain_TamperedWithOnceTheTriggersAreGone_IsFound(string sql, int? number, AuditProblem problem)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        DropGuards(ledger);
        ledger.Run(sql);
        ledger.Get<AuditStore>().Verify().FirstBroken.ShouldBe(new AuditBreak(number, problem));
    }

    [Fact]
    public async Task Find_ByEachCondition_GivesTheNewestFirstAndTheirNumber()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Time.Advance(TimeSpan.FromDays(1));
        DateTimeOffset secondDay = ledger.Time.GetUtcNow();
        await ledger.ImportAsync(ImportKind.Payments, System.Text.Encoding.UTF8.GetBytes(TemporaryLedger.PaymentsText("a 2026-02-01 L1 1")), "支付&100%_甲.csv", r => r with { Actor = Somebody });
        AuditStore store = ledger.Get<AuditStore>();
        AuditFilter all = new(Scope.Everything, null, null, null, null, null);
        store.Find(all, 0, 2).Records.Select(r => r.Number).ShouldBe([3, 2]);
        store.Find(all, 2, 2).Records.Select(r => r.Number).ShouldBe([1]);
        store.Find(all, 0, 2).Found.ShouldBe(3);
        store.Find(all with { Actor = "张三" }, 0, 9).Found.ShouldBe(1);
        store.Find(all with { Action = AuditActions.DemoLoaded }, 0, 9).Found.ShouldBe(0);
        store.Find(all with { FromAt = secondDay }, 0, 9).Records.Select(r => r.Number).ShouldBe([3]);
        store.Find(all with { UntilAt = secondDay }, 0, 9).Records.Select(r => r.Number).ShouldBe([2, 1]);
        store.Find(all with { Text = "&100%_甲" }, 0, 9).Records.Select(r => r.Number).ShouldBe([3]);
        store.Find(all with { Text = "100%甲" }, 0, 9).Found.ShouldBe(0);
        store.Find(all with { Text = "10.0.0" }, 0, 9).Found.ShouldBe(1);
        store.Actors(Scope.Everything).ShouldBe(["local", "张三"]);
    }

    internal static void DropGuards(TemporaryLedger ledger)
    {
        foreach (string table in (string[])["AuditRecord", "AuditHead"])
        {
            foreach (string guard in (string[])["keep_update", "keep_delete", "next", "step", "one"]) ledger.Run($"DROP TRIGGER IF EXISTS {table}_{guard}");
        }
    }

    private static AuditRecord Newest(TemporaryLedger ledger) => ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1).Records.Single();
}
