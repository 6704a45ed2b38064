using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>Counts what rows do, and keeps the first of each kind to be shown.</summary>
public sealed class RowEffects
{
    /// <summary>How many rows of each kind are kept.</summary>
    public const int Shown = 100;

    private readonly Dictionary<RowEffect, (int Count, List<RowCells> First)> seen = [];

    public int Count(RowEffect effect) => seen.TryGetValue(effect, out (int Count, List<RowCells> First) rows) ? rows.Count : 0;

    public IReadOnlyList<RowCells> First(RowEffect effect) => seen.TryGetValue(effect, out (int Count, List<RowCells> First) rows) ? rows.First : [];

    /// <summary>A row that seemed unchanged did change something.</summary>
    internal void Revise(RowCells row)
    {
        (int count, List<RowCells> first) = seen[RowEffect.Unchanged];
        first.RemoveAll(r => r.Number == row.Number);
        seen[RowEffect.Unchanged] = (count - 1, first);
        Add(RowEffect.Changed, row);
    }

    internal void Add(RowEffect effect, RowCells row)
    {
        (int count, List<RowCells> first) = seen.TryGetValue(effect, out (int Count, List<RowCells> First) rows) ? rows : (0, []);
        if (first.Count < Shown) first.Add(row);
        seen[effect] = (count + 1, first);
    }
}
