namespace Dashboard.Domain.Import;

/// <summary>What the sums in a file say about its rows.</summary>
/// <param name="Checked">How many printed sums agree with the rows.</param>
/// <param name="Unchecked">How many cannot be compared, because amounts among their rows cannot be read.</param>
/// <param name="Off">The first printed sum that agrees with no block of rows, or null.</param>
/// <param name="Last">The last printed sum that agrees, or null when there is none.</param>
public readonly record struct ControlOutcome(int Checked, int Unchecked, ControlSum? Off, ControlSum? Last);

/// <summary>A sum as the file prints it.</summary>
/// <param name="Row">Its row, as a person sees it in a spreadsheet.</param>
/// <param name="Printed">What it says.</param>
/// <param name="Rows">What the rows before it add up to.</param>
public readonly record struct ControlSum(int Row, Money Printed, Money Rows);

/// <summary>Compares the sums a file prints (合计, 小计) with the rows it has.</summary>
/// <remarks>
/// A sum may close its rows or stand above them, and sums may lie in one another. A printed sum agrees when it is what a run of
/// rows adds up to that ends or begins at it, and whose other end is another sum, the first row or the last.
/// </remarks>
public sealed class ControlSums
{
    private readonly List<Boundary> sums = [];
    private Boundary now;
    private bool hasUnreadable;

    /// <summary>Counts a row of facts.</summary>
    /// <param name="amount">Its amount as written, or null when it cannot be read.</param>
    public void Add(Money? amount)
    {
        now = now with { Rows = now.Rows + 1, Sum = now.Sum + (amount ?? Money.Zero) };
        hasUnreadable |= amount is null;
    }

    /// <summary>Notes a printed sum at the place where it stands.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="printed">What it says.</param>
    public void Print(int row, Money printed) => sums.Add(now with { Row = row, Printed = printed });

    /// <summary>Compares, after the last row.</summary>
    /// <example>Rows of 2.00 and 3.00 agree with 合计 5.00, and not with 5.01.</example>
    public ControlOutcome Compare()
    {
        Dictionary<Money, (int Least, int Most)> ends = [];
        foreach (Boundary end in (ReadOnlySpan<Boundary>)[default, .. sums, now])
            ends[end.Sum] = ends.TryGetValue(end.Sum, out (int Least, int Most) known) ? (Math.Min(known.Least, end.Rows), Math.Max(known.Most, end.Rows)) : (end.Rows, end.Rows);
        int agree = 0, open = 0;
        ControlSum? off = null, last = null;
        for (int i = 0; i < sums.Count; i++)
        {
            Boundary sum = sums[i];
            ControlSum seen = new(sum.Row, sum.Printed, sum.Rows == 0 ? now.Sum : sum.Sum);
            bool closes = ends.TryGetValue(sum.Sum - sum.Printed, out (int Least, int Most) start) && start.Least < sum.Rows;
            bool opens = ends.TryGetValue(sum.Sum + sum.Printed, out (int Least, int Most) end) && end.Most > sum.Rows;
            // The subtotal of a department without a row is zero; the last sum of a file is never one of these.
            bool isEmpty = sum.Printed == Money.Zero && i + 1 < sums.Count;
            if (closes || opens || isEmpty) (agree, last) = (agree + 1, seen);
            else if (hasUnreadable) open++;
            else off ??= seen;
        }

        return new(agree, open, off, last);
    }

    private readonly record struct Boundary(int Row, Money Printed, Money Sum, int Rows);
}
