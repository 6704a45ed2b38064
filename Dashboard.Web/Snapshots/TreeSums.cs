using Dashboard.Domain.Ledger;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Adds up the department tree what units have of their own.</summary>
internal static class TreeSums
{
    /// <summary>Each unit with the department directly above it, the lowest first; tops have none.</summary>
    /// <param name="nodes">A subtree, a parent before its units.</param>
    public static IEnumerable<(int Unit, int Parent)> Upwards(this IReadOnlyList<DepartmentNode> nodes)
    {
        HashSet<int> inside = [.. nodes.Select(n => n.Id)];
        return nodes.Reverse().Where(n => n.ParentId is { } parent && inside.Contains(parent)).Select(n => (n.Id, n.ParentId!.Value));
    }

    /// <summary>The same by codes.</summary>
    public static IEnumerable<(string Unit, string Parent)> Upwards(this IEnumerable<Department> departments)
    {
        Department[] all = [.. departments];
        HashSet<string> inside = all.Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        return all.Reverse().Where(d => d.ParentCode is { } parent && inside.Contains(parent)).Select(d => (d.Code, d.ParentCode!));
    }

    /// <summary>Turns what each unit has of its own into what it has with all units below it.</summary>
    /// <param name="sums">By unit; those that have nothing are missing, and stay so unless a unit below has something.</param>
    /// <param name="upwards">From <see cref="Upwards(IReadOnlyList{DepartmentNode})"/>.</param>
    /// <param name="plus">The sum of two parts; it may be the first one, grown. There is no first one where a department has nothing of its own.</param>
    public static void AddUp<TKey, T>(this Dictionary<TKey, T> sums, IEnumerable<(TKey Unit, TKey Parent)> upwards, Func<T?, T, T> plus)
        where TKey : notnull
    {
        foreach ((TKey unit, TKey parent) in upwards)
        {
            if (sums.TryGetValue(unit, out T? part)) sums[parent] = plus(sums.GetValueOrDefault(parent), part);
        }
    }
}
