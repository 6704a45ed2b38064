using System.Globalization;
using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Cli;

/// <summary>The real program, killed as by a power cut of its process.</summary>
public sealed class KillTests
{
    private const int Rows = 30_000;

    /// <summary>More of them, for a long look: DASHBOARD_KILLS=50.</summary>
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DASHBOARD_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int kills) ? kills : 8;

    [Fact]
    public async Task Import_KilledAtAnyMoment_LeavesAllOfTheBatchOrNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("old 2026-02-01 L1 0.07");
        Random random = new(7);
        int killed = 0;
        for (int i = 0; i < Kills; i++)
        {
            string file = ledger.Write(Payments(i));
            long before = ledger.Number("SELECT coalesce(sum(AmountFen), 0) FROM Payment WHERE BatchId IN (SELECT Id FROM Batch WHERE PostedAt IS NOT NULL)");
            if (await Executable.KillAsync(ledger.Folder, TimeSpan.FromMilliseconds(random.Next(400, 2400)), "import", "payments", file)) killed++;
            // A copy, so that the next start is made on cold files as the kill left them.
            await using TemporaryLedger next = await TemporaryLedger.CreateAsync(TemporaryLedger.CopyOf(ledger.Folder));
            await next.PayAsync($"after{i.ToString(CultureInfo.InvariantCulture)} 2026-02-01 L2 0.01");
            next.Number("SELECT count(*) FROM Batch WHERE PostedAt IS NULL").ShouldBe(0);
            (next.Number("SELECT sum(AmountFen) FROM Payment") - before - 1).ShouldBeOneOf(0, Rows);
            next.Number("SELECT count(*) FROM Payment WHERE BatchId NOT IN (SELECT Id FROM Batch)").ShouldBe(0);
            next.ShouldBeSound();
            ImportReport again = await next.ImportFileAsync(ImportKind.Payments, file);
            (again.Accepted + again.Unchanged).ShouldBe(Rows);
        }

        killed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task FirstStart_KilledAtAnyMoment_IsFollowedByASoundOne()
    {
        Random random = new(11);
        for (int i = 0; i < 5; i++)
        {
            string folder = TemporaryLedger.TemporaryFolder();
            await Executable.KillAsync(folder, TimeSpan.FromMilliseconds(random.Next(200, 900)), "recompute", "--as-of", "2026-11-22");
            await using TemporaryLedger next = await TemporaryLedger.CreateAsync(folder);
            await next.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD,部门,\n");
            next.ShouldBeSound();
        }
    }

    [Fact]
    public async Task FirstStart_OfThreeAtOnce_LetsAllThrough()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        ExecutableResult[] results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Executable.RunAsync(folder, "recompute", "--as-of", "2026-11-22", "--json")));
        foreach (ExecutableResult result in results) result.ExitCode.ShouldBe(0, result.Said);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Import_OfTwoAtOnce_TakesBoth()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string[] files = [ledger.Write(Payments(1)), ledger.Write(Payments(2))];
        ExecutableResult[] results = await Task.WhenAll(files.Select(f => Executable.RunAsync(ledger.Folder, "import", "payments", f, "--json")));
        foreach (ExecutableResult result in results) result.ExitCode.ShouldBe(0, result.Said);
        ledger.Executed("D").ShouldBe(2 * Rows / 100m);
        ledger.ShouldBeSound();
    }

    private static byte[] Payments(int file)
    {
        StringBuilder text = new("支付凭证号,支付日期,项目代码,支付金额,收款人,用途\n");
        for (int i = 0; i < Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"f{file}-{i},2026-{1 + (i % 10):00}-{1 + (i % 28):00},L{1 + (i % 3)},0.01,收款人{i % 50},用途\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
