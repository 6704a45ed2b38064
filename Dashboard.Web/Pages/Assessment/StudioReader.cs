using System.Collections.Concurrent;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Reads the studio of one department or project, and what is known of those below.</summary>
public sealed class StudioReader(AssessmentService assessments, AssessmentGround ground, SnapshotService snapshots, FrameReader frame, StudioChoices choices)
{
    /// <summary>A list that nobody could read costs more than it tells.</summary>
    private const int MostBelow = 200;

    private const int MostRechecked = 8;

    // What was sealed under a hash never changes.
    private readonly ConcurrentDictionary<string, (decimal? Total, string? Grade)> sealedScores = new(StringComparer.Ordinal);

    /// <summary>The page, or null when there is no such department or project.</summary>
    public StudioView? Read(Person person, StudioAddress address)
    {
        if (frame.Find(person, address.Query.Department) is not { } node) return null;
        Question question = snapshots.QuestionFor(address.Query.Year, address.Query.AsOf);
        int year = question.Year.Year;
        IReadOnlyList<LineChoice> lines = [.. snapshots.Lines(node, question).Where(l => l.Line.DepartmentCode == node.Department.Code).Select(l => new LineChoice(l.Line.Code, l.Line.Name))];
        List<BelowItem> below = Below(person, node, year);
        bool isListOnly = below.Count > 0 && !address.IsWhole && address.Line is null && lines.Count == 0 && node.ParentId is null;
        AssessmentDesk? desk = isListOnly ? null : assessments.Find(new(node.Department.Code, address.Line, year), person, choices.Known(address.Pack));
        if (desk is null && !isListOnly) return null;
        return new(
            frame.Way(person, node), node.Department.Code, desk, choices.Local(desk?.Status.ChangedAt), desk is null ? [] : StudioItem.Of(desk), lines, choices.Packs(address.Line is not null), [.. below.Take(MostBelow)], Math.Max(0, below.Count - MostBelow),
            desk is not null && MayJudge(person, node) ? RecheckSample.Of(desk.Facts, desk.Scored, MostRechecked) : [], frame.LastImport(person));
    }

    /// <summary>The self-assessment of an address alone; null when there is no such department, project or pack.</summary>
    public AssessmentDesk? Find(Person person, StudioAddress address) =>
        frame.Find(person, address.Query.Department) is { } node && choices.Known(address.Pack) == address.Pack
            ? assessments.Find(new(node.Department.Code, address.Line, snapshots.QuestionFor(address.Query.Year, address.Query.AsOf).Year.Year), person, address.Pack) : null;

    private bool MayJudge(Person person, DepartmentNode node) =>
        ((Right[])[Right.ApproveHere, Right.ApproveBelow]).Any(right => ground.Departments.Find(node.Department.Code, person.ScopeOf(right)) is not null);

    private List<BelowItem> Below(Person person, DepartmentNode node, int year)
    {
        IReadOnlyList<DepartmentNode> children = ground.Departments.Children(node);
        if (children.Count == 0) return [];
        AssessmentItem[] begun = [.. ground.Assessments.Below(node, year, person).Where(item => item.Status.Key.DepartmentCode != node.Department.Code)];
        HashSet<string> whole = [.. begun.Where(item => item.Status.Key.LineCode is null).Select(item => item.Status.Key.DepartmentCode)];
        return [.. begun.Take(MostBelow).Select(item => Item(item, person)), .. begun.Skip(MostBelow).Select(item => Open(item)),
            .. children.Where(child => !whole.Contains(child.Department.Code)).Select(child => new BelowItem(child.Department.Code, child.Department.Name, null, null, null, null, null))];
    }

    private BelowItem Item(AssessmentItem item, Person person)
    {
        if (item.Status.SealHash is not { } hash) return Open(item);
        (decimal? total, string? grade) = sealedScores.GetOrAdd(hash, _ =>
        {
            SealedContent content = SealedContent.Read(ground.Assessments.Seal(item.Status.Key, person)!.Content);
            ScoredAssessment scored = AssessmentScorer.Score(content.Facts, content.Pack);
            return (scored.Total, scored.Grade);
        });
        return Open(item) with { Total = total, Grade = grade };
    }

    private static BelowItem Open(AssessmentItem item) => new(
        item.Status.Key.DepartmentCode, item.DepartmentName, item.Status.Key.LineCode, item.Status.Key.LineCode is null ? null : item.Name, item.Status.State, null, null);
}

/// <summary>What can be chosen on the page, and when things happened where the institution is.</summary>
public sealed class StudioChoices(AssessmentPacks packs, InstitutionClock clock)
{
    /// <summary>The packs for a project, or for a department; a form of projects can serve for both.</summary>
    public IReadOnlyList<PackChoice> Packs(bool isProject) => [.. packs.All.Where(pack => !(isProject && pack.IsOfDepartment)).Select(pack => new PackChoice(pack.Id, pack.Title))];

    /// <summary>The name of a pack; null for one that there is not.</summary>
    public string? Known(string? pack) => packs.All.FirstOrDefault(known => known.Id == pack)?.Id;

    public DateTime? Local(DateTimeOffset? at) => at is { } moment ? TimeZoneInfo.ConvertTime(moment, clock.Zone).DateTime : null;
}
