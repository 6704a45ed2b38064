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
    /// <exception cref="ArgumentException">A code is empty or stands twice.</exception>
    /// <example>With A above B and C: Position(A) = 0, End(A) = 2.</example>
    public static (DepartmentTree? Tree, IReadOnlyList<string>? Unreachable) Build(IReadOnlyCollection<Department> departments)
    {
        DepartmentTree tree = new();
        ILookup<string, Department> children = departments
            .OrderBy(d => d.Code, StringComparer.Ordinal)
            .ToLookup(d => d.ParentCode ?? string.Empty, StringComparer.Ordinal);
        tree.Walk(children);
        tree.CloseRanges();
        if (tree.ordered.Count == departments.Count) return (tree, null);
        return (null, [.. departments.Select(d => d.Code).Where(code => !tree.ranges.ContainsKey(code))]);
    }

    /// <summary>Where a department and everything below it stand, or null when the code is unknown.</summary>
    public DepartmentRange? RangeOf(string code) => ranges.TryGetValue(code, out DepartmentRange range) ? range : null;

    /// <summary>Every department before the units below it. An own stack, because a file may name a chain of any depth.</summary>
    private void Walk(ILookup<string, Department> children)
    {
        Stack<(Department Department, int Depth)> waiting = new(children[string.Empty].Reverse().Select(top => (top, 0)));
        while (waiting.TryPop(out (Department Department, int Depth) next))
        {
            string code = next.Department.Code;
            if (!ranges.TryAdd(code, new(ordered.Count, ordered.Count, next.Depth)))
                throw new ArgumentException($"The code \"{code}\" is empty or stands twice.");
            ordered.Add(next.Department);
            foreach (Department child in children[code].Reverse()) waiting.Push((child, next.Depth + 1));
        }
    }

    /// <summary>From the last department up, each range is stretched over the ranges below it.</summary>
    private void CloseRanges()
    {
        for (int i = ordered.Count - 1; i >= 0; i--)
        {
            if (RangeOf(ordered[i].ParentCode ?? string.Empty) is not { } above) continue;
            int end = ranges[ordered[i].Code].End;
            if (end > above.End) ranges[ordered[i].ParentCode!] = above with { End = end };
        }
    }
}

/// <summary>The place of a subtree in the walk.</summary>
/// <param name="Position">The place of the department itself, from 0.</param>
/// <param name="End">The place of the last unit below it; equal to <paramref name="Position"/> for a leaf.</param>
/// <param name="Depth">0 at the top.</param>
public readonly record struct DepartmentRange(int Position, int End, int Depth);
