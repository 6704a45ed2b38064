using CsCheck;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>What is kept step by step must be what a full run makes, after whatever was imported and taken back.</summary>
public sealed class TotalsHistoryTests
{
    private const int Histories = 200;
    private static readonly string[] Lines = ["L1", "L2", "L3", "L4"];
    private static readonly string[] Days = ["2025-12-30", "2026-03-05", "2026-11-02", "2026-11-28"];
    private static readonly int[] Amounts = [-300, 100, 300];
    private static readonly string[] Kept = ["LineMonth", "DepartmentMonth", "LineSnapshot", "DepartmentSnapshot", "IndicatorSnapshot"];

    /// <summary>A payment: few vouchers, so that files overlap; dates before, in and after the running month; refunds that cancel.</summary>
    private static readonly Gen<string> Payment = Gen.Select(
        Gen.Int[1, 12], Gen.Int[0, Lines.Length - 1], Gen.Int[0, Days.Length - 1], Gen.Int[0, Amounts.Length - 1],
        (voucher, line, day, amount) => $"V{voucher} {Days[day]} {Lines[line]} {Amounts[amount]}");

    /// <summary>A step: a file of payments, or taking back one of the batches that are there.</summary>
    private static readonly Gen<(string[] Payments, int Undone)[]> History =
        Gen.Select(Payment.Array[1, 5], Gen.Int[-6, 5]).Array[1, 6];

    [Fact]
    public async Task Kept_AfterAnyHistoryOfImportsAndUndos_IsWhatAFullRunMakes()
    {
        await using TemporaryLedger start = await TemporaryLedger.WithLinesAsync();
        // A line without budget comes into the snapshots with its first payment and leaves them with its last.
        start.Run("INSERT INTO Line (Code, Name, DepartmentId, Category, IsDemo) SELECT 'L4', '丁', Id, 0, 0 FROM Department WHERE Code='D2'");
        start.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        string database = start.Get<DataDirectory>().DatabaseFile;
        await History.SampleAsync(steps => WalkAsync(database, steps), iter: Histories);
    }

    private static async Task WalkAsync(string database, (string[] Payments, int Undone)[] steps)
    {
        string folder = TemporaryLedger.TemporaryFolder();
        File.Copy(database, new DataDirectory(folder).DatabaseFile);
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync(folder);
        List<ImportReport> batches = [];
        foreach ((string[] payments, int undone) in steps) await StepAsync(ledger, batches, payments, undone);

        string stepByStep = Content(ledger);
        ledger.Prove().Corrected.ShouldBe(0);
        await ledger.Snapshots.RefreshAsync(new(2026, 11, 22), null);
        Content(ledger).ShouldBe(stepByStep);
    }

    [Fact]
    public async Task Prove_AllCellsLostOrWrong_RestoresThem()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("V1 2026-03-05 L1 100", "V2 2026-03-06 L2 50", "V3 2026-04-01 L3 20");
        string right = Content(ledger);
        ledger.Run("DELETE FROM LineMonth WHERE Month=202603");
        ledger.Run("UPDATE LineMonth SET ExecutedFen=1");
        ledger.Run("INSERT INTO LineMonth SELECT LineId, 202607, 5 FROM LineMonth");
        ledger.Run("DELETE FROM DepartmentMonth");

        ledger.Prove().Corrected.ShouldBeGreaterThan(0);

        Content(ledger).ShouldBe(right);
        ledger.Prove().ShouldBe(new TotalsProof(3, 0));
    }

    [Fact]
    public async Task Prove_WhileAnImportIsUnderWay_LeavesOutWhatIsNotPosted()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("V1 2026-11-05 L1 100");
        ledger.Run("INSERT INTO Batch (Id, Kind, FileName, Sha256, IsDemo, RecordedBy, StartedAt, Rows, Accepted, Unchanged, Rejected) SELECT 99, Kind, '', '', 0, '', 0, 0, 0, 0, 0 FROM Batch WHERE Id=1");
        ledger.Run("INSERT INTO Payment SELECT Id+1, 'V2', LineId, VoucherLine, Fund, Month, PaidOn, AmountFen, Payee, Purpose, 99 FROM Payment");

        ledger.Prove().Corrected.ShouldBe(0);
        await ledger.Snapshots.RefreshAsync(new(2026, 11, 22), null);

        ledger.Executed("D").ShouldBe(100m);
    }

    [Fact]
    public async Task Import_MoreRowsThanAWindow_TakesEachOnceAndTheFirstOfTwoWithOneVoucher()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const int Rows = 120_000;
        string[] payments = [.. Enumerable.Range(0, Rows).Select(i => $"V{i % (Rows - 9)} 2026-03-05 {Lines[i % 3]} {(i < Rows - 9 ? 1 : 2)}")];

        ImportReport report = await ledger.ImportAsync(Dashboard.Domain.Import.ImportKind.Payments, TemporaryLedger.PaymentsText(payments));

        report.Rows.ShouldBe(Rows);
        report.Accepted.ShouldBe(Rows - report.Rejected.Count);
        report.Rejected.Select(r => r.Row).ShouldBe(report.Rejected.Select(r => r.Row).Order());
        ledger.Number("SELECT sum(AmountFen) FROM Payment").ShouldBe(report.Total!.Value.Fen);
        ledger.ShouldBeSound();
    }

    private static async Task StepAsync(TemporaryLedger ledger, List<ImportReport> batches, string[] payments, int undone)
    {
        if (undone >= 0 && undone < batches.Count)
        {
            (await ledger.UndoAsync(batches[undone])).ShouldBeTrue();
            batches.RemoveAt(undone);
            return;
        }

        ImportReport report = await ledger.ImportAsync(Dashboard.Domain.Import.ImportKind.Payments, TemporaryLedger.PaymentsText(payments));
        if (report.BatchId is not null) batches.Add(report);
    }

    private static string Content(TemporaryLedger ledger)
    {
        using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        return string.Join('\n', Kept.SelectMany(table => connection.List($"SELECT '{table}', * FROM {table} ORDER BY 2, 3", r =>
        {
            object[] values = new object[r.FieldCount];
            r.GetValues(values);
            return string.Join('|', values);
        })));
    }
}
