using System.Text.Json;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

/// <summary>The real program: 0 done, 1 refused, 2 wrong call, 3 the environment failed; never a stack trace.</summary>
public sealed class ExitCodeTests
{
    [Fact]
    public async Task Calls_Wrong_EndWith2()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string file = ledger.Write("支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-01,L1,1\n"u8.ToArray());
        string before = ledger.Dump();
        string[] calls =
        [
            "frobnicate", "import", "import payments", "import cakes FILE", "import 3 FILE", "import payments /no/such/file.csv", "import payments FILE --unit 角",
            "import payments FILE --expect-total 一百", "import payments FILE --year 0", "import payments FILE --year 99999", "import undo abc",
            "import undo 99999999999999999999999", "execution --department NONE --json", "execution --department D --as-of 2026-02-30",
            "execution --department D --as-of 0001-01-01", "execution --department D --as-of 9999-12-31", "execution --department D --known-at gestern",
        ];
        foreach (string call in calls)
        {
            ExecutableResult result = await Executable.RunAsync(ledger.Folder, [.. call.Split(' ').Select(word => word == "FILE" ? file : word)]);
            ShouldEnd(result, 2, call);
            result.Output.ShouldBeEmpty(call);
        }

        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Import_GoodThenBadThenUndone_EndsWith0And1And0AndOneDocumentEach()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string file = ledger.Write("支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-01,L1,12.5\n"u8.ToArray());
        string bad = ledger.Write("支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-01,L1,99\nw,2026-02-01,L1,1\n"u8.ToArray(), "bad.csv");
        ExecutableResult good = await Executable.RunAsync(ledger.Folder, "import", "payments", file, "--json");
        ShouldEnd(good, 0);
        JsonElement document = good.Document();
        (document.GetProperty("total").GetString(), document.GetProperty("accepted").GetInt32(), document.GetProperty("kind").GetString()).ShouldBe(("12.50", 1, "payments"));
        ExecutableResult refused = await Executable.RunAsync(ledger.Folder, "--json", "import", "payments", bad);
        ShouldEnd(refused, 1);
        refused.Document().GetProperty("rejected")[0].GetProperty("row").GetInt32().ShouldBe(2);
        ShouldEnd(await Executable.RunAsync(ledger.Folder, "import", "payments", bad), 1);
        string batch = document.GetProperty("batch").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        ExecutableResult undone = await Executable.RunAsync(ledger.Folder, "import", "undo", batch, "--json");
        ShouldEnd(undone, 0);
        undone.Document().GetProperty("withdrawn").GetBoolean().ShouldBeTrue();
        ShouldEnd(await Executable.RunAsync(ledger.Folder, "import", "undo", batch), 1);
        ExecutableResult recomputed = await Executable.RunAsync(ledger.Folder, "recompute", "--full", "--as-of", "2026-11-22", "--json");
        ShouldEnd(recomputed, 0);
        recomputed.Document().GetProperty("corrected").GetInt32().ShouldBe(0);
        ledger.ShouldBeSound();
        ledger.Executed("D").ShouldBe(1m);
    }

    [Fact]
    public async Task Help_OfEveryLevel_EndsWith0()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        foreach (string call in (string[])["--help", "import --help", "execution --help"]) (await Executable.RunAsync(folder, call.Split(' '))).ExitCode.ShouldBe(0);
        Directory.GetFiles(folder).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task DataDirectory_ThatCannotBe_EndsWith3()
    {
        string file = Path.GetTempFileName();
        ShouldEnd(await Executable.RunAsync(Path.Combine(file, "data"), "recompute"), 3);
        File.Delete(file);
    }

    [Fact]
    public async Task Database_ThatIsNone_EndsWith3()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "dashboard.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        ShouldEnd(await Executable.RunAsync(folder, "recompute"), 3);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Database_NewerThanTheProgram_EndsWith3AndIsNotTouched()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Run("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");
        string before = ledger.Dump();
        foreach (string call in (string[])["recompute", "serve --urls http://127.0.0.1:0"])
        {
            ExecutableResult result = await Executable.RunAsync(ledger.Folder, call.Split(' '));
            ShouldEnd(result, 3);
            result.Error.ShouldContain("29991231000000_Later");
        }

        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public void LaunchSettings_ThatDotnetRunAnnouncesOnTheOutputStream_AreAbsent() =>
        File.Exists(SeedFiles.PathOf("../Dashboard.Web/Properties/launchSettings.json")).ShouldBeFalse("--json promises one document on stdout.");

    private static void ShouldEnd(ExecutableResult result, int code, string call = "")
    {
        result.ExitCode.ShouldBe(code, $"{call} {result.Said}");
        result.Error.ShouldNotContain("   at ");
        result.Error.ShouldNotContain("Unhandled");
        if (code is 2 or 3) result.Error.Trim().ShouldNotBeEmpty(call);
    }
}
