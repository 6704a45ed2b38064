using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Reads how departments spread their spending. All viewers of one department and date share one reading.</summary>
public sealed class SurgeReader(DepartmentShapes shapes, WorkCalendars calendars, SnapshotService snapshots)
{
    private readonly SubtreeAnswers<DepartmentShape> recent = new(snapshots, 8);

    /// <summary>The shapes of some departments of a tree that the person may see.</summary>
    /// <param name="found">The codes of the departments that are shown.</param>
    public SurgeView Read(DepartmentNode node, Question question, IEnumerable<string> found, int page)
    {
        IReadOnlyList<DepartmentShape> tree = recent.Read(node, question, () => shapes.Read(node, question, calendars.Current));
        HashSet<string> wanted = [.. found];
        DepartmentShape[] some = [.. tree.Where(s => wanted.Contains(s.Now.Department.Code)).OrderByDescending(s => s.Surge.Excess.Value ?? decimal.MinValue)];
        int Count(SurgeSign sign) => some.Count(s => s.Surge.Sign == sign);
        return new(
            tree[0], new(Count(SurgeSign.Warn), Count(SurgeSign.Watch), Count(SurgeSign.Calm)),
            [.. some.Skip((page - 1) * OverseerQuery.RowsOnPage).Take(OverseerQuery.RowsOnPage)], some.Length, question.Pack);
    }
}
