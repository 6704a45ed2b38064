using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import.Inbox;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Import.Inbox;

/// <summary>Files that other programs lay down are imported, or put aside with their reasons.</summary>
public sealed class WatchedFolderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_ThatRest_AreImportedInTheOrderOfTheirKinds()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Lay(ledger, "payments", "b.csv", TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"), 60);
        Lay(ledger, "budget", "a.csv", "单位代码,项目代码,项目名称,日期,类型,金额\nD,L1,甲,2026-01-10,年初预算,1000\n", 50);
        Lay(ledger, "departments", "c.csv", "单位代码,单位名称,上级代码\nD,部门,\n", 40);
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((3, 0));
        ledger.Executed("D").ShouldBe(5m);
        Left(ledger, "payments").ShouldBeEmpty();
        Left(ledger, WatchedFolder.Done).Select(f => f[16..]).ShouldBe(["budget-a.csv", "payments-b.csv", "departments-c.csv"], ignoreOrder: true);
        ledger.Texts("SELECT DISTINCT Actor FROM AuditRecord WHERE SubjectKind='batch'").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task File_StillBeingWritten_IsLeftAlone()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Lay(ledger, "payments", "young.csv", TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5"), 29);
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((0, 0));
        Left(ledger, "payments").ShouldBe(["young.csv"]);
        ledger.Time.Advance(TimeSpan.FromSeconds(1));
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task File_WithOneFault_IsPutAsideInWholeWithItsReasons()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Lay(ledger, "payments", "bad.csv", TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5", "V2 2026-02-01 L9 5"), 60);
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((0, 1));
        ledger.Executed("D").ShouldBe(0m);
        string[] left = [.. Left(ledger, WatchedFolder.Refused)];
        left.Length.ShouldBe(3);
        string folder = Path.Combine(ledger.Get<DataDirectory>().Inbox, WatchedFolder.Refused);
        File.ReadAllText(Path.Combine(folder, left.Single(f => f.EndsWith(".txt", StringComparison.Ordinal)))).ShouldContain("3\t");
        File.ReadAllText(Path.Combine(folder, left.Single(f => f.Contains(HeadingRow.Reason, StringComparison.Ordinal)))).ShouldContain("L9");
    }

    [Fact]
    public async Task File_ImportedButNotMoved_CountsOnce()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string text = TemporaryLedger.PaymentsText("V1 2026-02-01 L1 5");
        await ledger.TakeAsync(ImportKind.Payments, text);
        Lay(ledger, "payments", "again.csv", text, 60);
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((1, 0));
        ledger.Executed("D").ShouldBe(5m);
        Left(ledger, "payments").ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_OfOneKind_AreTakenTheOldestFirst()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Lay(ledger, "plan", "b.csv", "项目代码,月份,计划累计\nL1,6,400\n", 120);
        Lay(ledger, "plan", "a.csv", "项目代码,月份,计划累计\nL1,6,500\n", 60);
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((2, 0));
        ledger.Texts("SELECT CumulativeFen FROM PlanPoint ORDER BY Id").ShouldBe(["40000", "50000"]);
    }

    [Fact]
    public async Task Files_OfOneNameButTwoKinds_AreBothKept()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Lay(ledger, "payments", "x.csv", "不是表", 60);
        Lay(ledger, "plan", "x.csv", "也不是表", 60);
        Lay(ledger, "plan", ".x.csv.part", "还在写", 60);
        (await ledger.Get<WatchedFolder>().RunAsync(Cancel)).ShouldBe((0, 2));
        Left(ledger, WatchedFolder.Refused).Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).Select(f => f[16..]).Order().ShouldBe(["payments-x.csv", "plan-x.csv"]);
        Left(ledger, "plan").ShouldBe([".x.csv.part"]);
    }

    private static void Lay(TemporaryLedger ledger, string kind, string name, string text, int secondsAgo)
    {
        ledger.Get<WatchedFolder>().Prepare();
        string path = Path.Combine(ledger.Get<DataDirectory>().Inbox, kind, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, ledger.Time.GetUtcNow().UtcDateTime.AddSeconds(-secondsAgo));
    }

    private static IEnumerable<string> Left(TemporaryLedger ledger, string folder) =>
        Directory.GetFiles(Path.Combine(ledger.Get<DataDirectory>().Inbox, folder)).Select(f => Path.GetFileName(f)!);
}
