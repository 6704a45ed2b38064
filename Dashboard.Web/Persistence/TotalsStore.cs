using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A line or a department in a month (yyyyMM).</summary>
public readonly record struct MonthCell(int OwnerId, int Month);

/// <summary>What a full recompute found.</summary>
/// <param name="Cells">How many (line, month) sums there are.</param>
/// <param name="Corrected">How many stored sums were not the sum of their payments; 0 unless something went wrong.</param>
public readonly record struct TotalsProof(int Cells, int Corrected);

/// <summary>Keeps the monthly totals of lines and departments, so that a page never adds up payments.</summary>
public sealed class TotalsStore(LedgerDatabase database)
{
    private const string RaiseLine =
        "INSERT INTO LineMonth VALUES (@1, @2, @3) ON CONFLICT DO UPDATE SET ExecutedFen=ExecutedFen+excluded.ExecutedFen";

    private const string RaiseDepartment =
        "INSERT INTO DepartmentMonth VALUES (@1, @2, @3) ON CONFLICT DO UPDATE SET ExecutedFen=ExecutedFen+excluded.ExecutedFen";

    /// <summary>Adds up every payment anew, corrects what differs and says how much did.</summary>
    public TotalsProof Prove()
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        (List<(MonthCell Cell, long? Fen)> wrong, Dictionary<MonthCell, long> departments, int cells) = Compare(connection);
        foreach ((MonthCell cell, long? fen) in wrong) Set(connection, "LineMonth", "LineId", cell, fen);
        int wrongDepartments = CorrectDepartments(connection, departments);
        writing.Commit();
        return new(cells, wrong.Count + wrongDepartments);
    }

    /// <summary>Adds the differences that a posting makes; part of its transaction.</summary>
    internal static void Add(SqliteConnection connection, IReadOnlyDictionary<MonthCell, long> changes)
    {
        using SqliteCommand line = connection.Prepare(RaiseLine, 3);
        foreach ((MonthCell cell, long fen) in changes.OrderBy(c => c.Key.OwnerId).ThenBy(c => c.Key.Month))
        {
            line.With(cell.OwnerId, cell.Month, fen).ExecuteNonQuery();
        }

        using SqliteCommand department = connection.Prepare(RaiseDepartment, 3);
        foreach ((MonthCell cell, long fen) in RollUp(connection, changes))
        {
            department.With(cell.OwnerId, cell.Month, fen).ExecuteNonQuery();
        }
    }

    /// <summary>Takes single cells from their payments again, after payments left the ledger.</summary>
    internal static void Renew(SqliteConnection connection, IReadOnlyCollection<MonthCell> cells)
    {
        Dictionary<MonthCell, long> changes = [];
        foreach (MonthCell cell in cells)
        {
            long before = connection.Ask<long>("SELECT ExecutedFen FROM LineMonth WHERE LineId=@1 AND Month=@2", cell.OwnerId, cell.Month);
            (long payments, long fen) = connection.List(
                "SELECT count(*), coalesce(sum(AmountFen), 0) FROM Payment WHERE LineId=@1 AND Month=@2",
                r => (r.GetInt64(0), r.GetInt64(1)), cell.OwnerId, cell.Month).Single();
            Set(connection, "LineMonth", "LineId", cell, payments == 0 ? null : fen);
            changes[cell] = fen - before;
        }

        using SqliteCommand department = connection.Prepare(RaiseDepartment, 3);
        foreach ((MonthCell cell, long fen) in RollUp(connection, changes))
        {
            department.With(cell.OwnerId, cell.Month, fen).ExecuteNonQuery();
        }
    }

    /// <summary>Departments moved: their totals are made anew from those of the lines.</summary>
    internal static void RebuildDepartments(SqliteConnection connection)
    {
        Dictionary<MonthCell, long> lines = [];
        foreach ((MonthCell cell, long fen) in connection.List(
            "SELECT LineId, Month, ExecutedFen FROM LineMonth", r => (new MonthCell(r.GetInt32(0), r.GetInt32(1)), r.GetInt64(2))))
        {
            lines[cell] = fen;
        }

        CorrectDepartments(connection, RollUp(connection, lines));
    }

    private static (List<(MonthCell Cell, long? Fen)> Wrong, Dictionary<MonthCell, long> Departments, int Cells) Compare(SqliteConnection connection)
    {
        List<(MonthCell, long?)> wrong = [];
        DepartmentSums sums = new(connection);
        int cells = 0;
        using SqliteCommand payments = connection.Prepare("SELECT LineId, Month, sum(AmountFen) FROM Payment GROUP BY LineId, Month", 0);
        using SqliteCommand stored = connection.Prepare("SELECT LineId, Month, ExecutedFen FROM LineMonth ORDER BY LineId, Month", 0);
        using SqliteDataReader fresh = payments.ExecuteReader();
        using SqliteDataReader old = stored.ExecuteReader();
        (MonthCell Cell, long Fen)? oldRow = Next(old);
        while (Next(fresh) is { } row)
        {
            cells++;
            sums.Add(row.Cell, row.Fen);
            while (oldRow is { } orphan && Before(orphan.Cell, row.Cell))
            {
                wrong.Add((orphan.Cell, null));
                oldRow = Next(old);
            }

            if (oldRow is { } same && same.Cell == row.Cell)
            {
                if (same.Fen != row.Fen) wrong.Add((row.Cell, row.Fen));
                oldRow = Next(old);
            }
            else wrong.Add((row.Cell, row.Fen));
        }

        for (; oldRow is { } orphan; oldRow = Next(old)) wrong.Add((orphan.Cell, null));
        return (wrong, sums.RolledUp(), cells);
    }

    private static (MonthCell Cell, long Fen)? Next(SqliteDataReader reader) =>
        reader.Read() ? (new(reader.GetInt32(0), reader.GetInt32(1)), reader.GetInt64(2)) : null;

    private static bool Before(MonthCell left, MonthCell right) =>
        left.OwnerId < right.OwnerId || (left.OwnerId == right.OwnerId && left.Month < right.Month);

    private static int CorrectDepartments(SqliteConnection connection, Dictionary<MonthCell, long> right)
    {
        int corrected = 0;
        foreach ((MonthCell cell, long fen) in connection.List(
            "SELECT DepartmentId, Month, ExecutedFen FROM DepartmentMonth", r => (new MonthCell(r.GetInt32(0), r.GetInt32(1)), r.GetInt64(2))))
        {
            right.Remove(cell, out long sum);
            if (sum == fen) continue;
            corrected++;
            Set(connection, "DepartmentMonth", "DepartmentId", cell, sum == 0 ? null : sum);
        }

        foreach ((MonthCell cell, long fen) in right.Where(r => r.Value != 0))
        {
            corrected++;
            Set(connection, "DepartmentMonth", "DepartmentId", cell, fen);
        }

        return corrected;
    }

    private static Dictionary<MonthCell, long> RollUp(SqliteConnection connection, IReadOnlyDictionary<MonthCell, long> lines)
    {
        DepartmentSums sums = new(connection);
        foreach ((MonthCell cell, long fen) in lines) sums.Add(cell, fen);
        return sums.RolledUp();
    }

    private static void Set(SqliteConnection connection, string table, string key, MonthCell cell, long? fen)
    {
        if (fen is null) connection.Run($"DELETE FROM {table} WHERE {key}=@1 AND Month=@2", cell.OwnerId, cell.Month);
        else connection.Run($"INSERT INTO {table} VALUES (@1, @2, @3) ON CONFLICT DO UPDATE SET ExecutedFen=excluded.ExecutedFen", cell.OwnerId, cell.Month, fen);
    }
}
