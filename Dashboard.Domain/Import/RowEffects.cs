namespace Dashboard.Domain.Import;

/// <summary>Counts what the rows of a file do, and keeps the first of each kind to be shown.</summary>
public sealed class RowEffects
{
    /// <summary>How many rows of each kind are kept.</summary>
    public const int Shown = 100;

    private readonly Dictionary<RowEffect, (int Count, List<RowCells> First)> seen = [];

    /// <summary>How many rows have an effect.</summary>
    public int Count(RowEffect effect) => seen.TryGetValue(effect, out (int Count, List<RowCells> First) rows) ? rows.Count : 0;

    /// <summary>The first rows that have an effect, at most <see cref="Shown"/>.</summary>
    public IReadOnlyList<RowCells> First(RowEffect effect) => seen.TryGetValue(effect, out (int Count, List<RowCells> First) rows) ? rows.First : [];

    /// <summary>Counts a row.</summary>
    public void Add(RowEffect effect, RowCells row)
    {
        (int count, List<RowCells> first) = seen.TryGetValue(effect, out (int Count, List<RowCells> First) rows) ? rows : (0, []);
        if (first.Count < Shown) first.Add(row);
        seen[effect] = (count + 1, first);
    }

    /// <summary>Counts a row as changed that seemed unchanged.</summary>
    public void Revise(RowCells row)
    {
        (int count, List<RowCells> first) = seen[RowEffect.Unchanged];
        first.RemoveAll(r => r.Number == row.Number);
        seen[RowEffect.Unchanged] = (count - 1, first);
        Add(RowEffect.Changed, row);
    }
}
