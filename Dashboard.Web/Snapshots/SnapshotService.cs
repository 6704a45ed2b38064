using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Snapshots;

/// <summary>Answers every question about figures: from kept snapshots where they are current, else from the ledger.</summary>
public sealed class SnapshotService(
    LedgerStores ledger, SnapshotMaker maker, LightPacks packs, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    private readonly RecentAnswers<(DepartmentRange, Question, DateTimeOffset?, long), StoredSet> computed = new(16);

    /// <summary>Today's question, or that of the nearest day of another year, or of a date.</summary>
    public Question QuestionFor(int? year = null, DateOnly? asOf = null)
    {
        DateOnly today = clock.Today;
        FiscalYear fiscalYear = institution.Value.YearOf(year, asOf, today);
        return new(fiscalYear, fiscalYear.Clamp(asOf ?? today), packs[institution.Value.LightPack]);
    }

    /// <summary>The number that grows whenever pages have something new to show.</summary>
    public LedgerState State() => ledger.State.Read();

    /// <summary>A department with its children and its curve.</summary>
    public DepartmentPicture Department(DepartmentNode node, Question question, DateTimeOffset? knownAt = null)
    {
        IReadOnlyList<StoredDepartment> stored = IsKept(question, knownAt)
            ? ledger.Snapshots.Departments(node.Id, question.AsOf)
            : Directly(Computed(node, question, knownAt), node);
        StoredDepartment own = stored.FirstOrDefault(d => d.DepartmentId == node.Id)
            ?? new(node.Id, node.Department, Execution.Nothing, Money.Zero, ExpectationBasis.None, default, default, null, null, Money.Zero);
        return new(
            node,
            SnapshotMaker.ToSnapshot(own, question),
            [.. stored.Where(d => d.DepartmentId != node.Id).Select(d => SnapshotMaker.ToSnapshot(d, question))],
            Curve(node, own, question, knownAt),
            maker.Accuracy(null, question));
    }

    /// <summary>A department and all units below it, in the order of the tree.</summary>
    public IReadOnlyList<DepartmentSnapshot> Departments(DepartmentNode node, Question question) =>
        [.. (IsKept(question, null) ? ledger.Snapshots.Departments(node.Range, question.AsOf) : Computed(node, question, null).Departments).Select(d => SnapshotMaker.ToSnapshot(d, question))];

    /// <summary>The lines of a department and all units below it, in the order of departments and codes.</summary>
    public IReadOnlyList<LineSnapshot> Lines(DepartmentNode node, Question question, DateTimeOffset? knownAt = null) =>
        ToSnapshots(IsKept(question, knownAt) ? ledger.Snapshots.Lines(node.Range, question.AsOf) : Computed(node, question, knownAt).Lines, question);

    /// <summary>One line with its curve; null when it has no fact in the year.</summary>
    public LinePicture? Line(
        int lineId, IReadOnlyDictionary<int, Money> months, IReadOnlyDictionary<int, Money> monthsLastYear, Question question, DateTimeOffset? knownAt = null)
    {
        LineFactRow? facts = ledger.Facts.Line(lineId, question.Year, question.AsOf, knownAt);
        if (facts is null) return null;
        LineSnapshot snapshot = SnapshotMaker.ToSnapshot(maker.Line(facts, question), question);
        YearCurve curve = CurveCalculator.Curve(
            question, snapshot.Execution, month => months.GetValueOrDefault(month), facts.Plan?.MonthEnds,
            monthsLastYear.Count == 0 ? null : month => monthsLastYear.GetValueOrDefault(month));
        return new(snapshot, curve, maker.Accuracy(snapshot.Line.Category, question));
    }

    /// <summary>The earlier years from which the landing of a department was told; those of other departments have no name.</summary>
    public IReadOnlyList<LandingCase> LandingCases(DepartmentPicture picture, Question question) =>
        maker.Cases(null, picture.Node.Department.Code, Spent(picture.Snapshot.Execution, picture.Curve, question), question);

    /// <summary>The earlier years from which the landing of a line was told; those of other lines have no name.</summary>
    public IReadOnlyList<LandingCase> LandingCases(LinePicture picture, Question question) =>
        maker.Cases(picture.Snapshot.Line.Category, picture.Snapshot.Line.Code, Spent(picture.Snapshot.Execution, picture.Curve, question), question);

    /// <summary>The lines that need a person first: red before yellow, the greatest shortfall first.</summary>
    public IReadOnlyList<LineSnapshot> LinesToLookAt(DepartmentNode node, Question question, int most, DateTimeOffset? knownAt = null) =>
        IsKept(question, knownAt)
            ? ToSnapshots(ledger.Snapshots.Lines(node.Range, question.AsOf, most), question)
            : [.. ToSnapshots(
                Computed(node, question, knownAt).Lines
                    .Where(l => l.Light is Domain.Policies.Light.Red or Domain.Policies.Light.Yellow)
                    .OrderBy(l => l.Light).ThenByDescending(l => l.Expected - l.Execution.Executed).ThenBy(l => l.LineId).Take(most),
                question)];

    /// <summary>The indicators of a department and all units below it.</summary>
    public IReadOnlyList<IndicatorSnapshot> Indicators(DepartmentNode node, Question question, DateTimeOffset? knownAt = null) =>
        [.. ledger.Indicators.Indicators(new(node.Range, question.Year, question.AsOf, knownAt)).Select(i => SnapshotMaker.ToSnapshot(i, question))];

    /// <summary>One indicator of a department with its results, or null when it has none of this code in the year.</summary>
    public IndicatorPicture? Indicator(string code, DepartmentNode node, Question question, DateTimeOffset? knownAt = null)
    {
        FactQuery query = new(node.Range, question.Year, question.AsOf, knownAt);
        return ledger.Indicators.Indicators(query, code) is [var facts] ? Picture(question)(facts) : null;
    }

    /// <summary>The same with all their results of the year.</summary>
    public IReadOnlyList<IndicatorPicture> IndicatorPictures(DepartmentNode node, Question question) =>
        [.. ledger.Indicators.Indicators(new(node.Range, question.Year, question.AsOf, null)).Select(Picture(question))];

    /// <summary>The same as far as a scope reaches.</summary>
    public IReadOnlyList<IndicatorPicture> IndicatorPictures(DepartmentNode node, Question question, Scope within) =>
        [.. ledger.Indicators.Indicators(new(node.Range, question.Year, question.AsOf, null), within).Select(Picture(question))];

    /// <summary>The indicators that need a person first: red, yellow, not reported, then the others.</summary>
    public IReadOnlyList<IndicatorSnapshot> IndicatorsToLookAt(DepartmentNode node, Question question, int most, DateTimeOffset? knownAt = null)
    {
        if (!IsKept(question, knownAt)) return [.. Indicators(node, question, knownAt).OrderBy(i => i.Light).Take(most)];
        IReadOnlyList<StoredIndicator> stored = ledger.Snapshots.Indicators(node.Range, question.AsOf, most);
        Dictionary<long, IndicatorFactRow> facts = ledger.Indicators.ByNumber(stored.Select(s => s.IndicatorId)).ToDictionary(f => f.Id);
        return [.. stored.Select(s => SnapshotMaker.ToSnapshot(facts[s.IndicatorId], s.Achievement, question))];
    }

    /// <summary>Makes the kept snapshots anew, or only what some lines changed when nothing else did.</summary>
    /// <returns>What was made.</returns>
    public Task<RefreshResult> RefreshAsync(DateOnly asOf, IReadOnlySet<int>? changedLines) => Task.Run(() => Refresh(asOf, changedLines));

    /// <summary>Keeps the snapshots of a month end for good.</summary>
    public RefreshResult CloseMonth(DateOnly monthEnd) => Store(QuestionFor(asOf: monthEnd), isCurrent: false);

    private static Func<IndicatorFactRow, IndicatorPicture> Picture(Question question) => facts =>
    {
        IndicatorSnapshot snapshot = SnapshotMaker.ToSnapshot(facts, question);
        return new(snapshot, facts.Owner, facts.DataSource, facts.Results) { Due = ReportingRules.Due(question.Year, question.AsOf, snapshot.Achievement.ReportedOn) };
    };

    private static LandingFacts Spent(Execution execution, YearCurve curve, Question question) =>
        new(execution, [.. curve.Executed.Take(question.Year.FullMonths(question.AsOf)).Select(sum => sum ?? Money.Zero)]);

    private RefreshResult Refresh(DateOnly asOf, IReadOnlySet<int>? changedLines)
    {
        Question question = QuestionFor(asOf: asOf);
        FactQuery everything = new(FactQuery.Everything, question.Year, question.AsOf, null);
        bool isUpdated = changedLines is not null && ledger.Updater.TryUpdate(
            everything, SnapshotMaker.PackKey(question), changedLines, facts => maker.Line(facts, question),
            (department, spent) => maker.Land(department, spent, question), clock.NowAt);
        return isUpdated ? new(asOf, changedLines!.Count, 0, State().LedgerVersion) : Store(question, isCurrent: true);
    }

    private RefreshResult Store(Question question, bool isCurrent)
    {
        StoredSet set = maker.Make(FactQuery.Everything, question, null);
        ledger.Snapshots.Replace(set, isCurrent, clock.NowAt);
        return new(question.AsOf, set.Lines.Count, set.Indicators.Count, set.LedgerVersion);
    }

    private bool IsKept(Question question, DateTimeOffset? knownAt) =>
        knownAt is null && State().AreSnapshotsCurrent(question.AsOf, SnapshotMaker.PackKey(question));

    private StoredSet Computed(DepartmentNode node, Question question, DateTimeOffset? knownAt) => computed.GetOrMake(
        (node.Range, question, knownAt, State().LedgerVersion), () => maker.Make(node.Range, question, knownAt));

    private static StoredDepartment[] Directly(StoredSet set, DepartmentNode node) =>
        [.. set.Departments.Where(d => d.DepartmentId == node.Id || d.Department.ParentCode == node.Department.Code)];

    private static IReadOnlyList<LineSnapshot> ToSnapshots(IEnumerable<StoredLine> lines, Question question) =>
        [.. lines.Select(l => SnapshotMaker.ToSnapshot(l, question))];

    private YearCurve Curve(DepartmentNode node, StoredDepartment own, Question question, DateTimeOffset? knownAt)
    {
        FiscalYear year = question.Year;
        IReadOnlyDictionary<int, Money> months = knownAt is { } at
            ? ledger.Months.KnownAt(node.Range, year.Previous.First, year.Last, at)
            : ledger.Snapshots.Months(own.DepartmentId, year.Previous.First, year.Last);
        return CurveCalculator.Curve(
            question,
            own.Execution,
            month => months.GetValueOrDefault(MonthKey(year, month)),
            own.PlanCurve,
            months.Keys.Any(k => k < MonthKey(year, 1)) ? month => months.GetValueOrDefault(MonthKey(year.Previous, month)) : null);
    }

    private static int MonthKey(FiscalYear year, int month)
    {
        DateOnly end = year.MonthEnd(month);
        return (end.Year * 100) + end.Month;
    }
}
