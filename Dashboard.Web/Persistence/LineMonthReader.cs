using Dashboard.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Tells from which years on the ledger knows what was spent.</summary>
public sealed class LineMonthReader(LedgerDatabase database)
{
    /// <summary>The first fiscal year in which any line spent; null where none ever did.</summary>
    public int? FirstYear(int firstMonth)
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT min(Month) FROM LineMonth WHERE ExecutedFen<>0", r => r.IsDBNull(0) ? (int?)null : r.GetInt32(0)).Single() is { } month
            ? FiscalYear.Containing(DayCode.ToDate((month * 100) + 1), firstMonth).Year : null;
    }
}
