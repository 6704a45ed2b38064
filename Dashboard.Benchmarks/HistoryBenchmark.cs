using Dashboard.Domain.People;
using Dashboard.Domain.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>Imports and undoes at random, then asks whether what was kept step by step is what a full run makes.</summary>
internal static class HistoryBenchmark
{
    private static readonly string[] Tables = ["LineMonth", "DepartmentMonth", "LineSnapshot", "DepartmentSnapshot", "IndicatorSnapshot"];

    public static async Task RunAsync(Workplace place, Figures figures)
    {
        SplitMix64 random = new(4711);
        List<long> batches = [];
        for (int step = 0; step < 12; step++)
        {
            if (batches.Count > 0 && random.Below(3) == 0)
            {
                int which = random.Below(batches.Count);
                if (await place.Import.UndoAsync(batches[which], Person.Local, Workplace.Stamp.Actor) != UndoOutcome.Withdrawn) throw new InvalidOperationException("The batch is gone.");
                batches.RemoveAt(which);
                continue;
            }

            string path = place.FilePath("step.csv");
            SampleCity.WritePayments(path, SampleCity.Payments(1 + random.Below(2_000), (ulong)(100 + step)));
            batches.Add((await place.TakeAsync(ImportKind.Payments, path)).BatchId!.Value);
        }

        string stepByStep = Content(place);
        TotalsProof proof = place.Get<TotalsStore>().Prove(Workplace.Stamp);
        await place.Snapshots.RefreshAsync(Workplace.Today, null);
        figures.Check("step by step = full, totals", $"{proof.Corrected} of {proof.Cells} cells corrected", proof.Corrected == 0);
        figures.Check("step by step = full, snapshots", "row for row", stepByStep == Content(place));
    }

    private static string Content(Workplace place)
    {
        using SqliteConnection connection = place.Get<LedgerDatabase>().Open();
        return string.Join('\n', Tables.SelectMany(table => connection.List($"SELECT * FROM {table} ORDER BY 1, 2", Row)));
    }

    private static string Row(SqliteDataReader reader)
    {
        object[] values = new object[reader.FieldCount];
        reader.GetValues(values);
        return string.Join('|', values);
    }
}
