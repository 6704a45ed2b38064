using Dashboard.Domain.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>Proving all totals, against the one grouping it cannot do without.</summary>
internal static class RecomputeBenchmark
{
    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        string path = place.FilePath("payments.csv");
        SampleCity.WritePayments(path, SampleCity.Payments(options.Rows));
        await place.TakeAsync(ImportKind.Payments, path);
        place.ToFile();

        TotalsStore totals = place.Get<TotalsStore>();
        int times = (3 * options.Rounds) + 1;
        TimeSpan floor = Figures.Best(times, () => Group(place));
        TotalsProof proof = default;
        figures.AtMost("full recompute, nothing wrong", floor, Figures.Best(times, () => proof = totals.Prove(Workplace.Stamp)), 1.5);
        figures.Check("nothing was wrong", $"{proof.Corrected} of {proof.Cells} cells corrected", proof.Corrected == 0);
        TimeSpan all = Figures.Best(times, () => proof = totals.Prove(Workplace.Stamp), () => Forget(place));
        figures.AtMost("full recompute, all cells missing", floor, all, 1.5);
        figures.Check("all were missing", $"{proof.Corrected} corrected, {proof.Cells} line cells", proof.Corrected > proof.Cells);
        figures.Check("then nothing is wrong", $"{totals.Prove(Workplace.Stamp).Corrected} corrected", totals.Prove(Workplace.Stamp).Corrected == 0);
    }

    private static void Group(Workplace place)
    {
        using SqliteConnection connection = place.Get<LedgerDatabase>().Open();
        using SqliteCommand group = connection.Prepare("SELECT LineId, Month, sum(AmountFen) FROM Payment GROUP BY LineId, Month", 0);
        using SqliteDataReader reader = group.ExecuteReader();
        long sum = 0;
        while (reader.Read()) sum += reader.GetInt32(0) ^ reader.GetInt32(1) ^ reader.GetInt64(2);
        GC.KeepAlive(sum);
    }

    private static void Forget(Workplace place)
    {
        using SqliteConnection connection = place.Get<LedgerDatabase>().Open();
        connection.Run("DELETE FROM LineMonth");
        connection.Run("DELETE FROM DepartmentMonth");
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
