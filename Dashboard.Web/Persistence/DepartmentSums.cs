using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Adds the money of lines to their departments and to everything above these.</summary>
internal sealed class DepartmentSums
{
    private readonly Dictionary<int, int> departmentOfLine = [];
    private readonly Dictionary<int, int?> parentOf = [];
    private readonly Dictionary<MonthCell, long> own = [];

    public DepartmentSums(SqliteConnection connection)
    {
        foreach ((int line, int department) in connection.List("SELECT Id, DepartmentId FROM Line", r => (r.GetInt32(0), r.GetInt32(1))))
            departmentOfLine[line] = department;
        foreach ((int id, int? parent) in connection.List("SELECT Id, ParentId FROM Department", r => (r.GetInt32(0), r.IntOrNull(1))))
            parentOf[id] = parent;
    }

    public void Add(MonthCell cell, long fen)
    {
        MonthCell key = new(departmentOfLine[cell.OwnerId], cell.Month);
        own[key] = checked(own.GetValueOrDefault(key) + fen);
    }

    /// <summary>Sums by (department, month); the first part of the key is the department.</summary>
    public Dictionary<MonthCell, long> RolledUp()
    {
        Dictionary<MonthCell, long> all = [];
        foreach ((MonthCell cell, long fen) in own)
        {
            for (int? id = cell.OwnerId; id is { } department; id = parentOf[department])
            {
                MonthCell key = new(department, cell.Month);
                all[key] = checked(all.GetValueOrDefault(key) + fen);
            }
        }

        return all;
    }
}
