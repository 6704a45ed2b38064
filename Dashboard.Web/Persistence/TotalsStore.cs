using System.Globalization;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Keeps the monthly totals of lines and departments, so that a page never adds up payments.</summary>
public sealed class TotalsStore(LedgerDatabase database)
{
    /// <summary>Adds up every payment anew, corrects what differs and says how much did.</summary>
    public TotalsProof Prove(AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        try
        {
            // Others may write while nothing is found wrong; where nothing is stored, everything is.
            using SqliteTransaction reading = IsEmpty(connection) ? connection.BeginWriting() : connection.BeginTransaction(deferred: true);
            return Prove(connection, reading, stamp);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            // They did, so that what was read here is no longer the newest.
            using SqliteTransaction writing = connection.BeginWriting();
            return Prove(connection, writing, stamp);
        }
    }

    /// <summary>Adds up every payment anew and says how many stored sums differ; changes nothing.</summary>
    public TotalsProof Examine()
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        using DepartmentSums sums = new(connection);
        List<(MonthCell Cell, long? Fen)> wrong = [];
        int cells = Compare(connection, sums, wrong);
        return new(cells, wrong.Count + WrongDepartments(connection, sums.RolledUp()).Count);
    }

    /// <summary>Adds the differences that a posting makes; part of its transaction.</summary>
    internal static void Add(SqliteConnection connection, IReadOnlyCollection<KeyValuePair<MonthCell, long>> changes)
    {
        KeyValuePair<MonthCell, long>[] sorted = InOrder(changes);
        using DepartmentSums sums = new(connection);
        using CellTable lines = CellTable.OfLines(connection), departments = CellTable.OfDepartments(connection);
        foreach ((MonthCell cell, long fen) in sorted)
        {
            lines.Raise(cell, fen);
            sums.Add(cell, fen);
        }

        Raise(departments, sums);
    }

    /// <summary>Takes single cells from their payments again, after payments left the ledger.</summary>
    internal static void Renew(SqliteConnection connection, IReadOnlyCollection<MonthCell> cells)
    {
        using SqliteStatement find = new(
            connection,
            """
            SELECT coalesce((SELECT ExecutedFen FROM LineMonth WHERE LineId=?1 AND Month=?2), 0), count(*), coalesce(sum(AmountFen), 0)
            FROM Payment WHERE LineId=?1 AND Month=?2
            """);
        using DepartmentSums sums = new(connection);
        using CellTable lines = CellTable.OfLines(connection), departments = CellTable.OfDepartments(connection);
        foreach (MonthCell cell in cells.OrderBy(c => c.OwnerId).ThenBy(c => c.Month))
        {
            find.Bind(1, cell.OwnerId).Bind(2, cell.Month).Step();
            (long before, long payments, long fen) = (find.Int64(0), find.Int64(1), find.Int64(2));
            find.Reset();
            lines.Put(cell, payments == 0 ? null : fen);
            sums.Add(cell, fen - before);
        }

        Raise(departments, sums);
    }

    /// <summary>Departments moved: their totals are made anew from those of the lines.</summary>
    internal static void RebuildDepartments(SqliteConnection connection)
    {
        using DepartmentSums sums = new(connection);
        AddStored(connection, sums);
        CorrectDepartments(connection, sums.RolledUp());
    }

    /// <summary>A department has no cell for nothing, so that totals do not tell by which way they were reached.</summary>
    private static void Raise(CellTable departments, DepartmentSums sums)
    {
        foreach ((MonthCell cell, long fen) in InOrder(sums.RolledUp()))
        {
            if (fen != 0) departments.RaiseOrRemove(cell, fen);
        }
    }

    private static TotalsProof Prove(SqliteConnection connection, SqliteTransaction transaction, AuditStamp stamp)
    {
        using DepartmentSums sums = new(connection);
        (int cells, int wrongLines) = IsEmpty(connection)
            ? Fill(connection, sums)
            : CorrectLines(connection, sums);
        int wrongDepartments = CorrectDepartments(connection, sums.RolledUp());
        TotalsProof proof = new(cells, wrongLines + wrongDepartments);
        if (proof.Corrected > 0)
        {
            string found = AuditRows.Describe(("cells", proof.Cells), ("corrected", proof.Corrected));
            AuditStore.Append(connection, new(stamp, AuditActions.TotalsCorrected, new(AuditSubjects.Totals, AuditSubjects.Totals), null, found));
        }

        transaction.Commit();
        return proof;
    }

    private static bool IsEmpty(SqliteConnection connection) => connection.Ask<long>("SELECT EXISTS (SELECT * FROM LineMonth)") == 0;

    /// <summary>Where there is nothing to compare with, SQLite does best alone.</summary>
    private static (int Cells, int Wrong) Fill(SqliteConnection connection, DepartmentSums sums)
    {
        int cells = connection.Run($"INSERT INTO LineMonth {SumsOfPayments(connection)}");
        AddStored(connection, sums);
        return (cells, cells);
    }

    private static (int Cells, int Wrong) CorrectLines(SqliteConnection connection, DepartmentSums sums)
    {
        List<(MonthCell Cell, long? Fen)> wrong = [];
        int cells = Compare(connection, sums, wrong);
        using CellTable lines = CellTable.OfLines(connection);
        foreach ((MonthCell cell, long? fen) in wrong) lines.Put(cell, fen);
        return (cells, wrong.Count);
    }

    private static string SumsOfPayments(SqliteConnection connection)
    {
        string posted = Visible.LastPostedPayment(connection) is { } last ? string.Create(CultureInfo.InvariantCulture, $" WHERE Id<={last}") : "";
        return $"SELECT LineId, Month, sum(AmountFen) FROM Payment{posted} GROUP BY LineId, Month";
    }

    private static void AddStored(SqliteConnection connection, DepartmentSums sums)
    {
        using SqliteStatement stored = new(connection, "SELECT LineId, Month, ExecutedFen FROM LineMonth ORDER BY LineId, Month");
        while (Next(stored) is { } row) sums.Add(row.Cell, row.Fen);
    }

    /// <summary>Walks through the sums of the payments and the stored sums side by side.</summary>
    private static int Compare(SqliteConnection connection, DepartmentSums sums, List<(MonthCell Cell, long? Fen)> wrong)
    {
        using SqliteStatement payments = new(connection, SumsOfPayments(connection));
        using SqliteStatement stored = new(connection, "SELECT LineId, Month, ExecutedFen FROM LineMonth ORDER BY LineId, Month");
        int cells = 0;
        (MonthCell Cell, long Fen)? old = Next(stored);
        for (; Next(payments) is { } row; cells++)
        {
            sums.Add(row.Cell, row.Fen);
            for (; old is { } orphan && MonthCell.Compare(orphan.Cell, row.Cell) < 0; old = Next(stored)) wrong.Add((orphan.Cell, null));
            bool isStored = old is { } same && same.Cell == row.Cell;
            if (!isStored || old!.Value.Fen != row.Fen) wrong.Add((row.Cell, row.Fen));
            if (isStored) old = Next(stored);
        }

        for (; old is { } orphan; old = Next(stored)) wrong.Add((orphan.Cell, null));
        return cells;
    }

    private static (MonthCell Cell, long Fen)? Next(SqliteStatement rows) =>
        rows.Step() ? (new(rows.Int32(0), rows.Int32(1)), rows.Int64(2)) : null;

    private static int CorrectDepartments(SqliteConnection connection, Dictionary<MonthCell, long> right)
    {
        List<(MonthCell Cell, long? Fen)> wrong = WrongDepartments(connection, right);
        using CellTable departments = CellTable.OfDepartments(connection);
        foreach ((MonthCell cell, long? fen) in wrong) departments.Put(cell, fen);
        return wrong.Count;
    }

    private static List<(MonthCell Cell, long? Fen)> WrongDepartments(SqliteConnection connection, Dictionary<MonthCell, long> right)
    {
        List<(MonthCell Cell, long? Fen)> wrong = [];
        using (SqliteStatement stored = new(connection, "SELECT DepartmentId, Month, ExecutedFen FROM DepartmentMonth"))
        {
            while (Next(stored) is { } row)
            {
                right.Remove(row.Cell, out long sum);
                if (sum != row.Fen) wrong.Add((row.Cell, sum == 0 ? null : sum));
            }
        }

        foreach ((MonthCell cell, long fen) in InOrder(right))
        {
            if (fen != 0) wrong.Add((cell, fen));
        }

        return wrong;
    }

    private static KeyValuePair<MonthCell, long>[] InOrder(IReadOnlyCollection<KeyValuePair<MonthCell, long>> cells)
    {
        KeyValuePair<MonthCell, long>[] sorted = [.. cells];
        Array.Sort(sorted, (left, right) => MonthCell.Compare(left.Key, right.Key));
        return sorted;
    }
}
