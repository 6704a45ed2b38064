using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Reads money beside results of departments. All viewers of one department and date share one reading.</summary>
public sealed class QuadrantReader(DepartmentQuadrants quadrants, SnapshotService snapshots)
{
    private readonly RecentAnswers<(string Code, Question Question, long Version), IReadOnlyList<DepartmentQuadrant>> recent = new(8);

    /// <summary>Some departments of a tree that the person may see, those behind in both first.</summary>
    /// <param name="found">The codes of the departments that are shown.</param>
    public QuadrantView Read(DepartmentNode node, Question question, IEnumerable<string> found, int page)
    {
        LedgerState state = snapshots.State();
        IReadOnlyList<DepartmentQuadrant> tree = recent.GetOrMake(
            (node.Department.Code, question, state.LedgerVersion + state.SnapshotVersion), () => quadrants.Read(node, question));
        HashSet<string> wanted = [.. found];
        DepartmentQuadrant[] some = [.. tree.Where(d => wanted.Contains(d.Now.Department.Code))
            .OrderBy(d => d.State).ThenBy(d => (d.Point.Money.Value ?? 0m) + (d.Point.Results.Value ?? 0m))];
        return new(
            tree[0], some.CountBy(d => d.State).ToDictionary(),
            [.. some.Skip((page - 1) * OverseerQuery.RowsOnPage).Take(OverseerQuery.RowsOnPage)]);
    }
}

/// <summary>Departments in the field of money × results.</summary>
/// <param name="Whole">The department above all rows.</param>
/// <param name="Counts">How many departments of all found lie in each field.</param>
/// <param name="Rows">The departments on this page, those behind in both first.</param>
public sealed record QuadrantView(DepartmentQuadrant Whole, IReadOnlyDictionary<QuadrantState, int> Counts, IReadOnlyList<DepartmentQuadrant> Rows);
