using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.Policies;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>Reads the list of indicators. All viewers of one department and date share one reading.</summary>
public sealed class IndicatorsReader(SnapshotService snapshots, EvidenceReader evidence, FrameReader frame)
{
    public const int RowsOnPage = 50;
    private readonly RecentAnswers<(string Code, Question Question, DateTimeOffset? KnownAt, long Version), (IReadOnlyList<IndicatorSnapshot> All, EvidenceCoverage Coverage)> recent = new(16);

    /// <summary>The list, the most urgent first, or null when there is no such department.</summary>
    public IndicatorsView? Read(Person person, PageQuery query, Light? light, int page, int rows = RowsOnPage)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        LedgerState state = snapshots.State();
        (IReadOnlyList<IndicatorSnapshot> all, EvidenceCoverage coverage) = recent.GetOrMake(
            (node.Department.Code, question, query.KnownAt, state.LedgerVersion + state.SnapshotVersion),
            () => (snapshots.Indicators(node, question, query.KnownAt), evidence.Coverage(new(node.Range, question.Year, question.AsOf, query.KnownAt))));
        IndicatorSnapshot[] found = [.. all.Where(i => light is null || i.Light == light).OrderBy(i => i.Light)];
        int pages = Math.Max(1, (int)((found.Length + (long)rows - 1) / rows));
        int shown = Math.Min(page, pages);
        IndicatorSnapshot[] onPage = [.. found.Skip((shown - 1) * rows).Take(rows)];
        return new(
            frame.Way(person, node), question.AsOf, all.Aggregate(default(LightCounts), (sum, i) => sum + LightCounts.One(i.Light)), coverage, light,
            onPage, shown, pages, frame.UnitNames(node, onPage.Select(i => i.DepartmentCode)), frame.LastImport(person, query.KnownAt));
    }
}
