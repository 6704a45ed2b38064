using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Writes the monthly totals of lines or of departments.</summary>
internal sealed class CellTable : IDisposable
{
    private readonly SqliteStatement find;
    private readonly SqliteStatement raise;
    private readonly SqliteStatement put;
    private readonly SqliteStatement remove;

    private CellTable(SqliteConnection connection, string table, string owner)
    {
        string insert = $"INSERT INTO {table} VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET ExecutedFen=";
        string cell = $"FROM {table} WHERE {owner}=?1 AND Month=?2";
        find = new(connection, $"SELECT ExecutedFen {cell}");
        raise = new(connection, insert + "ExecutedFen+excluded.ExecutedFen");
        put = new(connection, insert + "excluded.ExecutedFen");
        remove = new(connection, $"DELETE {cell}");
    }

    public static CellTable OfLines(SqliteConnection connection) => new(connection, "LineMonth", "LineId");

    public static CellTable OfDepartments(SqliteConnection connection) => new(connection, "DepartmentMonth", "DepartmentId");

    /// <summary>Adds to a cell, which is made when there is none.</summary>
    public void Raise(MonthCell cell, long fen) => raise.Bind(1, cell.OwnerId).Bind(2, cell.Month).Bind(3, fen).Run();

    /// <summary>Adds to a cell, which goes when nothing is left in it.</summary>
    public void RaiseOrRemove(MonthCell cell, long fen)
    {
        long sum = checked((find.Bind(1, cell.OwnerId).Bind(2, cell.Month).One() ?? 0) + fen);
        Put(cell, sum == 0 ? null : sum);
    }

    /// <summary>Gives a cell its value, or removes it when it has none.</summary>
    public void Put(MonthCell cell, long? fen)
    {
        if (fen is { } value) put.Bind(1, cell.OwnerId).Bind(2, cell.Month).Bind(3, value).Run();
        else remove.Bind(1, cell.OwnerId).Bind(2, cell.Month).Run();
    }

    public void Dispose()
    {
        find.Dispose();
        raise.Dispose();
        put.Dispose();
        remove.Dispose();
    }
}
