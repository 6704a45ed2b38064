using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>How far back the ledger reaches.</summary>
public sealed class LedgerSpan(LedgerDatabase database)
{
    /// <summary>The first day of the first month in which money was approved or paid; null when there is none.</summary>
    public DateOnly? FirstMonth()
    {
        using SqliteConnection connection = database.Open();
        int? month = connection.Ask<int?>(
            $"""
            SELECT min(Month) FROM (
              SELECT min(Month) AS Month FROM DepartmentMonth
              UNION ALL SELECT min(Date)/100 FROM BudgetEntry WHERE BatchId IN ({Visible.Now}))
            """);
        return month is { } code ? DayCode.ToDate((code * 100) + 1) : null;
    }
}
