using System.Globalization;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Reads every version of an indicator of a year and of its results, value by value.</summary>
internal static class IndicatorVersions
{
    /// <summary>The values in the order in which they were recorded. Fields: name, target, weight, owner, and "result:2026-03-31".</summary>
    /// <param name="mine">From where, with the code as @1 and the year as @2.</param>
    public static IReadOnlyList<FactVersion> Read(SqliteConnection connection, string mine, string code, int year)
    {
        string withBatch = mine.Replace("FROM Indicator f ", "FROM Indicator f JOIN Batch b ON b.Id=f.BatchId AND b.PostedAt IS NOT NULL ", StringComparison.Ordinal);
        IEnumerable<FactVersion> own = connection.List(
            $"SELECT '', f.Name, f.Sign, f.TargetValue, f.TargetText, f.Unit, f.Weight, f.Owner, b.Id, b.PostedAt, b.WithdrawnAt {withBatch} ORDER BY f.Id", Values, code, year)
            .SelectMany(values => values);
        IEnumerable<FactVersion> results = connection.List(
            """
            SELECT 'result:' || printf('%d-%02d-%02d', f.Date/10000, f.Date/100%100, f.Date%100), f.Value, f.Text, b.Id, b.PostedAt, b.WithdrawnAt
            FROM Result f JOIN Batch b ON b.Id=f.BatchId AND b.PostedAt IS NOT NULL WHERE f.IndicatorCode=@1 AND f.Year=@2 ORDER BY f.Id
            """,
            r => HistoryStore.Version(r, r.DecimalOrNull(1) is { } value ? Plain(value) : r.GetString(2), 3), code, year);
        return [.. own, .. results];
    }

    private static IEnumerable<FactVersion> Values(SqliteDataReader r)
    {
        FactVersion version = HistoryStore.Version(r, r.GetString(1), 8);
        string target = r.DecimalOrNull(3) is { } value ? $"{((IndicatorSign)r.GetInt32(2)).Symbol()} {Plain(value)}{r.TextOrNull(5)}" : r.GetString(4);
        return
        [
            version with { Field = "name" },
            version with { Field = "target", Value = target },
            .. r.DecimalOrNull(6) is { } weight ? [version with { Field = "weight", Value = Plain(weight) }] : Array.Empty<FactVersion>(),
            .. r.TextOrNull(7) is { } owner ? [version with { Field = "owner", Value = owner }] : Array.Empty<FactVersion>(),
        ];
    }

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
