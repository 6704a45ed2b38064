using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>An indicator of a year with its results in the order of their dates.</summary>
public sealed record IndicatorFactRow(
    long Id, int DepartmentId, string DepartmentCode, string? LineCode, Indicator Indicator, string? Owner, string? DataSource,
    IReadOnlyList<IndicatorResult> Results);

/// <summary>Reads indicators and their results for any moment of knowledge.</summary>
public sealed class IndicatorReader(LedgerDatabase database)
{
    private const string Columns =
        """
        i.DepartmentId, d.Code, l.Code, i.Code, i.Level1, i.Level2, i.Name, i.Sign, i.TargetValue, i.TargetText,
          i.Unit, i.Weight, i.Accumulation, i.Quarter1, i.Quarter2, i.Quarter3, i.Owner, i.DataSource
        """;

    private const string InScope = "d.Position BETWEEN @p AND @e";

    private const string LinesOfScope = "SELECT o.Id FROM Line o JOIN Department d ON d.Id=o.DepartmentId WHERE d.Position BETWEEN @p AND @e";

    private const string Tables = "FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId LEFT JOIN Line l ON l.Id=i.LineId";

    /// <summary>The indicators of the scope in the year, in the order of departments and codes.</summary>
    public IReadOnlyList<IndicatorFactRow> Indicators(FactQuery query, string? code = null)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        return Indicators(connection, query, code);
    }

    /// <summary>The same as far as somebody's scope reaches.</summary>
    public IReadOnlyList<IndicatorFactRow> Indicators(FactQuery query, Scope within)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        return Indicators(connection, query, null, $"{InScope} AND {ScopeCondition.On(within)}");
    }

    /// <summary>The indicators of the scope, and those of other departments that belong to one of its lines.</summary>
    internal static IReadOnlyList<IndicatorFactRow> WithThoseOfLines(SqliteConnection connection, FactQuery query) =>
        query.Scope == FactQuery.Everything ? Indicators(connection, query, null) : Indicators(connection, query, null, $"({InScope} OR i.LineId IN ({LinesOfScope}))");

    /// <summary>Versions of indicators by number, without their results.</summary>
    public IReadOnlyList<IndicatorFactRow> ByNumber(IEnumerable<long> numbers)
    {
        using SqliteConnection connection = database.Open();
        // The numbers come from us, so they may stand in the statement.
        return connection.List($"SELECT i.Id, {Columns} {Tables} WHERE i.Id IN ({string.Join(',', numbers)})", r => Row(r, []));
    }

    internal static IReadOnlyList<IndicatorFactRow> Indicators(SqliteConnection connection, FactQuery query, string? code, string those = InScope)
    {
        string visible = query.KnownAt is null ? Visible.Now : Visible.At;
        string oneCode = code is null ? "" : " AND i.Code=@code";
        using SqliteCommand command = connection.CreateCommand();
        command.Parameters.AddWithValue("@p", query.Scope.Position);
        command.Parameters.AddWithValue("@e", query.Scope.End);
        command.Parameters.AddWithValue("@year", query.Year.Year);
        if (code is not null) command.Parameters.AddWithValue("@code", code);
        if (query.KnownAt is { } knownAt) command.Parameters.AddWithValue("@k", knownAt.ToUnixTimeMilliseconds());

        // max(Id) makes SQLite take the other columns from the latest version.
        command.CommandText =
            $"""
            SELECT r.IndicatorCode, r.Date, r.Value, r.Level, r.Text, r.Note, max(r.Id) FROM Result r
            JOIN (SELECT DISTINCT i.Code FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId AND {those}
                  WHERE i.Year=@year{oneCode}) c ON c.Code=r.IndicatorCode
            WHERE r.Year=@year AND r.BatchId IN ({visible}) GROUP BY r.IndicatorCode, r.Date ORDER BY r.IndicatorCode, r.Date
            """;
        ILookup<string, IndicatorResult> results = Read(command, r => (Code: r.GetString(0), Result: new IndicatorResult(
            DayCode.ToDate(r.GetInt32(1)), r.DecimalOrNull(2), (QualitativeLevel?)r.IntOrNull(3), r.GetString(4), r.TextOrNull(5))))
            .ToLookup(r => r.Code, r => r.Result, StringComparer.Ordinal);

        // The latest version decides whose it is, so that an indicator that moved is not found in both departments.
        command.CommandText =
            $"""
            SELECT i.Id, {Columns} {Tables} WHERE {those} AND i.Year=@year{oneCode} AND i.BatchId IN ({visible})
              AND NOT EXISTS (SELECT * FROM Indicator n WHERE n.Code=i.Code AND n.Year=i.Year AND n.Id>i.Id AND n.BatchId IN ({visible}))
            ORDER BY d.Position, i.Code
            """;
        return Read(command, r => Row(r, results[r.GetString(4)]));
    }

    private static IndicatorFactRow Row(SqliteDataReader r, IEnumerable<IndicatorResult> results) => new(
        r.GetInt64(0), r.GetInt32(1), r.GetString(2), r.TextOrNull(3),
        new(r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), (IndicatorSign)r.GetInt32(8), r.DecimalOrNull(9), r.GetString(10),
            r.TextOrNull(11), r.DecimalOrNull(12), (Accumulation)r.GetInt32(13), Milestones(r)),
        r.TextOrNull(17), r.TextOrNull(18), [.. results]);

    private static List<IndicatorMilestone> Milestones(SqliteDataReader r)
    {
        List<IndicatorMilestone> milestones = [];
        for (int quarter = 1; quarter <= 3; quarter++)
        {
            if (r.DecimalOrNull(13 + quarter) is { } value) milestones.Add(new(quarter * 3, value));
        }

        return milestones;
    }

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
