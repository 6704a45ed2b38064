using System.Diagnostics;
using Dashboard.Domain.Import;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>A payments file into the ledger, against the bare insert of its rows.</summary>
internal static class ImportBenchmark
{
    private const int WorkbookRows = 200_000;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        TimeSpan floor = TimeSpan.MaxValue, ours = TimeSpan.MaxValue, again = TimeSpan.MaxValue;
        for (int round = 0; round < options.Rounds; round++)
        {
            await using Workplace place = await Workplace.CreateAsync(city);
            floor = Least(floor, Floor(place.Folder, SampleCity.Payments(options.Rows)));
            string path = place.FilePath("payments.csv");
            SampleCity.WritePayments(path, SampleCity.Payments(options.Rows));
            ours = Least(ours, await Figures.TimeAsync(() => place.TakeAsync(ImportKind.Payments, path)));
            ImportReport? same = null;
            again = Least(again, await Figures.TimeAsync(async () => same = await place.TakeAsync(ImportKind.Payments, path)));
            if (round > 0) continue;
            figures.Check("same file again changes nothing", $"{same!.Accepted} new, {same.Unchanged} known", same.Accepted == 0 && same.Unchanged == options.Rows);
            TotalsProof proof = place.Get<TotalsStore>().Prove(Workplace.Stamp);
            figures.Check("totals right after import", $"{proof.Corrected} of {proof.Cells} cells corrected", proof.Corrected == 0);
            figures.AtMost("  of it: snapshots of all lines, about", Figures.Best(2, () => place.Snapshots.RefreshAsync(Workplace.Today, null).Wait()), null);
        }

        figures.AtLeast("import CSV, snapshots included", floor, ours, 0.30);
        figures.AtMost("same file again : first time", ours, again, 1.0);
        await ShuffledAsync(city, options, figures);
        await WaitingAsync(city, options, figures);
        await WorkbookAsync(city, figures);
    }

    private static TimeSpan Floor(string folder, IEnumerable<SamplePayment> payments)
    {
        TimeSpan floor = BareInsert.Run(folder, [.. payments]);
        GC.Collect();
        return floor;
    }

    /// <summary>Vouchers in no order: every row falls somewhere else in its index.</summary>
    private static async Task ShuffledAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        TimeSpan floor = Floor(place.Folder, SampleCity.Payments(options.Rows, isShuffled: true));
        string path = place.FilePath("payments.csv");
        SampleCity.WritePayments(path, SampleCity.Payments(options.Rows, isShuffled: true));
        figures.AtLeast("import CSV, vouchers in no order", floor, await Figures.TimeAsync(() => place.TakeAsync(ImportKind.Payments, path)), null);
    }

    /// <summary>Someone else writes small things meanwhile; a year's posting at the end included.</summary>
    private static async Task WaitingAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        string path = place.FilePath("payments.csv");
        SampleCity.WritePayments(path, SampleCity.Payments(options.Rows));
        using CancellationTokenSource end = new();
        Task<List<TimeSpan>> other = Task.Run(() => WriteUntil(place, end.Token));
        await place.TakeAsync(ImportKind.Payments, path);
        await end.CancelAsync();
        List<TimeSpan> waits = await other;
        figures.AtMost($"another writer's wait meanwhile, p50 of {waits.Count}", Figures.Percentile(waits, 0.50), null);
        figures.AtMost("another writer's wait meanwhile, p99", Figures.Percentile(waits, 0.99), TimeSpan.FromMilliseconds(100));
        figures.AtMost("another writer's wait meanwhile, longest", waits.Max(), null);
    }

    private static List<TimeSpan> WriteUntil(Workplace place, CancellationToken end)
    {
        List<TimeSpan> waits = [];
        using SqliteConnection connection = place.Get<LedgerDatabase>().Open();
        while (!end.IsCancellationRequested)
        {
            long start = Stopwatch.GetTimestamp();
            using (SqliteTransaction writing = connection.BeginWriting())
            {
                waits.Add(Stopwatch.GetElapsedTime(start));
                connection.Run("UPDATE Department SET Name=Name WHERE Id=1");
                writing.Commit();
            }

            end.WaitHandle.WaitOne(5);
        }

        return waits;
    }

    private static async Task WorkbookAsync(string city, Figures figures)
    {
        TimeSpan[] times = new TimeSpan[2];
        for (int form = 0; form < 2; form++)
        {
            await using Workplace place = await Workplace.CreateAsync(city);
            string path = place.FilePath(form == 0 ? "payments.csv" : "payments.xlsx");
            if (form == 0) SampleCity.WritePayments(path, SampleCity.Payments(WorkbookRows));
            else new SampleWorkbook(sharesTexts: false).Write(path, SampleCity.Payments(WorkbookRows));
            times[form] = await Figures.TimeAsync(() => place.TakeAsync(ImportKind.Payments, path));
        }

        figures.AtLeast("import XLSX : CSV, 200,000 rows", times[0], times[1], 0.20);
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
