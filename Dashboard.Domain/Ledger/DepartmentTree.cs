namespace Dashboard.Domain.Ledger;

/// <summary>All departments in the order of a walk from the top, so that a subtree is one range of positions.</summary>
/// <remarks>
/// Brothers stand in ordinal order of their codes. Scope rests on this: "the subtree of X" is
/// <c>Position(X) … End(X)</c>, a condition a database can answer inside the query.
/// </remarks>
public sealed class DepartmentTree
{
    private readonly List<Department> ordered = [];
    private readonly Dictionary<string, DepartmentRange> ranges = new(StringComparer.Ordinal);

    private DepartmentTree()
    {
    }

    /// <summary>The departments from the top down, each before the units below it.</summary>
    public IReadOnlyList<Department> Ordered => ordered;

    /// <summary>Builds the tree.</summary>
    /// <param name="departments">Departments with different codes.</param>
    /// <returns>The tree, or the codes that hang below an unknown parent or in a circle; exactly one of them is null.</returns>
    /// <example>With A above B and C: Position(A) = 0, End(A) = 2.</example>
    public static (DepartmentTree? Tree, IReadOnlyList<string>? Unreachable) Build(IReadOnlyCollection<Department> departments)
    {
        DepartmentTree tree = new();
        ILookup<string, Department> children = departments
            .OrderBy(d => d.Code, StringComparer.Ordinal)
            .ToLookup(d => d.ParentCode ?? string.Empty, StringComparer.Ordinal);
        foreach (Department top in children[string.Empty]) tree.Add(top, children, depth: 0);
        if (tree.ordered.Count == departments.Count) return (tree, null);
        return (null, [.. departments.Select(d => d.Code).Where(code => !tree.ranges.ContainsKey(code))]);
    }

    /// <summary>Where a department and everything below it stand, or null when the code is unknown.</summary>
    public DepartmentRange? RangeOf(string code) => ranges.TryGetValue(code, out DepartmentRange range) ? range : null;

    private void Add(Department department, ILookup<string, Department> children, int depth)
    {
        int position = ordered.Count;
        ordered.Add(department);
        foreach (Department child in children[department.Code]) Add(child, children, depth + 1);
        ranges.Add(department.Code, new(position, ordered.Count - 1, depth));
    }
}

/// <summary>The place of a subtree in the walk.</summary>
/// <param name="Position">The place of the department itself, from 0.</param>
/// <param name="End">The place of the last unit below it; equal to <paramref name="Position"/> for a leaf.</param>
/// <param name="Depth">0 at the top.</param>
public readonly record struct DepartmentRange(int Position, int End, int Depth);
