using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Rows;

/// <summary>Tells which imports brought the target and the results of an indicator.</summary>
public sealed class ResultMarkStore(LedgerDatabase database)
{
    /// <summary>The import of the version that counts, or null when the scope has no such indicator.</summary>
    public BatchMark? OfTarget(string code, int year, Scope scope, DateTimeOffset? knownAt)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT {LedgerRowStore.BatchColumns} FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId JOIN Batch b ON b.Id=i.BatchId "
            + $"WHERE i.Code=@1 AND i.Year=@2 AND b.Id IN ({Visible.When(knownAt)}) AND {ScopeCondition.On(scope)} ORDER BY i.Id DESC LIMIT 1",
            r => LedgerRowStore.Batch(r, 0), code, year).SingleOrDefault();
    }

    /// <summary>The imports of its results that count, by their day; empty when the scope has no such indicator.</summary>
    public IReadOnlyDictionary<DateOnly, BatchMark> OfResults(string code, int year, Scope scope, DateTimeOffset? knownAt)
    {
        using SqliteConnection connection = database.Open();
        string mine = $"EXISTS (SELECT * FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId WHERE i.Code=@1 AND i.Year=@2 AND {ScopeCondition.On(scope)})";
        Dictionary<DateOnly, BatchMark> marks = [];
        foreach ((int day, BatchMark batch) in connection.List(
            $"SELECT r.Date, {LedgerRowStore.BatchColumns} FROM Result r JOIN Batch b ON b.Id=r.BatchId WHERE r.IndicatorCode=@1 AND r.Year=@2 AND b.Id IN ({Visible.When(knownAt)}) AND {mine} ORDER BY r.Id",
            r => (r.GetInt32(0), LedgerRowStore.Batch(r, 1)), code, year))
        {
            // The latest version of a day comes last and stays.
            marks[DayCode.ToDate(day)] = batch;
        }

        return marks;
    }
}
