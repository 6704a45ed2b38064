namespace Dashboard.Domain.Import;

/// <summary>Counts what the rows of a file do, and keeps the first of each kind to be shown.</summary>
public sealed class RowEffects
{
    /// <summary>How many rows of each kind are kept.</summary>
    public const int Shown = 100;

    private readonly int[] counts = new int[(int)RowEffect.Rejected + 1];
    private readonly List<RowCells>[] first = [.. Enumerable.Range(0, (int)RowEffect.Rejected + 1).Select(_ => new List<RowCells>())];

    /// <summary>How many rows have an effect.</summary>
    public int Count(RowEffect effect) => counts[(int)effect];

    /// <summary>The first rows that have an effect, at most <see cref="Shown"/>.</summary>
    public IReadOnlyList<RowCells> First(RowEffect effect) => first[(int)effect];

    /// <summary>Counts a row.</summary>
    public void Add(RowEffect effect, RowCells row)
    {
        counts[(int)effect]++;
        if (first[(int)effect].Count < Shown) first[(int)effect].Add(row);
    }

    /// <summary>Counts a row as changed that seemed unchanged.</summary>
    public void Revise(RowCells row)
    {
        counts[(int)RowEffect.Unchanged]--;
        first[(int)RowEffect.Unchanged].RemoveAll(r => r.Number == row.Number);
        Add(RowEffect.Changed, row);
    }
}
