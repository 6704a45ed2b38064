using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A department as the database knows it. Its range is what scopes a query.</summary>
public sealed record DepartmentNode(int Id, Department Department, DepartmentRange Range, int? ParentId);

/// <summary>Reads the department tree.</summary>
public sealed class DepartmentStore(LedgerDatabase database)
{
    private const string Select =
        "SELECT d.Id, d.Code, d.Name, p.Code, d.Position, d.End, d.Depth, d.ParentId FROM Department d LEFT JOIN Department p ON p.Id=d.ParentId ";

    /// <summary>All departments from the top down.</summary>
    public IReadOnlyList<DepartmentNode> All()
    {
        using SqliteConnection connection = database.Open();
        return All(connection);
    }

    /// <summary>One department of the scope, or its first when no code is given; null when there is none.</summary>
    public DepartmentNode? Find(string? code, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return code is null
            ? connection.List($"{Select} WHERE {ScopeCondition.On(scope)} ORDER BY d.Position LIMIT 1", Read).SingleOrDefault()
            : connection.List($"{Select} WHERE d.Code=@1 AND {ScopeCondition.On(scope)}", Read, code).SingleOrDefault();
    }

    /// <summary>The department of the scope that owns an indicator in a year, or null when there is none.</summary>
    public DepartmentNode? OfIndicator(string code, int year, Scope scope, DateTimeOffset? knownAt = null)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"{Select} WHERE d.Id=(SELECT DepartmentId FROM Indicator WHERE Code=@1 AND Year=@2 AND BatchId IN ({Visible.When(knownAt)}) ORDER BY Id DESC LIMIT 1) AND {ScopeCondition.On(scope)}",
            Read, code, year).SingleOrDefault();
    }

    /// <summary>The way from the top of the scope to a department, the department last.</summary>
    public IReadOnlyList<DepartmentNode> Way(DepartmentNode node, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{Select} WHERE d.Position<=@1 AND d.End>=@2 AND {ScopeCondition.On(scope)} ORDER BY d.Position", Read, node.Range.Position, node.Range.End);
    }

    /// <summary>The units directly below a department.</summary>
    public IReadOnlyList<DepartmentNode> Children(DepartmentNode node)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(Select + "WHERE d.ParentId=@1 ORDER BY d.Position", Read, node.Id);
    }

    /// <summary>The departments at the top of a scope: nothing above them belongs to it.</summary>
    public IReadOnlyList<DepartmentNode> Tops(Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{Select} WHERE {ScopeCondition.On(scope)} AND {IsTop(scope)} ORDER BY d.Position", Read);
    }

    /// <summary>What is one step away within a scope: its tops, the way down, the neighbours and the units below, in the order of the tree.</summary>
    public IReadOnlyList<DepartmentNode> Near(DepartmentNode node, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            {Select} WHERE {ScopeCondition.On(scope)}
            AND ({IsTop(scope)} OR (d.Position<=@1 AND d.End>=@2) OR d.ParentId=@3 OR d.ParentId=@4) ORDER BY d.Position
            """,
            Read, node.Range.Position, node.Range.End, node.Id, node.ParentId ?? 0);
    }

    /// <summary>The names of some departments by code.</summary>
    public IReadOnlyDictionary<string, string> Names(IEnumerable<string> codes)
    {
        using SqliteConnection connection = database.Open();
        using SqliteCommand find = connection.Prepare("SELECT Name FROM Department WHERE Code=@1", 1);
        return codes.Distinct(StringComparer.Ordinal).Select(code => (Code: code, Name: find.With(code).ExecuteScalar() as string))
            .Where(d => d.Name is not null).ToDictionary(d => d.Code, d => d.Name!, StringComparer.Ordinal);
    }

    internal static List<DepartmentNode> All(SqliteConnection connection) => connection.List(Select + "ORDER BY d.Position", Read);

    private static string IsTop(Scope scope) => $"(p.Id IS NULL OR NOT {ScopeCondition.On(scope, "p")})";

    private static DepartmentNode Read(SqliteDataReader r) => new(
        r.GetInt32(0),
        new(r.GetString(1), r.GetString(2), r.TextOrNull(3)),
        new(r.GetInt32(4), r.GetInt32(5), r.GetInt32(6)),
        r.IntOrNull(7));
}
