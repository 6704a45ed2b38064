using System.Security.Cryptography;
using System.Text.Json;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

/// <summary>The real program backs up beside a user of the data, and restores only without one.</summary>
public sealed class BackupVerbsTests
{
    [Fact]
    public async Task Backup_BesideARunningProgram_IsRestoredEqualElsewhere()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-02-01 L1 12.34");
        ExecutableResult made = await Executable.RunAsync(ledger.Folder, "backup", "--json");
        made.ExitCode.ShouldBe(0, made.Said);
        JsonElement document = made.Document();
        document.EnumerateObject().Select(p => p.Name).ShouldBe(["file", "bytes", "sha256"]);
        string file = document.GetProperty("file").GetString()!;
        byte[] bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        document.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
        document.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        string folder = Path.Combine(TemporaryLedger.TemporaryFolder(), "data");
        ExecutableResult restored = await Executable.RunAsync(folder, "restore", file, "--json");
        restored.ExitCode.ShouldBe(0, restored.Said);
        await using TemporaryLedger after = await TemporaryLedger.CreateAsync(folder);
        after.Dump().ShouldBe(ledger.Dump());
    }

    [Theory]
    [InlineData("restore", 2)]
    [InlineData("restore /no/such.zip", 2)]
    [InlineData("restore GOOD", 3)]
    [InlineData("backup --to /no/such/folder/b.zip", 2)]
    [InlineData("backup --to GOOD", 2)]
    public async Task Call_ThatCannotBe_EndsWithItsCode(string call, int code)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string good = Path.Combine(ledger.Folder, "good.zip");
        (await Executable.RunAsync(ledger.Folder, "backup", "--to", good)).ExitCode.ShouldBe(0);
        string before = ledger.Dump();
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, call.Replace("GOOD", good, StringComparison.Ordinal).Split(' '));
        ShouldEnd(result, code);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Restore_OfABrokenFile_EndsWith1()
    {
        string folder = TemporaryLedger.TemporaryFolder(), file = Path.Combine(folder, "broken.zip");
        await File.WriteAllTextAsync(file, new string('x', 500), TestContext.Current.CancellationToken);
        ShouldEnd(await Executable.RunAsync(folder, "restore", file), 1);
        ShouldEnd(await Executable.RunAsync(folder, "backup"), 3);
        File.Exists(Path.Combine(folder, "dashboard.db")).ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Restore_KilledAtAnyMoment_LeavesTheOldOrTheNewDatabase()
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        await source.PayAsync("v1 2026-02-01 L1 12.34");
        string backup = Path.Combine(source.Folder, "b.zip");
        (await Executable.RunAsync(source.Folder, "backup", "--to", backup)).ExitCode.ShouldBe(0);
        Random random = new(5);
        for (int i = 0; i < 5; i++)
        {
            string folder = TemporaryLedger.TemporaryFolder();
            await Executable.RunAsync(folder, "recompute");
            await Executable.KillAsync(folder, TimeSpan.FromMilliseconds(random.Next(150, 700)), "restore", backup);
            await using TemporaryLedger after = await TemporaryLedger.CreateAsync(folder);
            after.Number("SELECT count(*) FROM Payment").ShouldBeOneOf(0, 1);
            after.ShouldBeSound();
        }
    }

    private static void ShouldEnd(ExecutableResult result, int code)
    {
        result.ExitCode.ShouldBe(code, result.Said);
        result.Error.Trim().ShouldNotBeEmpty();
        result.Error.ShouldNotContain("   at ");
    }
}
