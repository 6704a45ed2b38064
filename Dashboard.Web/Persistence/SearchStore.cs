using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Something found by its code or name.</summary>
/// <param name="Department">The name of the department it belongs to.</param>
/// <param name="Year">The newest year it exists in; null where it exists in all.</param>
public sealed record Finding(string Code, string Name, string Department, int? Year);

/// <summary>What was found, each kind cut at its share of the page.</summary>
public sealed record Findings(IReadOnlyList<Finding> Departments, IReadOnlyList<Finding> Lines, IReadOnlyList<Finding> Indicators);

/// <summary>Finds departments, lines and indicators of a scope by a part of their code or name; what is outside is not even counted.</summary>
public sealed class SearchStore(LedgerDatabase database)
{
    /// <summary>How many are told: 50 in all.</summary>
    public const int MostDepartments = 15, MostLines = 20, MostIndicators = 15;

    public Findings Find(string text, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        string mine = ScopeCondition.On(scope);
        return new(
            connection.List($"SELECT d.Code, d.Name, d.Name, NULL FROM Department d WHERE {Matches("d")} AND {mine} ORDER BY {Closest("d")}, d.Position LIMIT {MostDepartments}", Read, Values(text)),
            connection.List($"SELECT l.Code, l.Name, d.Name, NULL FROM Line l JOIN Department d ON d.Id=l.DepartmentId WHERE {Matches("l")} AND {mine} ORDER BY {Closest("l")}, d.Position, l.Code LIMIT {MostLines}", Read, Values(text)),
            connection.List(
                $"""
                SELECT i.Code, i.Name, d.Name, max(i.Year) FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
                WHERE {Matches("i")} AND {mine} AND i.BatchId IN ({Visible.Now})
                  AND NOT EXISTS (SELECT * FROM Indicator n WHERE n.Code=i.Code AND n.Year=i.Year AND n.Id>i.Id AND n.BatchId IN ({Visible.Now}))
                GROUP BY i.Code ORDER BY {Closest("i")}, d.Position, i.Code LIMIT {MostIndicators}
                """,
                Read, Values(text)));
    }

    private static string Matches(string table) => $"({table}.Code LIKE @2 ESCAPE '\\' OR {table}.Name LIKE @2 ESCAPE '\\')";

    /// <summary>The code itself first, then what begins so.</summary>
    private static string Closest(string table) =>
        $"{table}.Code<>@1 COLLATE NOCASE, {table}.Code NOT LIKE @3 ESCAPE '\\', {table}.Name NOT LIKE @3 ESCAPE '\\'";

    private static object?[] Values(string text)
    {
        string plain = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return [text, $"%{plain}%", $"{plain}%"];
    }

    private static Finding Read(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), r.IntOrNull(3));
}
