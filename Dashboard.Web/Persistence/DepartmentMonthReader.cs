using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>How far everything but the payments has come: the same numbers stand for the same budgets, plans and departments.</summary>
public sealed record GroundsVersion(long Batches, long Latest, long Withdrawn);

/// <summary>Reads what departments with all units below them spent month by month.</summary>
public sealed class DepartmentMonthReader(LedgerDatabase database)
{
    public GroundsVersion Grounds()
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT count(*), coalesce(max(Id), 0), count(WithdrawnAt) FROM Batch WHERE Kind<>{(int)ImportKind.Payments} AND PostedAt IS NOT NULL",
            r => new GroundsVersion(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2))).Single();
    }

    /// <summary>What each department of a scope had spent by the ends of the months 1–12 of a year, by its code.</summary>
    public IReadOnlyDictionary<string, Money[]> MonthEnds(DepartmentRange scope, FiscalYear year)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            "SELECT d.Code, m.Month, m.ExecutedFen FROM Department d JOIN DepartmentMonth m ON m.DepartmentId=d.Id WHERE d.Position BETWEEN @1 AND @2 AND m.Month BETWEEN @3 AND @4",
            r => (Code: r.GetString(0), Cell: (r.GetInt32(1), r.Money(2))), scope.Position, scope.End, DayCode.MonthOf(year.First), DayCode.MonthOf(year.Last))
            .GroupBy(d => d.Code, d => d.Cell, StringComparer.Ordinal)
            .ToDictionary(d => d.Key, d => MonthSums.Ends(year, d, FiscalYear.Months), StringComparer.Ordinal);
    }

    /// <summary>What each department of a scope paid itself, without the units below it, from one day to another; none where nothing.</summary>
    public IReadOnlyDictionary<string, Money> PaidBetween(DepartmentRange scope, DateOnly first, DateOnly last)
    {
        using SqliteConnection connection = database.Open();
        string posted = Visible.LastPostedPayment(connection) is { } id ? string.Create(CultureInfo.InvariantCulture, $" AND p.Id<={id}") : "";
        return connection.List(
            $"""
            SELECT d.Code, sum(p.AmountFen) FROM Department d CROSS JOIN Line l ON l.DepartmentId=d.Id CROSS JOIN Payment p ON p.LineId=l.Id AND p.Month BETWEEN @3 AND @4
            WHERE d.Position BETWEEN @1 AND @2 AND p.PaidOn BETWEEN @5 AND @6{posted} GROUP BY d.Id
            """,
            r => (r.GetString(0), r.Money(1)), scope.Position, scope.End, DayCode.MonthOf(first), DayCode.MonthOf(last), DayCode.Of(first), DayCode.Of(last))
            .ToDictionary(d => d.Item1, d => d.Item2, StringComparer.Ordinal);
    }
}
