using Dashboard.Domain;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Brings the current snapshots up to a payments batch by touching only what it touched.</summary>
/// <remarks>Payments change what was executed and the lights of lines, nothing else; the nightly refresh makes all anew.</remarks>
public sealed class SnapshotUpdater(LedgerDatabase database)
{
    /// <summary>Beyond this a full refresh costs no more, and makes its figures before it asks for the right to write.</summary>
    private const int MostLines = 4_000;

    /// <summary>Updates, in one transaction.</summary>
    /// <param name="query">The whole tree at the current date.</param>
    /// <param name="pack">The pack by which the current snapshots were judged.</param>
    /// <param name="changedLines">The lines whose totals changed.</param>
    /// <param name="make">Makes the snapshot of a line from its facts.</param>
    /// <param name="land">Tells where a department lands.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Whether it was possible: the snapshots must have been current before this one batch.</returns>
    public bool TryUpdate(
        FactQuery query, string pack, IReadOnlySet<int> changedLines, Func<LineFactRow, StoredLine> make,
        Func<Department, LandingFacts, Landing?> land, DateTimeOffset at)
    {
        if (changedLines.Count > MostLines) return false;
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        LedgerState state = LedgerStateStore.Read(connection);
        bool wasCurrent = state.SnapshotLedgerVersion == state.LedgerVersion - 1 && state.SnapshotAsOf == query.AsOf && state.SnapshotPack == pack;
        if (!wasCurrent) return false;
        StoredLine[] lines = [.. FactReader.Lines(connection, query, changedLines).Select(make)];
        int asOf = DayCode.Of(query.AsOf);
        Dictionary<int, Change> changes = RollUp(connection, OwnChanges(connection, asOf, changedLines, lines));
        SnapshotWriter.Lines(connection, asOf, lines);
        Remove(connection, asOf, changedLines.Except(lines.Select(l => l.LineId)));
        Apply(connection, asOf, changes);
        Land(connection, query, changes, land);
        LedgerStateStore.SnapshotsMade(connection, state.LedgerVersion, query.AsOf, pack, at);
        writing.Commit();
        return true;
    }

    private readonly record struct Change(Money Executed, Money ThisMonth, Money OfArrived, Money AtRisk, Money Due, LightCounts Lights)
    {
        public static Change Of(StoredLine line) => new(
            line.Execution.Executed, line.Execution.ExecutedThisMonth, line.Execution.ExecutedOfArrived, line.AtRisk, line.Due, LightCounts.One(line.Light));

        public static Change operator +(Change left, Change right) => new(
            left.Executed + right.Executed, left.ThisMonth + right.ThisMonth, left.OfArrived + right.OfArrived, left.AtRisk + right.AtRisk, left.Due + right.Due, left.Lights + right.Lights);

        public static Change operator -(Change change) =>
            new(-change.Executed, -change.ThisMonth, -change.OfArrived, -change.AtRisk, -change.Due, default(LightCounts) - change.Lights);
    }

    /// <summary>What changes in the departments that own the lines: what the lines are now less what they were.</summary>
    private static Dictionary<int, Change> OwnChanges(SqliteConnection connection, int asOf, IReadOnlySet<int> changedLines, StoredLine[] lines)
    {
        Dictionary<int, Change> changes = [];
        using SqliteStatement find = new(
            connection,
            """
            SELECT l.DepartmentId, s.ExecutedFen, s.ExecutedThisMonthFen, s.Light, s.ArrivedFen IS NOT NULL, s.AdjustedFen, s.Landing
            FROM LineSnapshot s JOIN Line l ON l.Id=s.LineId WHERE s.AsOf=?1 AND s.LineId=?2
            """);
        foreach (int line in changedLines.Order())
        {
            if (!find.Bind(1, asOf).Bind(2, line).Step()) continue;
            Money executed = new(find.Int64(1));
            Landing? landing = find.IsNull(6) ? null : LandingText.Read(find.Text(6));
            Change before = new(executed, new(find.Int64(2)), find.Int32(4) == 1 ? executed : Money.Zero, landing?.AtRiskOf(new(find.Int64(5))) ?? Money.Zero, landing?.Due ?? Money.Zero, LightCounts.One((Light)find.Int32(3)));
            int department = find.Int32(0);
            find.Reset();
            changes[department] = changes.GetValueOrDefault(department) + -before;
        }

        foreach (StoredLine line in lines) changes[line.DepartmentId] = changes.GetValueOrDefault(line.DepartmentId) + Change.Of(line);
        return changes;
    }

    /// <summary>A line whose last fact was taken back is no longer in the snapshots.</summary>
    private static void Remove(SqliteConnection connection, int asOf, IEnumerable<int> lines)
    {
        using SqliteStatement remove = new(connection, "DELETE FROM LineSnapshot WHERE AsOf=?1 AND LineId=?2");
        foreach (int line in lines) remove.Bind(1, asOf).Bind(2, line).Run();
    }

    private static Dictionary<int, Change> RollUp(SqliteConnection connection, Dictionary<int, Change> own)
    {
        Dictionary<int, int?> parentOf = DepartmentSums.Parents(connection);
        Dictionary<int, Change> all = [];
        foreach ((int owner, Change change) in own)
        {
            for (int? id = owner; id is { } department; id = parentOf[department]) all[department] = all.GetValueOrDefault(department) + change;
        }

        return all;
    }

    private static void Apply(SqliteConnection connection, int asOf, Dictionary<int, Change> changes)
    {
        using SqliteStatement update = new(
            connection,
            """
            UPDATE DepartmentSnapshot SET ExecutedFen=ExecutedFen+?3, ExecutedThisMonthFen=ExecutedThisMonthFen+?4,
              LinesRed=LinesRed+?5, LinesYellow=LinesYellow+?6, LinesUnreported=LinesUnreported+?7,
              LinesBlue=LinesBlue+?8, LinesGreen=LinesGreen+?9, LinesNone=LinesNone+?10,
              ExecutedOfArrivedFen=ExecutedOfArrivedFen+?11, AtRiskFen=AtRiskFen+?12
            WHERE AsOf=?1 AND DepartmentId=?2
            """);
        foreach ((int department, (Money executed, Money thisMonth, Money ofArrived, Money atRisk, _, LightCounts l)) in changes.OrderBy(c => c.Key))
        {
            update.BindAll(asOf, department, executed.Fen, thisMonth.Fen, l.Red, l.Yellow, l.Unreported, l.Blue, l.Green, l.None, ofArrived.Fen, atRisk.Fen).Run();
        }
    }

    private static void Land(SqliteConnection connection, FactQuery query, Dictionary<int, Change> changes, Func<Department, LandingFacts, Landing?> land)
    {
        int asOf = DayCode.Of(query.AsOf);
        int[] departments = [.. changes.Keys.Order()];
        ILookup<int, (int Month, Money Executed)> cells = SnapshotStore.Months(connection, departments, query.Year.First, query.AsOf).ToLookup(c => c.Department, c => (c.Month, c.Executed));
        int full = query.Year.FullMonths(query.AsOf);
        using SqliteStatement update = new(connection, "UPDATE DepartmentSnapshot SET Landing=?3 WHERE AsOf=?1 AND DepartmentId=?2");
        foreach (StoredDepartment stored in SnapshotStore.Departments(connection, departments, asOf))
        {
            Money due = (stored.Landing?.Due ?? Money.Zero) + changes[stored.DepartmentId].Due;
            Landing? landing = land(stored.Department, new(stored.Execution, MonthSums.Ends(query.Year, cells[stored.DepartmentId], full), due));
            update.Bind(1, asOf).Bind(2, stored.DepartmentId).Bind(3, LandingText.Write(landing)).Run();
        }
    }
}
