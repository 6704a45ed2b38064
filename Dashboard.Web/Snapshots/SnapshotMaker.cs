using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Makes snapshots from facts: the one place that calls the calculation.</summary>
public sealed class SnapshotMaker(LedgerStores ledger, SpentYears history)
{
    /// <summary>Where a line lands at the end of the year; null where too little is known to tell.</summary>
    /// <param name="line">The line at the date.</param>
    /// <param name="monthEnds">What it had spent by the ends of the full months.</param>
    public Landing? Land(LineSnapshot line, IReadOnlyList<Money> monthEnds, Question question, DateOnly today) =>
        LandingCalculator.Forecast(line.Line, line.Execution, monthEnds, question, history.Before(question, today));

    /// <summary>Everything in a subtree at a date.</summary>
    public StoredSet Make(DepartmentRange scope, Question question, DateTimeOffset? knownAt)
    {
        long ledgerVersion = ledger.State.Read().LedgerVersion;
        FactQuery query = new(scope, question.Year, question.AsOf, knownAt);
        IReadOnlyList<LineFactRow> facts = ledger.Facts.Lines(query);
        StoredLine[] lines = [.. facts.Select(f => Line(f, question))];
        IReadOnlyList<IndicatorFactRow> indicators = ledger.Indicators.Indicators(query);
        StoredIndicator[] reached = [.. indicators.Select(i => Indicator(i, question))];
        DepartmentNode[] nodes =
            [.. ledger.Departments.All().Where(n => n.Range.Position >= scope.Position && n.Range.Position <= scope.End)];

        Totals totals = new(nodes);
        foreach (StoredLine line in lines) totals.Add(line.DepartmentId, OfLine(line));
        for (int i = 0; i < reached.Length; i++) totals.Add(indicators[i].DepartmentId, DepartmentTotals.Of(reached[i].Light));
        foreach (LineFactRow line in facts.Where(f => f.Plan is not null)) totals.AddPlan(line.DepartmentId, line.Plan!);
        return new(question.AsOf, PackKey(question), ledgerVersion, lines, totals.RolledUp(), reached);
    }

    /// <summary>One line from its facts.</summary>
    public static StoredLine Line(LineFactRow facts, Question question)
    {
        (LineSnapshot snapshot, Expectation expectation) = RollUpCalculator.Line(
            new(facts.Line, facts.Entries, facts.Plan, facts.Executed, facts.ExecutedThisMonth), question);
        return new(
            facts.LineId, facts.DepartmentId, facts.Line, snapshot.Execution, expectation.Amount, expectation.Basis, snapshot.Verdict.Light);
    }

    /// <summary>The snapshot of a line from its facts.</summary>
    public static LineSnapshot ToSnapshot(LineFactRow facts, Question question) => RollUpCalculator.Line(
        new(facts.Line, facts.Entries, facts.Plan, facts.Executed, facts.ExecutedThisMonth), question).Snapshot;

    /// <summary>The snapshot that a stored line stands for; its verdict follows from its amounts.</summary>
    public static LineSnapshot ToSnapshot(StoredLine line, Question question) =>
        new(line.Line, line.Execution, LightRules.Judge(line.Execution, new(line.Expected, line.Basis), question));

    /// <summary>The snapshot that a stored department stands for.</summary>
    public static DepartmentSnapshot ToSnapshot(StoredDepartment d, Question question) =>
        RollUpCalculator.Department(d.Department, new(d.Execution, new(d.Expected, d.Basis), d.Lines, d.Indicators), question);

    /// <summary>The snapshot of an indicator whose achievement is stored.</summary>
    public static IndicatorSnapshot ToSnapshot(IndicatorFactRow facts, Achievement achievement, Question question) =>
        IndicatorProgressCalculator.Judge(facts.Indicator, facts.DepartmentCode, facts.LineCode, achievement, question);

    /// <summary>The snapshot of an indicator from its results.</summary>
    public static IndicatorSnapshot ToSnapshot(IndicatorFactRow facts, Question question) =>
        IndicatorProgressCalculator.Calculate(facts.Indicator, facts.DepartmentCode, facts.LineCode, facts.Results, question);

    /// <summary>By which rules snapshots were judged.</summary>
    public static string PackKey(Question question) => $"{question.Pack.Id}@{question.Pack.Version}";

    private static StoredIndicator Indicator(IndicatorFactRow facts, Question question)
    {
        IndicatorSnapshot snapshot = ToSnapshot(facts, question);
        return new(facts.Id, snapshot.Achievement, snapshot.Light);
    }

    private static DepartmentTotals OfLine(StoredLine line) =>
        new(line.Execution, new(line.Expected, line.Basis), LightCounts.One(line.Light), default);

    /// <summary>Sums by department number; a parent comes before its units in the order of nodes.</summary>
    private sealed class Totals(DepartmentNode[] nodes)
    {
        private readonly Dictionary<int, DepartmentTotals> sums = [];
        private readonly Dictionary<int, Money[]> plans = [];

        public void Add(int department, DepartmentTotals part) =>
            sums[department] = sums.GetValueOrDefault(department, DepartmentTotals.Nothing) + part;

        public void AddPlan(int department, SpendingPlan plan) => AddPlan(department, plan.MonthEnds);

        public StoredDepartment[] RolledUp()
        {
            HashSet<int> inside = [.. nodes.Select(n => n.Id)];
            foreach (DepartmentNode node in nodes.Reverse())
            {
                if (node.ParentId is not { } parent || !inside.Contains(parent)) continue;
                if (sums.TryGetValue(node.Id, out DepartmentTotals? part)) Add(parent, part);
                if (plans.TryGetValue(node.Id, out Money[]? plan)) AddPlan(parent, plan);
            }

            return [.. nodes.Select(Store)];
        }

        private void AddPlan(int department, IReadOnlyList<Money> plan)
        {
            if (!plans.TryGetValue(department, out Money[]? sum)) plans[department] = sum = new Money[FiscalYear.Months];
            for (int month = 0; month < sum.Length; month++) sum[month] += plan[month];
        }

        private StoredDepartment Store(DepartmentNode node)
        {
            DepartmentTotals t = sums.GetValueOrDefault(node.Id, DepartmentTotals.Nothing);
            return new(
                node.Id, node.Department, t.Execution, t.Expectation.Amount, t.Expectation.Basis, t.Lines, t.Indicators,
                plans.GetValueOrDefault(node.Id));
        }
    }
}
