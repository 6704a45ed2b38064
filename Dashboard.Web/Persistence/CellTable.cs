using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Writes the monthly totals of lines or of departments.</summary>
internal sealed class CellTable : IDisposable
{
    private readonly SqliteStatement raise;
    private readonly SqliteStatement put;
    private readonly SqliteStatement remove;

    private CellTable(SqliteConnection connection, string table, string owner)
    {
        string insert = $"INSERT INTO {table} VALUES (@1, @2, @3) ON CONFLICT DO UPDATE SET ExecutedFen=";
        raise = new(connection, insert + "ExecutedFen+excluded.ExecutedFen RETURNING ExecutedFen");
        put = new(connection, insert + "excluded.ExecutedFen");
        remove = new(connection, $"DELETE FROM {table} WHERE {owner}=@1 AND Month=@2");
    }

    public static CellTable OfLines(SqliteConnection connection) => new(connection, "LineMonth", "LineId");

    public static CellTable OfDepartments(SqliteConnection connection) => new(connection, "DepartmentMonth", "DepartmentId");

    /// <summary>Adds to a cell, which is made when there is none.</summary>
    /// <returns>What stands there now.</returns>
    public long Raise(MonthCell cell, long fen) => raise.Bind(1, cell.OwnerId).Bind(2, cell.Month).Bind(3, fen).One()!.Value;

    /// <summary>Gives a cell its value, or removes it when it has none.</summary>
    public void Put(MonthCell cell, long? fen)
    {
        if (fen is { } value) put.Bind(1, cell.OwnerId).Bind(2, cell.Month).Bind(3, value).Run();
        else remove.Bind(1, cell.OwnerId).Bind(2, cell.Month).Run();
    }

    public void Dispose()
    {
        raise.Dispose();
        put.Dispose();
        remove.Dispose();
    }
}
