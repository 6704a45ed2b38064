using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

/// <summary>The real program looks at an installation and changes nothing.</summary>
public sealed class DoctorVerbTests
{
    private static readonly string[] OfAWholeInstallation =
        ["data-directory", "disk", "clock", "culture", "charts", "packs", "database", "migrations", "totals", "evidence", "calendar", "backups", "messages"];

    /// <summary>Days of all years in which this test may run, because the real program asks the real clock.</summary>
    private const string EveryDay = "WITH RECURSIVE d(Day) AS (SELECT '2026-01-01' UNION ALL SELECT date(Day, '+1 day') FROM d WHERE Day<'2060-12-31') "
        + "INSERT OR REPLACE INTO CalendarDay SELECT CAST(strftime('%Y%m%d', Day) AS INTEGER), ";

    private const string PublishedYears = EveryDay + "0, '休', 'test', 0 FROM d WHERE strftime('%m', Day)='01'";

    [Fact]
    public async Task Doctor_OfAWholeInstallation_FindsNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-02-01 L1 12.34");
        ledger.Run(PublishedYears);
        (await Executable.RunAsync(ledger.Folder, "backup")).ExitCode.ShouldBe(0);
        string before = ledger.Dump();
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "doctor", "--json");
        result.ExitCode.ShouldBe(0, result.Said);
        result.Document().GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("check").GetString()).ShouldBe(OfAWholeInstallation);
        ledger.Dump().ShouldBe(before);
    }

    [Theory]
    [InlineData("UPDATE LineMonth SET ExecutedFen=ExecutedFen+1", "totals")]
    [InlineData("DELETE FROM DepartmentMonth", "totals")]
    [InlineData(EveryDay + "NULL, '', 'test', 0 FROM d", "calendar")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')", "migrations")]
    public async Task Doctor_OfWrongData_FindsItWithARemedyAndCorrectsNothing(string damage, string check)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-02-01 L1 12.34");
        ledger.Run(PublishedYears);
        (await Executable.RunAsync(ledger.Folder, "backup")).ExitCode.ShouldBe(0);
        ledger.Run(damage);
        string before = ledger.Dump();
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "doctor", "--json");
        result.ExitCode.ShouldBe(1, result.Said);
        Problems(result).ShouldBe([check]);
        ledger.Dump().ShouldBe(before);
        ExecutableResult said = await Executable.RunAsync(ledger.Folder, "doctor");
        said.Output.ShouldContain($"问题  {check}");
        said.Output.ShouldContain("→");
    }

    [Fact]
    public async Task Doctor_OfBrokenFiles_FindsEachAndGoesOn()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "dashboard.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder, "policies"));
        await File.WriteAllTextAsync(Path.Combine(folder, "policies", "own.json"), "{", TestContext.Current.CancellationToken);
        ExecutableResult result = await Executable.RunAsync(folder, "doctor", "--json");
        result.ExitCode.ShouldBe(1, result.Said);
        Problems(result).ShouldBe(["packs", "database", "backups"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Doctor_BeforeTheFirstStart_MakesNothing()
    {
        string folder = Path.Combine(TemporaryLedger.TemporaryFolder(), "data");
        ExecutableResult result = await Executable.RunAsync(folder, "doctor");
        result.ExitCode.ShouldBe(0, result.Said);
        Directory.Exists(folder).ShouldBeFalse();
    }

    private static string?[] Problems(ExecutableResult result) =>
        [.. result.Document().GetProperty("checks").EnumerateArray().Where(c => !c.GetProperty("ok").GetBoolean())
            .Select(c => { c.GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty(); return c.GetProperty("check").GetString(); })];
}
