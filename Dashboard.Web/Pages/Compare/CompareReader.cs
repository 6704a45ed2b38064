using Dashboard.Domain;
using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence.Rows;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Compare;

/// <summary>Reads a department at two moments, and the rows that make the difference.</summary>
public sealed class CompareReader(SnapshotService snapshots, LedgerDifferenceStore differences, FrameReader frame, InstitutionClock clock)
{
    public const int RowsOnPage = 50;

    private const int MostLines = 20;

    /// <summary>The sums of which the rows can be compared.</summary>
    public static readonly IReadOnlyList<LedgerSum> Sums = [LedgerSum.Executed, LedgerSum.Adjusted, LedgerSum.Initial, LedgerSum.Arrived, LedgerSum.Planned];

    /// <summary>The comparison, or null when there is no such department. Without a side: the end of last month beside today.</summary>
    public CompareView? Read(Person person, PageQuery query, string? left, string? right, LedgerSum sum, int page)
    {
        if (frame.Find(person, query.Department) is not { } node) return null;
        DateOnly today = clock.Today;
        Moment one = MomentOf(DashboardUrls.ReadSide(left) ?? new(AsOf: today.AddDays(-today.Day))), two = MomentOf(DashboardUrls.ReadSide(right) ?? new());
        DepartmentPicture before = snapshots.Department(node, one.Question, one.KnownAt), after = snapshots.Department(node, two.Question, two.KnownAt);
        CompareItem[] units = Items(before.Children.Select(Unit), after.Children.Select(Unit));
        CompareItem[] lines = Items(snapshots.Lines(node, one.Question, one.KnownAt).Select(Line), snapshots.Lines(node, two.Question, two.KnownAt).Select(Line));
        CompareIndicator[] indicators = Indicators(snapshots.Indicators(node, one.Question, one.KnownAt), snapshots.Indicators(node, two.Question, two.KnownAt));
        DifferenceQuery asked = new(person.ScopeOf(Right.View), node.Range, SideOf(one), SideOf(two), sum);
        return new(
            frame.Way(person, node), SideOf(one, before), SideOf(two, after), units, [.. lines.Take(MostLines)], lines.Length,
            Rows(asked, before.Snapshot.Execution, after.Snapshot.Execution, page),
            [.. differences.TakenBack(asked).Select(b => new CompareBatch(b.Batch.Id, b.Batch.FileName, b.Batch.RecordedBy, Local(b.Batch.WithdrawnAt), b.Count, b.Sum))],
            [.. indicators.Take(MostLines)], indicators.Length);
    }

    private CompareRows Rows(DifferenceQuery asked, Execution before, Execution after, int page)
    {
        Money difference = (LedgerSumRules.Of(after, asked.Sum) ?? Money.Zero) - (LedgerSumRules.Of(before, asked.Sum) ?? Money.Zero);
        DifferenceSum all = differences.Sum(asked);
        int pages = Math.Max(1, (all.Count + RowsOnPage - 1) / RowsOnPage), shown = Math.Min(page, pages);
        return new(
            asked.Sum, difference, all.Sum, all.Count, [.. differences.Rows(asked, (shown - 1) * RowsOnPage, RowsOnPage).Select(row => Row(row, asked))], shown, pages);
    }

    private CompareRow Row(DifferenceRow found, DifferenceQuery asked)
    {
        LedgerRow row = found.Row;
        RowSide other = found.IsRight ? asked.Left : asked.Right;
        string reason = row.Origin == RowOrigin.Plan ? "Plan"
            : row.Day > other.AsOf || !other.Year.Contains(row.Day) ? "Date"
            : row.Batch is { WithdrawnAt: { } gone } && gone <= (other.KnownAt ?? DateTimeOffset.MaxValue) ? "TakenBack" : "Recorded";
        return new(
            row.Day, row.Kind?.ToString() ?? row.Origin.ToString(), found.Change, reason, row.Reference, row.Payee, row.Line.Code, row.Line.Name,
            row.Batch?.FileName, row.Batch?.Id, Local(row.Batch?.PostedAt));
    }

    private static (string, string, CompareState) Unit(DepartmentSnapshot unit) => (unit.Department.Code, unit.Department.Name, new(unit.Execution, unit.Verdict));

    private static (string, string, CompareState) Line(LineSnapshot line) => (line.Line.Code, line.Line.Name, new(line.Execution, line.Verdict));

    /// <summary>Those that differ in money or light, the greatest change first; a light that changed by time alone comes last.</summary>
    private static CompareItem[] Items(IEnumerable<(string Code, string Name, CompareState State)> left, IEnumerable<(string Code, string Name, CompareState State)> right) =>
        [.. left.Select(i => (i.Code, i.Name, Left: (CompareState?)i.State, Right: (CompareState?)null)).Concat(right.Select(i => (i.Code, i.Name, Left: (CompareState?)null, Right: (CompareState?)i.State)))
            .GroupBy(i => i.Code, StringComparer.Ordinal)
            .Select(g => new CompareItem(g.Key, g.Last().Name, g.Select(i => i.Left).FirstOrDefault(s => s is not null), g.Select(i => i.Right).FirstOrDefault(s => s is not null)))
            .Where(i => i.Weight > 0 || (i.Left is null) != (i.Right is null) || i.Left?.Verdict.Light != i.Right?.Verdict.Light || i.Left?.Execution.Initial != i.Right?.Execution.Initial)
            .OrderByDescending(i => i.Weight)];

    private static CompareIndicator[] Indicators(IReadOnlyList<IndicatorSnapshot> left, IReadOnlyList<IndicatorSnapshot> right)
    {
        Dictionary<string, IndicatorSnapshot> before = left.ToDictionary(i => i.Indicator.Code, StringComparer.Ordinal), after = right.ToDictionary(i => i.Indicator.Code, StringComparer.Ordinal);
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(code => (Code: code, Left: before.GetValueOrDefault(code), Right: after.GetValueOrDefault(code)))
            .Where(i => i.Left?.Achievement != i.Right?.Achievement || i.Left?.Progress != i.Right?.Progress || i.Left?.Light != i.Right?.Light)
            .OrderBy(i => i.Right?.Light ?? Light.None).ThenBy(i => i.Code, StringComparer.Ordinal)
            .Select(i => new CompareIndicator(i.Code, (i.Right ?? i.Left)!.Indicator.Name, i.Left, i.Right))];
    }

    private CompareSide SideOf(Moment moment, DepartmentPicture picture) => new(moment.Question.AsOf, Local(moment.KnownAt), DashboardUrls.SideWord(moment.Query), picture.Snapshot);

    private static RowSide SideOf(Moment moment) => new(moment.Question.Year, moment.Question.AsOf, moment.KnownAt);

    private Moment MomentOf(PageQuery side)
    {
        Question question = snapshots.QuestionFor(side.Year, side.AsOf);
        return new(side, question, side.KnownAt);
    }

    private DateTime? Local(DateTimeOffset? at) => at is { } moment ? TimeZoneInfo.ConvertTime(moment, clock.Zone).DateTime : null;

    private sealed record Moment(PageQuery Query, Question Question, DateTimeOffset? KnownAt);
}
