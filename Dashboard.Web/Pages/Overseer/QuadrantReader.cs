using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Reads money beside results of departments, or of lines. All viewers of one department and date share one reading.</summary>
public sealed class QuadrantReader(DepartmentQuadrants quadrants, LineQuadrants lines, SnapshotService snapshots)
{
    private readonly SubtreeAnswers<DepartmentQuadrant> departmentsRead = new(snapshots, 8);
    private readonly SubtreeAnswers<LineQuadrant> linesRead = new(snapshots, 8);

    /// <summary>Some departments of a tree that the person may see, those behind in both first.</summary>
    /// <param name="found">The codes of the departments that are shown.</param>
    public QuadrantView Departments(DepartmentNode node, Question question, IEnumerable<string> found, int page)
    {
        IReadOnlyList<DepartmentQuadrant> tree = Tree(node, question);
        HashSet<string> wanted = [.. found];
        return View(tree[0], false, tree.Where(d => wanted.Contains(d.Now.Department.Code)).Select(Item), page);
    }

    /// <summary>The lines with indicators of a department and all units below it, those behind in both first.</summary>
    public QuadrantView Lines(DepartmentNode node, Question question, int page)
    {
        decimal tolerance = QuadrantPoint.ToleranceOf(question.Pack);
        return View(
            Tree(node, question)[0], true,
            linesRead.Read(node, question, () => lines.Read(node, question)).Select(l => new QuadrantItem(l.Now.Line.Code, l.Now.Line.Name, true, l.Trail, tolerance)), page);
    }

    private IReadOnlyList<DepartmentQuadrant> Tree(DepartmentNode node, Question question) => departmentsRead.Read(node, question, () => quadrants.Read(node, question));

    private static QuadrantItem Item(DepartmentQuadrant department) =>
        new(department.Now.Department.Code, department.Now.Department.Name, false, department.Trail, department.Tolerance);

    private static QuadrantView View(DepartmentQuadrant whole, bool areLines, IEnumerable<QuadrantItem> items, int page)
    {
        QuadrantItem[] all = [.. items.OrderBy(i => i.State).ThenBy(i => (i.Point.Money.Value ?? 0m) + (i.Point.Results.Value ?? 0m))];
        int last = OverseerQuery.PagesOf(all.Length), shown = Math.Min(page, last);
        return new(
            Item(whole), areLines, all.CountBy(i => i.State).ToDictionary(), [.. all.Skip((shown - 1) * OverseerQuery.RowsOnPage).Take(OverseerQuery.RowsOnPage)], all.Length);
    }
}
