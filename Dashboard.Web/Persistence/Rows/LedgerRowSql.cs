using System.Globalization;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>Says in SQL which rows stand in a sum. Numbers are ours and may stand in the statement; scope and window are conditions of every part.</summary>
internal static class LedgerRowSql
{
    /// <summary>CROSS JOIN makes SQLite begin with the departments, so that only lines of the scope are visited.</summary>
    private const string LinesOfScope = "Department d CROSS JOIN Line l ON l.DepartmentId=d.Id CROSS JOIN";

    /// <summary>追减 reduces however it was written.</summary>
    private static readonly string Signed = string.Create(
        CultureInfo.InvariantCulture, $"CASE WHEN r.Kind={(int)BudgetEntryKind.Decrease} AND r.AmountFen>0 THEN -r.AmountFen ELSE r.AmountFen END");

    /// <summary>All rows of a query: Origin, Id, LineId, Day, Fen, BatchId.</summary>
    public static string Rows(RowQuery query) => IsPayments(query.Sum)
        ? string.Join(" UNION ALL ", Tables(query.KnownAt).Select(table => Payments(table, $"{Where(query)} AND {PaidWithin(query)}")))
        : Entries($"{Where(query)} AND {Kinds(query.Sum)} AND r.Date BETWEEN {DayCode.Of(query.Year.First)} AND {AsOf(query)} AND r.BatchId IN ({Visible.When(query.KnownAt)})");

    public static bool IsPayments(LedgerSum sum) => sum is LedgerSum.Executed or LedgerSum.ExecutedThisMonth or LedgerSum.ExecutedOfArrived;

    /// <summary>Budget entries that meet a condition on d, l and r.</summary>
    public static string Entries(string condition) =>
        $"SELECT {(int)RowOrigin.Entry} AS Origin, r.Id, l.Id AS LineId, r.Date AS Day, {Signed} AS Fen, r.BatchId FROM {LinesOfScope} BudgetEntry r ON r.LineId=l.Id WHERE {condition}";

    /// <summary>Payments of a table that meet a condition on d, l and r.</summary>
    public static string Payments(string table, string condition) =>
        $"SELECT {(int)(table == "Payment" ? RowOrigin.Payment : RowOrigin.WithdrawnPayment)} AS Origin, r.Id, l.Id AS LineId, r.PaidOn AS Day, r.AmountFen AS Fen, r.BatchId FROM {LinesOfScope} {table} r ON r.LineId=l.Id WHERE {condition}";

    /// <summary>What was known before is asked of payments that were taken back, too.</summary>
    public static IEnumerable<string> Tables(DateTimeOffset? knownAt) => knownAt is null ? ["Payment"] : ["Payment", "WithdrawnPayment"];

    /// <summary>The kinds of entries that make a sum.</summary>
    public static string Kinds(LedgerSum sum) => sum switch
    {
        LedgerSum.Initial => $"r.Kind={(int)BudgetEntryKind.Initial}",
        LedgerSum.Arrived => $"r.Kind={(int)BudgetEntryKind.Arrival}",
        _ => $"r.Kind<>{(int)BudgetEntryKind.Arrival}",
    };

    /// <summary>The condition of scope and department, to which a line may be added.</summary>
    public static string Where(RowQuery query)
    {
        string line = query.LineId is { } id ? $" AND l.Id={id}" : "";
        return $"d.Position BETWEEN {query.Range.Position} AND {query.Range.End} AND {ScopeCondition.On(query.Scope)}{line}{OnlyLines(query)}";
    }

    /// <summary>A share over some lines takes both its sums from the same lines.</summary>
    private static string OnlyLines(RowQuery query) => query.Sum switch
    {
        LedgerSum.PlannedBudget =>
            $" AND EXISTS (SELECT * FROM PlanPoint q WHERE q.LineId=l.Id AND q.Year={query.Year.Year} AND q.BatchId IN ({Visible.When(query.KnownAt)}))",
        LedgerSum.ExecutedOfArrived =>
            $" AND EXISTS (SELECT * FROM BudgetEntry a WHERE a.LineId=l.Id AND a.Kind={(int)BudgetEntryKind.Arrival}"
            + $" AND a.Date BETWEEN {DayCode.Of(query.Year.First)} AND {AsOf(query)} AND a.BatchId IN ({Visible.When(query.KnownAt)}))",
        _ => "",
    };

    // The months besides the days, because the index begins with them.
    private static string PaidWithin(RowQuery query)
    {
        DateOnly last = query.Year.Clamp(query.AsOf);
        DateOnly first = query.Sum == LedgerSum.ExecutedThisMonth ? last.AddDays(1 - last.Day) : query.Year.First;
        string window = $"r.Month BETWEEN {DayCode.MonthOf(first)} AND {DayCode.MonthOf(last)} AND r.PaidOn BETWEEN {DayCode.Of(first)} AND {DayCode.Of(last)}";
        // A payment that stands here and is posted counts; asking for its batch would cost a look at every row.
        return query.KnownAt is null ? $"{window} AND r.Id<=@posted" : $"{window} AND r.BatchId IN ({Visible.When(query.KnownAt)})";
    }

    private static int AsOf(RowQuery query) => DayCode.Of(query.Year.Clamp(query.AsOf));
}
