using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>Finds the rows of the ledger of which a figure is the sum. What no person of the scope may see is not read.</summary>
public sealed class LedgerRowStore(LedgerDatabase database)
{
    internal const string BatchColumns = "b.Id, b.Kind, b.FileName, b.Sha256, b.RecordedBy, b.PostedAt, b.WithdrawnAt";

    private const int Piece = 2_000;

    private const string Names = "l.Code, l.Name, d.Code, l.Category";

    /// <summary>What each line adds, in the order of departments and codes.</summary>
    public IReadOnlyList<LineSum> ByLine(RowQuery query)
    {
        using SqliteConnection connection = database.Open();
        if (query.Sum == LedgerSum.Planned) return [.. PlanStepReader.Read(connection, query).Select(line => line.Total)];
        return connection.List(
            $"""
            SELECT l.Id, {Names}, d.Position, sums.Count, sums.Fen
            FROM (SELECT LineId, count(*) AS Count, sum(Fen) AS Fen FROM ({Rows(connection, query)}) GROUP BY LineId) sums
            JOIN Line l ON l.Id=sums.LineId JOIN Department d ON d.Id=l.DepartmentId ORDER BY d.Position, l.Code
            """,
            r => new LineSum(r.GetInt32(0), Line(r, 1), r.GetInt32(5), r.GetInt32(6), r.Money(7)));
    }

    /// <summary>Some of the rows, the latest first.</summary>
    public IReadOnlyList<LedgerRow> Rows(RowQuery query, int skip, int take)
    {
        using SqliteConnection connection = database.Open();
        if (query.Sum == LedgerSum.Planned) return [.. PlanStepReader.Read(connection, query).SelectMany(line => line.Rows).Skip(skip).Take(take)];
        List<(RowOrigin Origin, long Id)> keys = connection.List(
            $"SELECT Origin, Id FROM ({Rows(connection, query)}) ORDER BY Day DESC, Id DESC LIMIT @1 OFFSET @2", r => ((RowOrigin)r.GetInt32(0), r.GetInt64(1)), take, skip);
        return Named(connection, query.Scope, keys);
    }

    /// <summary>All rows, the latest first, with their details read piece by piece.</summary>
    public IEnumerable<LedgerRow> All(RowQuery query)
    {
        using SqliteConnection connection = database.Open();
        if (query.Sum == LedgerSum.Planned) return [.. PlanStepReader.Read(connection, query).SelectMany(line => line.Rows)];
        List<(RowOrigin Origin, long Id)> keys = connection.List(
            $"SELECT Origin, Id FROM ({Rows(connection, query)}) ORDER BY Day DESC, Id DESC", r => ((RowOrigin)r.GetInt32(0), r.GetInt64(1)));
        return keys.Chunk(Piece).SelectMany(piece => Piecewise(query, piece));
    }

    /// <summary>What each import adds, the newest first.</summary>
    public IReadOnlyList<BatchSum> ByBatch(RowQuery query)
    {
        using SqliteConnection connection = database.Open();
        if (query.Sum == LedgerSum.Planned)
        {
            return [.. PlanStepReader.Read(connection, query).SelectMany(line => line.Rows).Where(row => row.Batch is not null)
                .GroupBy(row => row.Batch!).Select(rows => new BatchSum(rows.Key, rows.Count(), new(rows.Sum(row => row.Amount.Fen)))).OrderByDescending(sum => sum.Batch.Id)];
        }

        return connection.List(
            $"""
            SELECT {BatchColumns}, sums.Count, sums.Fen
            FROM (SELECT BatchId, count(*) AS Count, sum(Fen) AS Fen FROM ({Rows(connection, query)}) GROUP BY BatchId) sums
            JOIN Batch b ON b.Id=sums.BatchId ORDER BY b.Id DESC
            """,
            r => new BatchSum(Batch(r, 0), r.GetInt32(7), r.Money(8)));
    }

    /// <summary>Rows with all that is shown of them, in the order in which they were asked for.</summary>
    internal static IReadOnlyList<LedgerRow> Named(SqliteConnection connection, Scope scope, IReadOnlyCollection<(RowOrigin Origin, long Id)> keys)
    {
        Dictionary<(RowOrigin, long), LedgerRow> rows = [];
        foreach (IGrouping<RowOrigin, (RowOrigin Origin, long Id)> group in keys.GroupBy(key => key.Origin))
        {
            foreach ((long id, LedgerRow row) in connection.List(Details(group.Key, scope), r => (r.GetInt64(0), Row(r, group.Key)), $"[{string.Join(',', group.Select(key => key.Id))}]"))
                rows[(group.Key, id)] = row;
        }

        return [.. keys.Where(rows.ContainsKey).Select(key => rows[key])];
    }

    internal static BatchMark Batch(SqliteDataReader r, int first) => new(
        r.GetInt64(first), (ImportKind)r.GetInt32(first + 1), r.GetString(first + 2), r.GetString(first + 3), r.GetString(first + 4),
        DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(first + 5)), r.IsDBNull(first + 6) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(first + 6)));

    internal static BudgetLine Line(SqliteDataReader r, int first) =>
        new(r.GetString(first), r.GetString(first + 1), r.GetString(first + 2), (ExpenditureCategory)r.GetInt32(first + 3));

    private static string Rows(SqliteConnection connection, RowQuery query) => LedgerRowSql.Rows(query).Replace(
        "@posted", (Visible.LastPostedPayment(connection) ?? long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private IReadOnlyList<LedgerRow> Piecewise(RowQuery query, (RowOrigin Origin, long Id)[] piece)
    {
        using SqliteConnection connection = database.Open();
        return Named(connection, query.Scope, piece);
    }

    private static string Details(RowOrigin origin, Scope scope)
    {
        string table = origin == RowOrigin.Entry ? "BudgetEntry" : origin == RowOrigin.Payment ? "Payment" : "WithdrawnPayment";
        string own = origin == RowOrigin.Entry ? "r.Date, r.AmountFen, r.Kind, r.Fund, r.Document, '', ''" : "r.PaidOn, r.AmountFen, NULL, r.Fund, r.Voucher, r.Payee, r.Purpose";
        return $"SELECT r.Id, {own}, {Names}, {BatchColumns} FROM json_each(@1) j CROSS JOIN {table} r ON r.Id=j.value JOIN Line l ON l.Id=r.LineId "
            + $"JOIN Department d ON d.Id=l.DepartmentId JOIN Batch b ON b.Id=r.BatchId WHERE {ScopeCondition.On(scope)}";
    }

    private static LedgerRow Row(SqliteDataReader r, RowOrigin origin)
    {
        BudgetEntryKind? kind = (BudgetEntryKind?)r.IntOrNull(3);
        Money amount = kind is { } k ? new BudgetEntry(k, default, r.Money(2)).Amount : r.Money(2);
        return new(
            origin, DayCode.ToDate(r.GetInt32(1)), amount, kind, (FundType)r.GetInt32(4), r.GetString(5), r.GetString(6), r.GetString(7), Line(r, 8), Batch(r, 12));
    }
}
