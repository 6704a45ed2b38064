using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>Finds the rows that count on one side of a comparison only: they are the difference, to the 分.</summary>
public sealed class LedgerDifferenceStore(LedgerDatabase database)
{
    /// <summary>What all rows make together.</summary>
    public DifferenceSum Sum(DifferenceQuery query)
    {
        using SqliteConnection connection = database.Open();
        if (query.Sum == LedgerSum.Planned)
        {
            List<DifferenceRow> steps = PlanChanges(connection, query);
            return new(steps.Count, new(steps.Sum(step => step.Change.Fen)));
        }

        return connection.List($"SELECT count(*), coalesce(sum(CASE WHEN IsRight THEN Fen ELSE -Fen END), 0) FROM ({Rows(query)})", r => new DifferenceSum(r.GetInt32(0), r.Money(1))).Single();
    }

    /// <summary>Some of the rows, the greatest first.</summary>
    public IReadOnlyList<DifferenceRow> Rows(DifferenceQuery query, int skip, int take)
    {
        using SqliteConnection connection = database.Open();
        if (query.Sum == LedgerSum.Planned) return [.. PlanChanges(connection, query).OrderByDescending(step => Math.Abs(step.Change.Fen)).Skip(skip).Take(take)];
        List<(RowOrigin Origin, long Id, bool IsRight)> keys = connection.List(
            $"SELECT Origin, Id, IsRight FROM ({Rows(query)}) ORDER BY abs(Fen) DESC, Day DESC, Id DESC LIMIT @1 OFFSET @2",
            r => ((RowOrigin)r.GetInt32(0), r.GetInt64(1), r.GetBoolean(2)), take, skip);
        IReadOnlyList<LedgerRow> rows = LedgerRowStore.Named(connection, query.Scope, [.. keys.Select(key => (key.Origin, key.Id))]);
        return [.. rows.Zip(keys, (row, key) => new DifferenceRow(row, key.IsRight ? row.Amount : -row.Amount, key.IsRight))];
    }

    /// <summary>The imports with facts of the department that existed on the left and were taken back by the right, the newest first, with what they had for it.</summary>
    public IReadOnlyList<BatchSum> TakenBack(DifferenceQuery query)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT {LedgerRowStore.BatchColumns}, sum(t.Rows), coalesce(sum(t.AmountFen), 0) FROM Batch b
            JOIN BatchDepartment t ON t.BatchId=b.Id JOIN Department d ON d.Id=t.DepartmentId
            WHERE d.Position BETWEEN @1 AND @2 AND {ScopeCondition.On(query.Scope)} AND b.WithdrawnAt IS NOT NULL
              AND b.Id IN ({Visible.When(query.Left.KnownAt)}) AND b.Id NOT IN ({Visible.When(query.Right.KnownAt)}) GROUP BY b.Id ORDER BY b.Id DESC
            """,
            r => new BatchSum(LedgerRowStore.Batch(r, 0), r.GetInt32(7), r.Money(8)), query.Range.Position, query.Range.End);
    }

    /// <summary>What the plans say differently, line by line and month by month.</summary>
    private static List<DifferenceRow> PlanChanges(SqliteConnection connection, DifferenceQuery query)
    {
        Dictionary<(string, DateOnly), LedgerRow> left = Steps(connection, query, query.Left), right = Steps(connection, query, query.Right);
        List<DifferenceRow> changes = [];
        foreach ((string, DateOnly) key in left.Keys.Union(right.Keys))
        {
            Money change = Amount(right, key) - Amount(left, key);
            if (change != Money.Zero) changes.Add(new(right.GetValueOrDefault(key) ?? left[key], change, right.ContainsKey(key)));
        }

        return changes;
    }

    private static Dictionary<(string, DateOnly), LedgerRow> Steps(SqliteConnection connection, DifferenceQuery query, RowSide side) =>
        PlanStepReader.Read(connection, new(query.Scope, query.Range, null, side.Year, side.AsOf, side.KnownAt, LedgerSum.Planned))
            .SelectMany(line => line.Rows).ToDictionary(row => (row.Line.Code, row.Day.AddDays(1 - row.Day.Day)));

    private static Money Amount(Dictionary<(string, DateOnly), LedgerRow> steps, (string, DateOnly) key) => steps.GetValueOrDefault(key)?.Amount ?? Money.Zero;

    private static string Rows(DifferenceQuery query)
    {
        string where = $"d.Position BETWEEN {query.Range.Position} AND {query.Range.End} AND {ScopeCondition.On(query.Scope)}";
        return LedgerRowSql.IsPayments(query.Sum)
            ? string.Join(" UNION ALL ", ((string[])["Payment", "WithdrawnPayment"]).Select(table => OneSided(query, LedgerRowSql.Payments(table, $"{where} AND {Months(query)}"))))
            : OneSided(query, LedgerRowSql.Entries($"{where} AND {LedgerRowSql.Kinds(query.Sum)}"));
    }

    private static string OneSided(DifferenceQuery query, string rows) =>
        $"SELECT Origin, Id, Day, Fen, {On(query.Right)} AS IsRight FROM ({rows}) WHERE {On(query.Left)} <> {On(query.Right)}";

    private static string On(RowSide side) =>
        $"(Day BETWEEN {DayCode.Of(side.Year.First)} AND {DayCode.Of(side.Year.Clamp(side.AsOf))} AND BatchId IN ({Visible.When(side.KnownAt)}))";

    // The months besides the days, because the index begins with them.
    private static string Months(DifferenceQuery query)
    {
        FiscalYear first = query.Left.Year.Year <= query.Right.Year.Year ? query.Left.Year : query.Right.Year, last = first == query.Left.Year ? query.Right.Year : query.Left.Year;
        return string.Create(CultureInfo.InvariantCulture, $"r.Month BETWEEN {DayCode.MonthOf(first.First)} AND {DayCode.MonthOf(last.Last)}");
    }
}
