using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Reads what all lines spent month by month.</summary>
public sealed class LineMonthReader(LedgerDatabase database)
{
    /// <summary>The first fiscal year in which any line spent; null where none ever did.</summary>
    public int? FirstYear(int firstMonth)
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT min(Month) FROM LineMonth WHERE ExecutedFen<>0", r => r.IsDBNull(0) ? (int?)null : r.GetInt32(0)).Single() is { } month
            ? FiscalYear.Containing(DayCode.ToDate((month * 100) + 1), firstMonth).Year : null;
    }

    /// <summary>What each line had spent by the ends of the months 1–12 of a year, by its number.</summary>
    public IReadOnlyDictionary<int, Money[]> MonthEnds(FiscalYear year)
    {
        using SqliteConnection connection = database.Open();
        Dictionary<int, Money[]> all = [];
        foreach ((int line, int month, Money amount) in connection.List(
            "SELECT LineId, Month, ExecutedFen FROM LineMonth WHERE Month BETWEEN @1 AND @2",
            r => (r.GetInt32(0), year.MonthOf(DayCode.ToDate((r.GetInt32(1) * 100) + 1)), r.Money(2)), DayCode.MonthOf(year.First), DayCode.MonthOf(year.Last)))
        {
            if (!all.TryGetValue(line, out Money[]? ends)) all[line] = ends = new Money[FiscalYear.Months];
            for (int i = month - 1; i < ends.Length; i++) ends[i] += amount;
        }

        return all;
    }
}
