using Dashboard.Domain.Import;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks;

/// <summary>The floor of an import: the same rows into the same columns by one prepared statement, no index, one transaction.</summary>
internal static class BareInsert
{
    public static TimeSpan Run(string folder, SamplePayment[] payments)
    {
        string file = Path.Combine(folder, "bare.db");
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.Run("PRAGMA journal_mode=WAL");
        connection.Run("PRAGMA synchronous=NORMAL");
        connection.Run(
            """
            CREATE TABLE Payment (Id INTEGER PRIMARY KEY, Voucher TEXT NOT NULL, LineId INTEGER NOT NULL, VoucherLine INTEGER NOT NULL,
              Fund INTEGER NOT NULL, Month INTEGER NOT NULL, PaidOn INTEGER NOT NULL, AmountFen INTEGER NOT NULL, Payee TEXT NOT NULL,
              Purpose TEXT NOT NULL, BatchId INTEGER NOT NULL)
            """);
        (int Fund, int Month, int PaidOn)[] codes = [.. payments.Select(p => ((int)Words.Fund(p.Fund)!, DayCode.MonthOf(p.PaidOn), DayCode.Of(p.PaidOn)))];
        TimeSpan start = Figures.Now;
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            using SqliteCommand insert = connection.Prepare("INSERT INTO Payment VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)", 11);
            for (int i = 0; i < payments.Length; i++)
            {
                SamplePayment p = payments[i];
                insert.With(i + 1, p.Voucher, p.Line, 0, codes[i].Fund, codes[i].Month, codes[i].PaidOn, p.Fen, p.Payee, p.Purpose, 1).ExecuteNonQuery();
            }

            transaction.Commit();
        }

        TimeSpan elapsed = Figures.Now - start;
        connection.Dispose();
        foreach (string left in Directory.GetFiles(folder, "bare.db*")) File.Delete(left);
        return elapsed;
    }
}
