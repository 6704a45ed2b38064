using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>What was imported and taken back leaves every total and every kept figure as it was; what comes twice counts once.</summary>
public sealed class UndoHashTests
{
    private static readonly string[] Kept =
    [
        "SELECT * FROM LineMonth WHERE ExecutedFen<>0 ORDER BY LineId, Month", "SELECT * FROM DepartmentMonth WHERE ExecutedFen<>0 ORDER BY DepartmentId, Month",
        "SELECT * FROM LineSnapshot ORDER BY AsOf, LineId", "SELECT * FROM DepartmentSnapshot ORDER BY 1, 2", "SELECT * FROM IndicatorSnapshot ORDER BY 1, 2",
    ];

    [Theory]
    [InlineData(ImportKind.Payments, "payments-subtotals.csv")]
    [InlineData(ImportKind.Payments, "payments-merged-headings.xlsx")]
    [InlineData(ImportKind.Payments, "payments-old-workbook.xls")]
    [InlineData(ImportKind.Budget, "budget-decrease-signs.csv")]
    [InlineData(ImportKind.Budget, "budget-coded-names.csv")]
    [InlineData(ImportKind.Plan, "plan-title-above.csv")]
    [InlineData(ImportKind.Milestones, "milestones-unknown-line.csv")]
    [InlineData(ImportKind.Indicators, "indicators-bad-cells.csv")]
    [InlineData(ImportKind.Results, "results-unknown-indicator.csv")]
    public async Task File_TakenAndTakenBack_LeavesTotalsAndKeptFiguresEqual(ImportKind kind, string file)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        string before = Hash(ledger);
        ImportReport report = await ledger.ImportFileAsync(kind, SeedFiles.PathOf("broken/" + file), r => r with { Year = 2023 });
        report.BatchId.ShouldNotBeNull();
        ImportReport again = await ledger.ImportFileAsync(kind, SeedFiles.PathOf("broken/" + file), r => r with { Year = 2023 });
        (again.BatchId, again.Accepted).ShouldBe((null, 0));
        (await ledger.UndoAsync(report)).ShouldBeTrue();
        Hash(ledger).ShouldBe(before);
        ledger.ShouldBeSound();
    }

    [Fact]
    public Task Files_ThatOverlap_CountEachPaymentOnce() =>
        Gen.Select(Gen.Int[-50_000, 100_000].Array[1, 20], Gen.Int[1, 7].Array[20], Gen.Int).SampleAsync(
            async (fen, filesOf, seed) =>
            {
                await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
                Random random = new(seed);
                int[] files = [0, 1, 2, 0];
                random.Shuffle(files);
                foreach (int file in files)
                {
                    string[] rows = [.. fen.Index().Where(p => (filesOf[p.Index] & (1 << file)) != 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"v{p.Index} 2026-02-01 L1 {p.Item / 100m}"))];
                    random.Shuffle(rows);
                    if (rows.Length > 0) await ledger.PayAsync(rows);
                }

                ledger.Department("D").Execution.Executed.Fen.ShouldBe(fen.Sum(f => (long)f));
                ledger.ShouldBeSound();
            },
            iter: 8,
            threads: 1);

    private static string Hash(TemporaryLedger ledger)
    {
        StringBuilder all = new();
        foreach (string question in Kept) all.AppendJoin('\n', ledger.Texts(question)).Append('\n');
        foreach (DateOnly asOf in (DateOnly[])[new(2023, 6, 30), new(2023, 12, 31), new(2026, 11, 22)])
            all.Append(ledger.Snapshots.Department(ledger.Node("114001"), ledger.Snapshots.QuestionFor(asOf: asOf)).Snapshot);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }
}
