using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Lines;

/// <summary>Reads the list of lines. All viewers of one department and date share one reading.</summary>
public sealed class LinesReader(SnapshotService snapshots, FrameReader frame)
{
    private readonly RecentAnswers<(string Code, Question Question, DateTimeOffset? KnownAt, long Version), IReadOnlyList<LineSnapshot>> recent = new(16);

    /// <summary>The list, or null when there is no such department.</summary>
    public LinesView? Read(Person person, PageQuery query, LinesQuery wanted)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        LedgerState state = snapshots.State();
        IReadOnlyList<LineSnapshot> all = recent.GetOrMake(
            (node.Department.Code, question, query.KnownAt, state.LedgerVersion + state.SnapshotVersion), () => snapshots.Lines(node, question, query.KnownAt));
        LineSnapshot[] found = [.. wanted.Apply(all)];
        int pages = Math.Max(1, (int)((found.Length + (long)wanted.Rows - 1) / wanted.Rows));
        int page = Math.Min(wanted.Page, pages);
        LineSnapshot[] shown = [.. found.Skip((page - 1) * wanted.Rows).Take(wanted.Rows)];
        return new(
            frame.Way(person, node), question.AsOf,
            all.Aggregate(default(LightCounts), (sum, l) => sum + LightCounts.One(l.Verdict.Light)),
            shown,
            found.Aggregate(Execution.Nothing, (sum, l) => sum + l.Execution),
            found.Length, page, pages, frame.UnitNames(node, shown.Select(l => l.Line.DepartmentCode)), frame.LastImport(person, query.KnownAt));
    }
}
