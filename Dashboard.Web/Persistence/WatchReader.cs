using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Reads everything that rules for alerts look at, each time in one transaction.</summary>
public sealed class WatchReader(LedgerDatabase database)
{
    /// <summary>CROSS JOIN makes SQLite begin with the departments, so that only lines of the scope are visited.</summary>
    private const string LinesOfScope = "Department d CROSS JOIN Line l ON l.DepartmentId=d.Id";

    private const string InScope = "d.Position BETWEEN ?1 AND ?2";

    private const string IsImport = "b.Kind=?3 AND b.PostedAt<?4 AND b.WithdrawnAt IS NULL";

    /// <summary>What there is at a date.</summary>
    /// <param name="query">Scope, year and date.</param>
    /// <param name="pack">By which rules kept snapshots must have been judged.</param>
    /// <param name="endsAt">The moment at which the date ends.</param>
    public WatchDate Read(FactQuery query, string pack, DateTimeOffset endsAt)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        bool isKept = LedgerStateStore.Read(connection).AreSnapshotsCurrent(query.AsOf, pack);
        return new(
            Facts(connection, query),
            isKept ? SnapshotStore.Lines(connection, query.Scope, query.AsOf) : null,
            isKept ? null : FactReader.Lines(connection, query, null),
            Days(connection, query),
            LatestImports(connection, query.Scope, endsAt));
    }

    /// <summary>What there is on the days of a year up to a date.</summary>
    /// <param name="query">Scope, year and last date.</param>
    /// <param name="endsAt">The moment at which the last date ends.</param>
    public WatchYear ReadYear(FactQuery query, DateTimeOffset endsAt)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        return new(
            Facts(connection, query), FactReader.Lines(connection, query, null), PaidDays(connection, query), Imports(connection, query.Scope, endsAt));
    }

    private static WatchFacts Facts(SqliteConnection connection, FactQuery query) => new(
        [.. DepartmentStore.All(connection).Where(d => d.Range.Position >= query.Scope.Position && d.Range.Position <= query.Scope.End)],
        Milestones(connection, query), IndicatorReader.WithThoseOfLines(connection, query),
        EvidenceStore.Spans(connection, query.Year.Year), Officers(connection));

    /// <summary>The latest version of each, as pages show them.</summary>
    private static ILookup<int, PaymentMilestone> Milestones(SqliteConnection connection, FactQuery query)
    {
        using SqliteStatement find = new(
            connection,
            $"""
            SELECT m.LineId, m.Name, m.DueOn, m.AmountFen FROM Milestone m CROSS JOIN Line l ON l.Id=m.LineId CROSS JOIN Department d ON d.Id=l.DepartmentId
            WHERE {InScope} AND m.DueOn BETWEEN ?3 AND ?4 AND m.BatchId IN ({Visible.Now}) ORDER BY m.Id
            """);
        find.BindAll(query.Scope.Position, query.Scope.End, DayCode.Of(query.Year.First), DayCode.Of(query.Year.Last));
        Dictionary<(int Line, string Name, int DueOn), long> latest = [];
        while (find.Step()) latest[(find.Int32(0), find.Text(1), find.Int32(2))] = find.Int64(3);
        return latest.ToLookup(m => m.Key.Line, m => new PaymentMilestone(m.Key.Name, DayCode.ToDate(m.Key.DueOn), new(m.Value)));
    }

    private static List<OfficerGrant> Officers(SqliteConnection connection) => connection.List(
        "SELECT d.Id, g.ValidFrom, g.ValidUntil FROM AccountGrant g JOIN Department d ON d.Id=g.DepartmentId WHERE g.Role=@1 ORDER BY d.Position, g.Id",
        r => new OfficerGrant(r.GetInt32(0), AccountStore.Day(r, 1), AccountStore.Day(r, 2)), (int)Role.Officer);

    /// <summary>One step into an index a line and figure, from the end that is asked for.</summary>
    private static Dictionary<int, LineDays> Days(SqliteConnection connection, FactQuery query)
    {
        using SqliteStatement find = new(
            connection,
            $"""
            SELECT l.Id,
              (SELECT e.Date FROM BudgetEntry e WHERE e.LineId=l.Id AND e.Date BETWEEN ?3 AND ?4 AND e.Kind<>{(int)BudgetEntryKind.Arrival}
                 AND e.BatchId IN ({Visible.Now}) ORDER BY e.Date LIMIT 1),
              (SELECT p.PaidOn FROM Payment p WHERE p.LineId=l.Id AND p.Month BETWEEN ?3/100 AND ?4/100 AND p.PaidOn<=?4 AND p.AmountFen>0 AND p.Id<=?5
                 ORDER BY p.Month DESC, p.PaidOn DESC LIMIT 1)
            FROM {LinesOfScope} WHERE {InScope}
            """);
        find.BindAll(query.Scope.Position, query.Scope.End, DayCode.Of(query.Year.First), DayCode.Of(query.Year.Clamp(query.AsOf)), LastPayment(connection));
        Dictionary<int, LineDays> days = [];
        while (find.Step()) days[find.Int32(0)] = new(Day(find, 1), Day(find, 2));
        return days;
    }

    private static Dictionary<int, IReadOnlyList<PaidDay>> PaidDays(SqliteConnection connection, FactQuery query)
    {
        using SqliteStatement find = new(
            connection,
            $"""
            SELECT p.LineId, p.PaidOn, sum(p.AmountFen), max(p.AmountFen) FROM Payment p
            WHERE p.LineId IN (SELECT l.Id FROM {LinesOfScope} WHERE {InScope}) AND p.Month BETWEEN ?3/100 AND ?4/100 AND p.PaidOn<=?4 AND p.Id<=?5
            GROUP BY p.LineId, p.Month, p.PaidOn ORDER BY p.LineId, p.Month, p.PaidOn
            """);
        find.BindAll(query.Scope.Position, query.Scope.End, DayCode.Of(query.Year.First), DayCode.Of(query.Year.Clamp(query.AsOf)), LastPayment(connection));
        Dictionary<int, IReadOnlyList<PaidDay>> paid = [];
        List<PaidDay> days = [];
        int line = 0;
        while (find.Step())
        {
            if (find.Int32(0) != line) paid[line = find.Int32(0)] = days = [];
            days.Add(new(DayCode.ToDate(find.Int32(1)), new(find.Int64(2)), find.Int64(3) > 0));
        }

        return paid;
    }

    private static List<ImportTouch> LatestImports(SqliteConnection connection, DepartmentRange scope, DateTimeOffset endsAt)
    {
        using SqliteStatement find = new(
            connection,
            $"""
            SELECT b.Id, b.PostedAt, d.Id FROM Department d JOIN Batch b ON b.Id=
              (SELECT b.Id FROM BatchDepartment t CROSS JOIN Batch b ON b.Id=t.BatchId WHERE t.DepartmentId=d.Id AND {IsImport} ORDER BY t.BatchId DESC LIMIT 1)
            WHERE {InScope}
            """);
        return Touches(find, scope, endsAt);
    }

    private static List<ImportTouch> Imports(SqliteConnection connection, DepartmentRange scope, DateTimeOffset endsAt)
    {
        using SqliteStatement find = new(
            connection,
            $"""
            SELECT b.Id, b.PostedAt, d.Id FROM Batch b CROSS JOIN BatchDepartment t ON t.BatchId=b.Id CROSS JOIN Department d ON d.Id=t.DepartmentId
            WHERE {InScope} AND {IsImport} ORDER BY b.Id
            """);
        return Touches(find, scope, endsAt);
    }

    private static List<ImportTouch> Touches(SqliteStatement find, DepartmentRange scope, DateTimeOffset endsAt)
    {
        find.BindAll(scope.Position, scope.End, (int)ImportKind.Payments, endsAt.ToUnixTimeMilliseconds());
        List<ImportTouch> touches = [];
        while (find.Step()) touches.Add(new(find.Int64(0), DateTimeOffset.FromUnixTimeMilliseconds(find.Int64(1)), find.Int32(2)));
        return touches;
    }

    private static long LastPayment(SqliteConnection connection) => Visible.LastPostedPayment(connection) ?? long.MaxValue;

    private static DateOnly? Day(SqliteStatement row, int column) => row.IsNull(column) ? null : DayCode.ToDate(row.Int32(column));
}
