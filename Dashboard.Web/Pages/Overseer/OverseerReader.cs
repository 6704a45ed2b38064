using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Reads departments with their months, for the page, the meeting and the wall. All viewers of one department and date share one reading.</summary>
public sealed class OverseerReader(DepartmentYears years, SurgeReader surges, QuadrantReader quadrants, SnapshotService snapshots, FrameReader frame)
{
    private const int MostCalls = 5, MostRanked = 5;
    private readonly SubtreeAnswers<DepartmentYear> recent = new(snapshots, 16);

    /// <summary>The departments, or null when there is no such department.</summary>
    public OverseerView? Read(Person person, PageQuery query, OverseerQuery wanted)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        IReadOnlyList<DepartmentYear> tree = recent.Read(node, question, () => years.Read(node, question));
        IReadOnlyList<DepartmentYear> found = wanted.Apply(tree);
        DepartmentYear[] judged = [.. found.Where(d => d.Gap.IsDefined).OrderBy(d => d.Gap.Value)];
        QuadrantView? quadrant = wanted.Show == OverseerShow.Quadrant ? Quadrant(node, question, wanted, found) : null;
        int shown = quadrant?.Found ?? found.Count, pages = OverseerQuery.PagesOf(shown), page = Math.Min(wanted.Page, pages);
        return new(
            frame.Way(person, node), question.Year, question.AsOf, tree[0],
            found.Aggregate(default(LightCounts), (sum, d) => sum + LightCounts.One(d.Now.Verdict.Light)),
            [.. found.Skip((page - 1) * OverseerQuery.RowsOnPage).Take(OverseerQuery.RowsOnPage)],
            [.. judged.Take(MostRanked)], [.. judged.Reverse().Take(Math.Min(MostRanked, Math.Max(0, judged.Length - MostRanked)))],
            DepartmentYears.CallFirst(found, question, MostCalls), shown, page, pages, frame.LastImport(person))
        {
            Surge = wanted.Show == OverseerShow.Surge ? surges.Read(node, question, found.Select(d => d.Now.Department.Code), page) : null,
            Quadrant = quadrant,
            HasUnits = tree.Count > 1,
        };
    }

    /// <summary>Lines where they are asked for, or where there is no unit to show.</summary>
    private QuadrantView Quadrant(DepartmentNode node, Question question, OverseerQuery wanted, IReadOnlyList<DepartmentYear> found) =>
        wanted.Level == OverseerLevel.Lines || found.Count == 0
            ? quadrants.Lines(node, question, wanted.Page)
            : quadrants.Departments(node, question, found.Select(d => d.Now.Department.Code), wanted.Page);
}
