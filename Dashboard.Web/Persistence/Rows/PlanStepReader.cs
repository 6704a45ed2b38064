using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>What the plan of one line adds month by month.</summary>
internal sealed record PlannedLine(LineSum Total, IReadOnlyList<LedgerRow> Rows);

/// <summary>Takes plans apart into months: a plan is told as totals so far, which cannot be added up.</summary>
internal static class PlanStepReader
{
    public static IReadOnlyList<PlannedLine> Read(SqliteConnection connection, RowQuery query)
    {
        string sql =
            $"""
            SELECT l.Id, d.Position, l.Code, l.Name, d.Code, l.Category, r.Month, r.CumulativeFen, {LedgerRowStore.BatchColumns}
            FROM Department d CROSS JOIN Line l ON l.DepartmentId=d.Id CROSS JOIN PlanPoint r ON r.LineId=l.Id JOIN Batch b ON b.Id=r.BatchId
            WHERE {LedgerRowSql.Where(query)} AND r.Year=@1 AND r.BatchId IN ({Visible.When(query.KnownAt)}) ORDER BY d.Position, l.Code, r.Id
            """;
        List<Point> points = connection.List(
            sql, r => new Point(r.GetInt32(0), r.GetInt32(1), LedgerRowStore.Line(r, 2), r.GetInt32(6), r.Money(7), LedgerRowStore.Batch(r, 8)), query.Year.Year);
        return [.. points.GroupBy(point => point.LineId).Select(line => Line([.. line], query))];
    }

    private static PlannedLine Line(Point[] points, RowQuery query)
    {
        // The latest version of a month comes last and stays.
        SortedDictionary<int, Point> months = [];
        foreach (Point point in points) months[point.Month] = point;
        SpendingPlan plan = SpendingPlan.From(months.ToDictionary(m => m.Key, m => m.Value.Cumulative))!;
        IReadOnlyList<Money> steps = PlanStepRules.Of(plan, query.Year, query.AsOf);
        LedgerRow[] rows = [.. steps.Select((step, i) => Row(points[0].Line, step, i + 1, months, query))];
        return new(new(points[0].LineId, points[0].Line, points[0].Position, rows.Length, new(steps.Sum(step => step.Fen))), rows);
    }

    private static LedgerRow Row(BudgetLine line, Money step, int month, SortedDictionary<int, Point> months, RowQuery query)
    {
        DateOnly end = query.Year.MonthEnd(month), day = end < query.AsOf ? end : query.Year.Clamp(query.AsOf);
        // A month between two that were planned follows from the later one; behind the last nothing is added.
        BatchMark? batch = months.FirstOrDefault(m => m.Key >= month).Value?.Batch;
        return new(RowOrigin.Plan, day, step, null, null, "", "", "", line, batch);
    }

    private sealed record Point(int LineId, int Position, BudgetLine Line, int Month, Money Cumulative, BatchMark Batch);
}
