using Dashboard.Domain.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>What 1,000 changed payments cost: only what they touched, however many others there are.</summary>
internal static class ChangesBenchmark
{
    private const int Changed = 1_000;
    private const int Times = 15;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        await using Workplace place = await Workplace.CreateAsync(city);
        Measured small = await MeasureAsync(place, options.Rows, 1, figures);
        Measured large = await MeasureAsync(place, 4 * options.Rows, 2, figures);
        figures.AtMost("1,000 changes, totals, 5 × the rows : 1 ×", small.Totals, large.Totals, 1.5);
        figures.AtMost("1,000 changes, snapshots, 5 × the rows : 1 ×", small.Snapshots, large.Snapshots, 1.5);
        await HistoryBenchmark.RunAsync(place, figures);
    }

    private readonly record struct Measured(TimeSpan Totals, TimeSpan Snapshots);

    private static async Task<Measured> MeasureAsync(Workplace place, int more, ulong seed, Figures figures)
    {
        string path = place.FilePath("payments.csv");
        SampleCity.WritePayments(path, SampleCity.Payments(more, seed));
        await place.TakeAsync(ImportKind.Payments, path);
        place.ToFile();
        string of = $"1,000 changes among {(seed == 1 ? "1" : "5")} × the rows";
        Dictionary<MonthCell, long> changes = [];
        foreach (SamplePayment p in SampleCity.Payments(Changed, 77)) changes[new(p.Line, DayCode.MonthOf(p.PaidOn))] = p.Fen;
        Dictionary<MonthCell, long> back = changes.ToDictionary(c => c.Key, c => -c.Value);
        using SqliteConnection connection = place.Get<LedgerDatabase>().Open();
        void InTransaction(Action<SqliteConnection> work)
        {
            using SqliteTransaction writing = connection.BeginWriting();
            work(connection);
            writing.Commit();
        }

        // Every timed run changes the cells, the floor's too: the step before it takes the change back.
        void TakeBack() => InTransaction(c => TotalsStore.Add(c, back));
        InTransaction(c => TotalsStore.Add(c, changes));
        TimeSpan floor = Figures.Best(Times, () => InTransaction(c => Raise(c, changes)), () => InTransaction(c => Raise(c, back)));
        TimeSpan add = Figures.Best(Times, () => InTransaction(c => TotalsStore.Add(c, changes)), TakeBack);
        figures.AtMost($"{of}: totals, added", floor, add, 2.0);
        TakeBack();
        TimeSpan sumFloor = Figures.Best(Times, () => InTransaction(c => Sum(c, changes.Keys)), () => InTransaction(c => Raise(c, changes)));
        TimeSpan renew = Figures.Best(Times, () => InTransaction(c => TotalsStore.Renew(c, changes.Keys)), () => InTransaction(c => TotalsStore.Add(c, changes)));
        figures.AtMost($"{of}: totals, summed anew", sumFloor, renew, 2.0);
        HashSet<int> lines = [.. changes.Keys.Select(c => c.OwnerId)];
        TimeSpan snapshots = Figures.Best(
            Times,
            () => place.Snapshots.RefreshAsync(Workplace.Today, lines).Wait(),
            () => InTransaction(c => LedgerStateStore.RaiseLedgerVersion(c)));
        TimeSpan full = Figures.Best(2, () => place.Snapshots.RefreshAsync(Workplace.Today, null).Wait());
        figures.AtMost($"{of}: their snapshots : those of all lines", full, snapshots, 0.2);
        return new(add, snapshots);
    }

    /// <summary>The bare update by what changed.</summary>
    private static void Raise(SqliteConnection connection, Dictionary<MonthCell, long> changes)
    {
        using SqliteCommand update = connection.Prepare("UPDATE LineMonth SET ExecutedFen=ExecutedFen+@3 WHERE LineId=@1 AND Month=@2", 3);
        foreach ((MonthCell cell, long fen) in changes) update.With(cell.OwnerId, cell.Month, fen).ExecuteNonQuery();
    }

    /// <summary>The bare update by the payments themselves.</summary>
    private static void Sum(SqliteConnection connection, IEnumerable<MonthCell> cells)
    {
        using SqliteCommand update = connection.Prepare(
            """
            UPDATE LineMonth SET ExecutedFen=(SELECT coalesce(sum(AmountFen), 0) FROM Payment WHERE LineId=@1 AND Month=@2) WHERE LineId=@1 AND Month=@2
            """,
            2);
        foreach (MonthCell cell in cells) update.With(cell.OwnerId, cell.Month).ExecuteNonQuery();
    }
}
