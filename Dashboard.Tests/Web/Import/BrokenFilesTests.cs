using System.Globalization;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

/// <summary>Every file of seeds/broken is answered as its table says.</summary>
public sealed class BrokenFilesTests(BrokenFilesTests.FilledFolder filled) : IClassFixture<BrokenFilesTests.FilledFolder>
{
    private static readonly ILookup<string, Dictionary<string, string>> Expected =
        SeedFiles.Rows("broken/expected-rejections.csv").ToLookup(r => r["file"]);

    public static TheoryData<string> Files => [.. Expected.Select(g => g.Key)];

    [Fact]
    public void Folder_Files_AreAllInTheTable() =>
        Directory.GetFiles(SeedFiles.PathOf("broken")).Select(f => Path.GetFileName(f)!).Where(f => f is not ("expected-rejections.csv" or "README.md"))
            .Except(Expected.Select(g => g.Key)).ShouldBeEmpty();

    [Fact]
    public void Folder_EveryFile_HasALineInItsReadMe()
    {
        string text = File.ReadAllText(SeedFiles.PathOf("broken/README.md"));
        Expected.Where(g => !text.Contains($"| `{g.Key}` |", StringComparison.Ordinal)).Select(g => g.Key).ShouldBeEmpty();
        Expected.Count.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_WithFaults_IsAnsweredAsTheTableSays(string file)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync(TemporaryLedger.CopyOf(filled.Path));
        Dictionary<string, string>[] rows = [.. Expected[file]];
        if (rows[0]["after"].Length > 0) await Import(ledger, rows[0]["after"], "departments");
        string before = ledger.Dump();
        ImportReport report = await Import(ledger, file, rows[0]["kind"]);
        if (rows[0]["refused"] == "yes")
        {
            Rejection refusal = report.Refusal.ShouldNotBeNull();
            (refusal.Code, refusal.Column ?? "").ShouldBe((rows[0]["code"], rows[0]["column"]));
            ledger.Dump().ShouldBe(before);
        }
        else
        {
            report.Refusal.ShouldBeNull();
            report.Rejected.Select(r => $"{r.Row} {r.Column} {r.Code}")
                .ShouldBe(rows.Where(r => r["code"].Length > 0).Select(r => $"{r["row"]} {r["column"]} {r["code"]}"));
            (report.Accepted, report.Unchanged).ShouldBe((Number(rows[0]["accepted"]), Number(rows[0]["unchanged"])));
            if (rows[0]["total"].Length > 0) report.Total!.Value.Yuan.ShouldBe(decimal.Parse(rows[0]["total"], CultureInfo.InvariantCulture));
        }

        ledger.ShouldBeSound();
    }

    private static Task<ImportReport> Import(TemporaryLedger ledger, string file, string kind) =>
        ledger.ImportFileAsync(Enum.Parse<ImportKind>(kind, ignoreCase: true), SeedFiles.PathOf("broken/" + file), r => r with { Year = 2023 });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The installation that the table supposes, made once and copied for every file.</summary>
    public sealed class FilledFolder : IAsyncLifetime
    {
        public string Path { get; } = TemporaryLedger.TemporaryFolder();

        public async ValueTask InitializeAsync()
        {
            await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
            await HuaduLedger.FillAsync(ledger);
            ledger.Run($"VACUUM INTO '{System.IO.Path.Combine(Path, "dashboard.db")}'");
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(Path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
