using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Makes snapshots from facts: the one place that calls the calculation.</summary>
public sealed class SnapshotMaker(LedgerStores ledger, SpentYears history)
{
    private readonly RecentAnswers<(SpentHistory, ExpenditureCategory?, int), LandingAccuracy?> tested = new(16);

    /// <summary>Everything in a subtree at a date.</summary>
    public StoredSet Make(DepartmentRange scope, Question question, DateTimeOffset? knownAt)
    {
        long ledgerVersion = ledger.State.Read().LedgerVersion;
        FactQuery query = new(scope, question.Year, question.AsOf, knownAt);
        IReadOnlyList<LineFactRow> facts = ledger.Facts.Lines(query);
        SpentHistory known = history.Before(question);
        StoredLine[] lines = [.. facts.AsParallel().AsOrdered().Select(f => Line(f, question, known))];
        IReadOnlyList<IndicatorFactRow> indicators = ledger.Indicators.Indicators(query);
        StoredIndicator[] reached = [.. indicators.Select(i => Indicator(i, question))];
        DepartmentNode[] nodes =
            [.. ledger.Departments.All().Where(n => n.Range.Position >= scope.Position && n.Range.Position <= scope.End)];

        int full = question.Year.FullMonths(question.AsOf);
        SnapshotTotals totals = new(nodes, full);
        for (int i = 0; i < lines.Length; i++) totals.Add(lines[i], facts[i].Plan, facts[i].MonthEnds(full));
        for (int i = 0; i < reached.Length; i++) totals.Add(indicators[i].DepartmentId, reached[i].Light);
        return new(question.AsOf, PackKey(question), ledgerVersion, lines, totals.RolledUp((department, spent) => Land(department, spent, question)), reached);
    }

    /// <summary>One line from its facts.</summary>
    public StoredLine Line(LineFactRow facts, Question question) => Line(facts, question, history.Before(question));

    private static StoredLine Line(LineFactRow facts, Question question, SpentHistory known)
    {
        (LineSnapshot snapshot, Expectation expectation) = RollUpCalculator.Line(FactsOf(facts, known.Usual(facts.Line)), question);
        LandingFacts spent = new(snapshot.Execution, facts.MonthEnds(question.Year.FullMonths(question.AsOf)), facts.Due);
        return new(
            facts.LineId, facts.DepartmentId, facts.Line, snapshot.Execution, expectation.Amount, expectation.Basis, snapshot.Verdict.Light,
            LandingCalculator.Forecast(facts.Line, spent, question, known));
    }

    /// <summary>Where a department lands with all units below it; null where too little is known to tell.</summary>
    public Landing? Land(Department department, LandingFacts spent, Question question) =>
        LandingCalculator.Forecast(department, spent, question, history.Before(question));

    /// <summary>The years from which the landing of a line, or of a department where there is no class, is told.</summary>
    public IReadOnlyList<LandingCase> Cases(ExpenditureCategory? category, string code, LandingFacts spent, Question question) =>
        LandingCalculator.Cases(category, code, spent, question, history.Before(question));

    /// <summary>How well landings of a class of lines, or of departments, were told at the same time a year ago; null where too little is known.</summary>
    public LandingAccuracy? Accuracy(ExpenditureCategory? category, Question question)
    {
        SpentHistory known = history.Before(question);
        return tested.GetOrMake((known, category, question.Year.FullMonths(question.AsOf)), () => LandingBackTest.Of(category, question, known));
    }

    /// <summary>What a line had usually spent in earlier years; null where too little is known.</summary>
    public UsualCurve? Usual(BudgetLine line, Question question) => history.Before(question).Usual(line);

    /// <summary>The snapshot of a line from its facts, without its landing.</summary>
    public static LineSnapshot ToSnapshot(LineFactRow facts, UsualCurve? usual, Question question) => RollUpCalculator.Line(FactsOf(facts, usual), question).Snapshot;

    /// <summary>The facts of a line as the calculation takes them.</summary>
    public static LineFacts FactsOf(LineFactRow facts, UsualCurve? usual) =>
        new(facts.Line, facts.Entries, facts.Plan, facts.Executed, facts.ExecutedThisMonth, usual);

    /// <summary>The snapshot that a stored line stands for; its verdict follows from its amounts.</summary>
    public static LineSnapshot ToSnapshot(StoredLine line, Question question) =>
        new(line.Line, line.Execution, LightRules.Judge(line.Execution, new(line.Expected, line.Basis), question), line.Landing);

    /// <summary>The snapshot that a stored department stands for.</summary>
    public static DepartmentSnapshot ToSnapshot(StoredDepartment d, Question question) =>
        RollUpCalculator.Department(d.Department, new(d.Execution, new(d.Expected, d.Basis), d.Lines, d.Indicators), question) with { Landing = d.Landing, AtRisk = d.AtRisk };

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
}
