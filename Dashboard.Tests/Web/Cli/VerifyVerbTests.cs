using System.Text.Json;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Persistence;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Cli;

public sealed class VerifyVerbTests
{
    [Fact]
    public async Task Verify_OfAWholeChain_EndsWith0AndSaysItsHead()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string first = (await Executable.RunAsync(ledger.Folder, "verify", "--json")).Document().GetProperty("head").GetString()!;
        await ledger.PayAsync("a 2026-02-01 L1 12.5");
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "verify", "--json", "--head", first.ToUpperInvariant());
        result.ExitCode.ShouldBe(0, result.Said);
        JsonElement document = result.Document();
        (document.GetProperty("records").GetInt64(), document.GetProperty("ok").GetBoolean()).ShouldBe((3, true));
        document.GetProperty("firstBroken").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("head").GetString().ShouldNotBe(first);
    }

    [Fact]
    public async Task Verify_OfABrokenChain_EndsWith1AndNamesTheRecord()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        AuditStoreTests.DropGuards(ledger);
        ledger.Run("UPDATE AuditRecord SET Actor='nobody' WHERE Number=2");
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "verify", "--json");
        result.ExitCode.ShouldBe(1, result.Said);
        JsonElement broken = result.Document().GetProperty("firstBroken");
        (broken.GetProperty("number").GetInt64(), broken.GetProperty("problem").GetString()).ShouldBe((2, "content-changed"));
        ExecutableResult said = await Executable.RunAsync(ledger.Folder, "verify");
        (said.ExitCode, said.Output.Trim()).ShouldBe((1, "链条在此断开：第 2 条记录内容被改动。此前 1 条完好。"));
    }

    [Fact]
    public async Task Verify_WithAHeadThatIsGone_EndsWith1()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "verify", "--json", "--head", new string('a', 64));
        result.ExitCode.ShouldBe(1, result.Said);
        result.Document().GetProperty("firstBroken").GetProperty("problem").GetString().ShouldBe("known-head-missing");
        (await Executable.RunAsync(ledger.Folder, "verify", "--head", "abc")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Verify_InAFolderNobodyMayWriteTo_ChangesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        string copy = TemporaryLedger.CopyOf(ledger.Folder), file = Path.Combine(copy, "dashboard.db");
        byte[] before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        ExecutableResult result = await Executable.RunAsync(copy, "verify");
        result.ExitCode.ShouldBe(0, result.Said);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task Verify_WithoutDatabase_EndsWith3AndMakesNone()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        ExecutableResult result = await Executable.RunAsync(folder, "verify");
        (result.ExitCode, result.Output).ShouldBe((3, ""), result.Said);
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Call_FromTheCommandLine_IsRecordedAsLocalAdmin()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string file = ledger.Write("支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-01,L1,12.5\n"u8.ToArray());
        string batch = (await Executable.RunAsync(ledger.Folder, "import", "payments", file, "--json")).Document().GetProperty("batch").GetRawText();
        (await Executable.RunAsync(ledger.Folder, "import", "undo", batch, "--reason", "重复")).ExitCode.ShouldBe(0);
        AuditStamp stamp = ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1).Records.Single().Change.Stamp;
        (stamp.Actor, stamp.Reason).ShouldBe((new Actor("命令行", $"cli:{Environment.UserName}"), "重复"));
    }
}
