using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Overview;

/// <summary>Reads the overview. All viewers of one department and date share one reading.</summary>
public sealed class OverviewReader(SnapshotService snapshots, AlertListStore alerts, FrameReader frame, DemoService demo)
{
    private const int MostLines = 8;
    private const int MostIndicators = 8;
    private readonly RecentAnswers<(string Code, Question Question, DateTimeOffset? KnownAt, long Version), OverviewView> recent = new(64);

    /// <summary>Whether there is nothing to show to anyone yet.</summary>
    public bool IsNothingThere() => demo.IsNothingThere();

    /// <summary>The overview, or null when there is no such department.</summary>
    public OverviewView? Read(Person person, PageQuery query)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(query.Year, query.AsOf);
        LedgerState state = snapshots.State();
        OverviewView shared = recent.GetOrMake(
            (node.Department.Code, question, query.KnownAt, state.LedgerVersion + state.SnapshotVersion), () => Make(person, node, question, query.KnownAt));
        return shared with { Way = frame.Way(person, node), LastImport = frame.LastImport(person, query.KnownAt) };
    }

    /// <summary>What all see alike; the way to it and the newest import differ with the person.</summary>
    private OverviewView Make(Person person, DepartmentNode node, Question question, DateTimeOffset? knownAt)
    {
        DepartmentPicture picture = snapshots.Department(node, question, knownAt);
        IReadOnlyList<LineSnapshot> lines = snapshots.LinesToLookAt(node, question, MostLines, knownAt);
        IReadOnlyList<IndicatorSnapshot> indicators = snapshots.IndicatorsToLookAt(node, question, MostIndicators, knownAt);
        return new(
            [], question.Year, picture.Snapshot, picture.Curve, picture.Children, lines, indicators,
            frame.Names(lines.Select(l => l.Line.DepartmentCode).Concat(indicators.Select(i => i.DepartmentCode))), null,
            lines.Select(l => Gravest(person, node, l.Line.Code)).OfType<AlertItem>().ToDictionary(a => a.Subject.Line!), picture.Accuracy);
    }

    /// <summary>The gravest alert of a line, without what differs with the person: whoever sees the line sees all its alerts.</summary>
    private AlertItem? Gravest(Person person, DepartmentNode node, string line) =>
        alerts.List(person, new(node.Range, IsLive: true, Line: line, Most: 1)) is [var alert] ? alert with { Acts = [], IsMine = false, IsUnseen = false } : null;
}
