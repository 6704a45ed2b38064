using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>The lines and departments of a scope that a file may name, by code.</summary>
internal sealed class LineDirectory
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, KnownLine> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> departments = new(StringComparer.Ordinal);
    private readonly HashSet<string> linesOfOthers = new(StringComparer.Ordinal);

    public LineDirectory(SqliteConnection connection, Scope scope)
    {
        this.connection = connection;
        string isMine = ScopeCondition.On(scope);
        foreach ((string code, int id) in connection.List($"SELECT Code, Id FROM Department d WHERE {isMine}", r => (r.GetString(0), r.GetInt32(1))))
            departments[code] = id;
        // One text for all lines of a department: it is compared with every row of a long file.
        Dictionary<string, string> codes = departments.Keys.ToDictionary(code => code, StringComparer.Ordinal);
        foreach (KnownLine line in connection.List(
            $"SELECT l.Id, l.Code, l.Name, l.Category, d.Code FROM Line l JOIN Department d ON d.Id=l.DepartmentId WHERE {isMine}",
            r => new KnownLine(r.GetInt32(0), new(r.GetString(1), r.GetString(2), codes[r.GetString(4)], (ExpenditureCategory)r.GetInt32(3)))))
        {
            lines[line.Line.Code] = line;
        }

        if (scope.IsEverything) return;
        linesOfOthers.UnionWith(connection.List("SELECT Code FROM Line", r => r.GetString(0)));
        linesOfOthers.ExceptWith(lines.Keys);
    }

    /// <summary>Reads codes of lines.</summary>
    public CodeCells LineCodes(CodeRule rule) => new(code => lines.ContainsKey(code) || linesOfOthers.Contains(code), () => lines.Keys, rule);

    /// <summary>Reads codes of departments.</summary>
    public CodeCells DepartmentCodes(CodeRule rule) => new(departments.ContainsKey, () => departments.Keys, rule);

    /// <summary>Whether a code is taken by a line outside the scope.</summary>
    public bool IsOfOthers(string code) => linesOfOthers.Contains(code);

    public KnownLine? Line(string code) => lines.GetValueOrDefault(code);

    public int? Department(string code) => departments.TryGetValue(code, out int id) ? id : null;

    /// <summary>Makes a line known, or takes over its new name and category.</summary>
    public KnownLine Put(BudgetLine line, int departmentId, bool isDemo)
    {
        if (lines.TryGetValue(line.Code, out KnownLine? known))
        {
            if (known.Line == line) return known;
            connection.Run("UPDATE Line SET Name=@2, Category=@3 WHERE Id=@1", known.Id, line.Name, (int)line.Category);
            return lines[line.Code] = known with { Line = line };
        }

        connection.Run(
            "INSERT INTO Line (Code, Name, DepartmentId, Category, IsDemo) VALUES (@1, @2, @3, @4, @5)",
            line.Code, line.Name, departmentId, (int)line.Category, isDemo);
        return lines[line.Code] = new(connection.Ask<int>("SELECT last_insert_rowid()"), line);
    }
}

/// <summary>A line with its number in the database.</summary>
internal sealed record KnownLine(int Id, BudgetLine Line);
