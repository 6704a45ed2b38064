using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Budgets and month ends of lines added up the department tree.</summary>
/// <param name="nodes">The departments, a parent before its units.</param>
internal sealed class DepartmentMonths(IReadOnlyList<DepartmentNode> nodes)
{
    private readonly Dictionary<int, Money[]> ends = [];
    private readonly Dictionary<int, Money> budgets = [];

    /// <summary>What a department has of its own.</summary>
    public void Add(int department, Money budget, IReadOnlyList<Money> monthEnds)
    {
        if (!ends.TryGetValue(department, out Money[]? sum)) ends[department] = sum = new Money[FiscalYear.Months];
        for (int month = 0; month < monthEnds.Count; month++) sum[month] += monthEnds[month];
        budgets[department] = budgets.GetValueOrDefault(department) + budget;
    }

    /// <summary>Each department that has something, all units below it included.</summary>
    public IEnumerable<(DepartmentNode Node, Money Budget, IReadOnlyList<Money> MonthEnds)> RolledUp()
    {
        foreach (DepartmentNode node in nodes.Reverse())
        {
            if (!ends.TryGetValue(node.Id, out Money[]? own)) continue;
            if (node.ParentId is { } parent) Add(parent, budgets[node.Id], own);
            yield return (node, budgets[node.Id], own);
        }
    }
}
