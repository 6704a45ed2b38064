using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Adds the money of lines to their departments and to everything above these.</summary>
internal sealed class DepartmentSums : IDisposable
{
    private readonly SqliteStatement find;
    private readonly Dictionary<int, int> departmentOfLine = [];
    private readonly Dictionary<int, int?> parentOf;
    private readonly Dictionary<MonthCell, long> own = [];
    private (int Line, int Department) latest;

    public DepartmentSums(SqliteConnection connection)
    {
        // Lines are looked up as they come: a thousand changes must not cost a walk through all lines.
        find = new(connection, "SELECT DepartmentId FROM Line WHERE Id=?1");
        parentOf = Parents(connection);
    }

    /// <summary>The department above each department.</summary>
    public static Dictionary<int, int?> Parents(SqliteConnection connection) =>
        connection.List("SELECT Id, ParentId FROM Department", r => (r.GetInt32(0), r.IntOrNull(1))).ToDictionary(d => d.Item1, d => d.Item2);

    public void Add(MonthCell cell, long fen)
    {
        // The months of a line come one after the other.
        if (latest.Line != cell.OwnerId) latest = (cell.OwnerId, DepartmentOf(cell.OwnerId));
        ref long sum = ref CollectionsMarshal.GetValueRefOrAddDefault(own, new(latest.Department, cell.Month), out _);
        sum = checked(sum + fen);
    }

    /// <summary>Sums by (department, month); the first part of the key is the department.</summary>
    public Dictionary<MonthCell, long> RolledUp()
    {
        Dictionary<MonthCell, long> all = [];
        foreach ((MonthCell cell, long fen) in own)
        {
            for (int? id = cell.OwnerId; id is { } department; id = parentOf[department])
            {
                ref long sum = ref CollectionsMarshal.GetValueRefOrAddDefault(all, new(department, cell.Month), out _);
                sum = checked(sum + fen);
            }
        }

        return all;
    }

    public void Dispose() => find.Dispose();

    private int DepartmentOf(int line)
    {
        ref int department = ref CollectionsMarshal.GetValueRefOrAddDefault(departmentOfLine, line, out bool isKnown);
        if (!isKnown) department = (int)find.Bind(1, line).One()!.Value;
        return department;
    }
}
