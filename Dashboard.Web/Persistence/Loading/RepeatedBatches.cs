using System.Collections;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Notes which known payments a file repeats, and finds those beside them that it leaves out.</summary>
/// <remarks>A bit a payment, and a count a line: a file that repeats a batch in whole is done without a look at the ledger.</remarks>
internal sealed class RepeatedBatches(SqliteConnection connection)
{
    private readonly BitArray isRepeated = new(checked((int)connection.Ask<long>("SELECT coalesce(max(Id), 0) FROM Payment")) + 1);
    private readonly Dictionary<(long Batch, int Line), Seen> seen = [];
    private ((long Batch, int Line) Key, Seen Seen)? last;

    /// <summary>Notes a payment that was known before the file.</summary>
    public void Note(long id, long batch, int line, int month)
    {
        // One that stands twice in the file was not known before it.
        if (id >= isRepeated.Length || isRepeated[(int)id]) return;
        isRepeated[(int)id] = true;
        // Those of one line come together.
        if (last is not { } known || known.Key != (batch, line)) last = known = ((batch, line), Of((batch, line)));
        known.Seen.Count++;
        known.Seen.Months.Add(month);
    }

    /// <summary>What the file leaves out, after its last row.</summary>
    public MissingPayments Missing()
    {
        int count = 0;
        Money sum = Money.Zero;
        List<MissingPayment> first = [];
        SortedSet<long> batches = [];
        foreach ((long batch, int department, HashSet<int> months) in Incomplete())
        {
            foreach ((long id, MissingPayment payment) in Payments(batch, department, months))
            {
                if (id < isRepeated.Length && isRepeated[(int)id]) continue;
                count++;
                sum += payment.Amount;
                if (first.Count < RowEffects.Shown) first.Add(payment);
                batches.Add(batch);
            }
        }

        return count == 0 ? MissingPayments.None : new(count, sum, first, [.. batches]);
    }

    private Seen Of((long Batch, int Line) key) => seen.TryGetValue(key, out Seen? known) ? known : seen[key] = new();

    /// <summary>Batches and departments of which fewer payments came than the batch has for the department.</summary>
    private IEnumerable<(long Batch, int Department, HashSet<int> Months)> Incomplete()
    {
        if (seen.Count == 0) return [];
        Dictionary<int, int> departmentOf = connection.List("SELECT Id, DepartmentId FROM Line", r => (Line: r.GetInt32(0), Department: r.GetInt32(1))).ToDictionary(l => l.Line, l => l.Department);
        return seen.GroupBy(s => (s.Key.Batch, Department: departmentOf[s.Key.Line]))
            .Where(g => g.Sum(s => s.Value.Count) < connection.Ask<long>("SELECT coalesce(sum(Rows), 0) FROM BatchDepartment WHERE BatchId=@1 AND DepartmentId=@2", g.Key.Batch, g.Key.Department))
            .OrderBy(g => g.Key.Batch).ThenBy(g => g.Key.Department)
            .Select(g => (g.Key.Batch, g.Key.Department, g.SelectMany(s => s.Value.Months).ToHashSet()));
    }

    private List<(long Id, MissingPayment Payment)> Payments(long batch, int department, HashSet<int> months) => connection.List(
        // The months are ours, so they may stand in the statement.
        $"""
        SELECT p.Id, p.Voucher, p.PaidOn, l.Code, p.AmountFen, p.Payee FROM Line l JOIN Payment p ON p.LineId=l.Id
        WHERE l.DepartmentId=@2 AND p.Month IN ({string.Join(',', months)}) AND p.BatchId=@1 ORDER BY p.Id
        """,
        r => (r.GetInt64(0), new MissingPayment(batch, r.GetString(1), DayCode.ToDate(r.GetInt32(2)), r.GetString(3), new(r.GetInt64(4)), r.GetString(5))),
        batch, department);

    private sealed class Seen
    {
        public int Count { get; set; }

        public HashSet<int> Months { get; } = [];
    }
}
