using Dashboard.Domain.Import;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Notes with each batch how many of its facts belong to which department, so that a department's history needs no look at millions of facts.</summary>
internal static class BatchReach
{
    private const string Insert = "INSERT INTO BatchDepartment (BatchId, DepartmentId, Rows, AmountFen) ";

    /// <summary>The last row there is before a batch; its own come behind it.</summary>
    public static long LastRow(SqliteConnection connection, ImportKind kind) =>
        TableOf(kind) is { } table ? connection.Ask<long>($"SELECT max(Id) FROM {table}") : 0;

    /// <summary>Notes the facts of a batch that came in at once, behind a row.</summary>
    public static void Write(SqliteConnection connection, long batch, ImportKind kind, long lastRow)
    {
        if (TableOf(kind) is not { } table) return;
        string sql = kind switch
        {
            ImportKind.Indicators => "SELECT @1, f.DepartmentId, count(*), NULL FROM Indicator f WHERE f.Id>@2 AND f.BatchId=@1 GROUP BY 2",
            ImportKind.Results =>
                $"""
                SELECT @1, (SELECT i.DepartmentId FROM Indicator i WHERE i.Code=f.IndicatorCode AND i.Year=f.Year AND i.BatchId IN ({Visible.Now})
                  ORDER BY i.Id DESC LIMIT 1) AS Department, count(*), NULL FROM Result f WHERE f.Id>@2 AND f.BatchId=@1 GROUP BY 2 HAVING Department IS NOT NULL
                """,
            // Amounts of a plan are totals so far: their sum would mean nothing.
            _ => $"SELECT @1, l.DepartmentId, count(*), {(kind == ImportKind.Plan ? "NULL" : "sum(f.AmountFen)")} FROM {table} f JOIN Line l ON l.Id=f.LineId WHERE f.Id>@2 AND f.BatchId=@1 GROUP BY 2",
        };
        connection.Run(Insert + sql, batch, lastRow);
    }

    /// <summary>Notes the payments of a batch, which were counted while they came in: they are too many to be counted again.</summary>
    public static void WritePayments(SqliteConnection connection, long batch, IReadOnlyDictionary<MonthCell, long> amounts, IReadOnlyDictionary<int, int> rows)
    {
        Dictionary<int, long> ofLine = [];
        foreach ((MonthCell cell, long fen) in amounts) ofLine[cell.OwnerId] = ofLine.GetValueOrDefault(cell.OwnerId) + fen;
        connection.Run(
            Insert + """
            SELECT @1, l.DepartmentId, sum(json_extract(j.value, '$[1]')), sum(json_extract(j.value, '$[2]'))
            FROM json_each(@2) j CROSS JOIN Line l ON l.Id=json_extract(j.value, '$[0]') GROUP BY l.DepartmentId
            """,
            batch, $"[{string.Join(',', rows.Select(r => $"[{r.Key},{r.Value},{ofLine.GetValueOrDefault(r.Key)}]"))}]");
    }

    private static string? TableOf(ImportKind kind) => kind switch
    {
        ImportKind.Budget => "BudgetEntry",
        ImportKind.Plan => "PlanPoint",
        ImportKind.Milestones => "Milestone",
        ImportKind.Indicators => "Indicator",
        ImportKind.Results => "Result",
        _ => null,
    };
}
