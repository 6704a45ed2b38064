using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Brings the current snapshots up to a payments batch by touching only what it touched.</summary>
/// <remarks>Payments change what was executed and the lights of lines, nothing else; the nightly refresh makes all anew.</remarks>
public sealed class SnapshotUpdater(LedgerDatabase database)
{
    /// <summary>Updates, in one transaction.</summary>
    /// <param name="query">The whole tree at the current date.</param>
    /// <param name="pack">The pack by which the current snapshots were judged.</param>
    /// <param name="changedLines">The lines whose totals changed.</param>
    /// <param name="make">Makes the snapshot of a line from its facts.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Whether it was possible: the snapshots must have been current before this one batch.</returns>
    public bool TryUpdate(FactQuery query, string pack, IReadOnlySet<int> changedLines, Func<LineFactRow, StoredLine> make, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        LedgerState state = LedgerStateStore.Read(connection);
        bool wasCurrent = state.SnapshotLedgerVersion == state.LedgerVersion - 1 && state.SnapshotAsOf == query.AsOf && state.SnapshotPack == pack;
        if (!wasCurrent) return false;
        StoredLine[] lines = [.. FactReader.Lines(connection, query, changedLines).Select(make)];
        int asOf = DayCode.Of(query.AsOf);
        if (LostLines(connection, asOf, changedLines, lines)) return false;
        Dictionary<int, Change> changes = RollUp(connection, OwnChanges(connection, asOf, lines));
        SnapshotWriter.Lines(connection, asOf, lines);
        Apply(connection, asOf, changes);
        LedgerStateStore.SnapshotsMade(connection, state.LedgerVersion, query.AsOf, pack, at);
        writing.Commit();
        return true;
    }

    /// <summary>Whether a line had a snapshot and has no facts any more, because its last payment was taken back.</summary>
    private static bool LostLines(SqliteConnection connection, int asOf, IReadOnlySet<int> changedLines, StoredLine[] lines)
    {
        if (lines.Length == changedLines.Count) return false;
        using SqliteCommand find = connection.Prepare("SELECT count(*) FROM LineSnapshot WHERE AsOf=@1 AND LineId=@2", 2);
        return changedLines.Except(lines.Select(l => l.LineId)).Any(id => (long)find.With(asOf, id).ExecuteScalar()! > 0);
    }

    private readonly record struct Change(Money Executed, Money ThisMonth, LightCounts Lights)
    {
        public static Change operator +(Change left, Change right) =>
            new(left.Executed + right.Executed, left.ThisMonth + right.ThisMonth, left.Lights + right.Lights);
    }

    private static Dictionary<int, Change> OwnChanges(SqliteConnection connection, int asOf, StoredLine[] lines)
    {
        Dictionary<int, Change> changes = [];
        using SqliteCommand find = connection.Prepare("SELECT ExecutedFen, ExecutedThisMonthFen, Light FROM LineSnapshot WHERE AsOf=@1 AND LineId=@2", 2);
        foreach (StoredLine line in lines)
        {
            Change change = new(line.Execution.Executed, line.Execution.ExecutedThisMonth, LightCounts.One(line.Light));
            using SqliteDataReader before = find.With(asOf, line.LineId).ExecuteReader();
            if (before.Read())
            {
                change += new Change(-before.Money(0), -before.Money(1), default(LightCounts) - LightCounts.One((Light)before.GetInt32(2)));
            }

            changes[line.DepartmentId] = changes.GetValueOrDefault(line.DepartmentId) + change;
        }

        return changes;
    }

    private static Dictionary<int, Change> RollUp(SqliteConnection connection, Dictionary<int, Change> own)
    {
        Dictionary<int, int?> parentOf = connection.List("SELECT Id, ParentId FROM Department", r => (r.GetInt32(0), r.IntOrNull(1)))
            .ToDictionary(d => d.Item1, d => d.Item2);
        Dictionary<int, Change> all = [];
        foreach ((int owner, Change change) in own)
        {
            for (int? id = owner; id is { } department; id = parentOf[department]) all[department] = all.GetValueOrDefault(department) + change;
        }

        return all;
    }

    private static void Apply(SqliteConnection connection, int asOf, Dictionary<int, Change> changes)
    {
        using SqliteCommand update = connection.Prepare(
            """
            UPDATE DepartmentSnapshot SET ExecutedFen=ExecutedFen+@3, ExecutedThisMonthFen=ExecutedThisMonthFen+@4,
              LinesRed=LinesRed+@5, LinesYellow=LinesYellow+@6, LinesUnreported=LinesUnreported+@7,
              LinesBlue=LinesBlue+@8, LinesGreen=LinesGreen+@9, LinesNone=LinesNone+@10
            WHERE AsOf=@1 AND DepartmentId=@2
            """,
            10);
        foreach ((int department, (Money executed, Money thisMonth, LightCounts l)) in changes.OrderBy(c => c.Key))
        {
            update.With(
                asOf, department, executed.Fen, thisMonth.Fen, l.Red, l.Yellow, l.Unreported, l.Blue, l.Green, l.None).ExecuteNonQuery();
        }
    }
}
