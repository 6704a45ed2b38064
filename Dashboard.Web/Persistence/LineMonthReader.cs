using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
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

    /// <summary>What a department with all units below it spent in each month (yyyyMM) between two days, as known at a moment.</summary>
    public IReadOnlyDictionary<int, Money> KnownAt(DepartmentRange scope, DateOnly first, DateOnly last, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT p.Month, sum(p.AmountFen) FROM Department d CROSS JOIN Line l ON l.DepartmentId=d.Id JOIN ({Visible.AllPayments}) p ON p.LineId=l.Id
            WHERE d.Position BETWEEN @1 AND @2 AND p.PaidOn BETWEEN @3 AND @4 AND p.BatchId IN ({Visible.When(at)}) GROUP BY p.Month
            """,
            r => (Month: r.GetInt32(0), Amount: r.Money(1)), scope.Position, scope.End, DayCode.Of(first), DayCode.Of(last)).ToDictionary(m => m.Month, m => m.Amount);
    }
}
