using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Money beside results of the lines that have indicators, month by month, as known now.</summary>
public sealed class LineQuadrants(LedgerStores ledger, SnapshotService snapshots, SnapshotMaker maker)
{
    /// <summary>The lines of a department and all units below it, in the order of departments and codes.</summary>
    public IReadOnlyList<LineQuadrant> Read(DepartmentNode node, Question question)
    {
        FiscalYear year = question.Year;
        ILookup<string, IndicatorFactRow> indicators = ledger.Indicators.Indicators(new(node.Range, year, question.AsOf, null))
            .Where(i => i.LineCode is not null).ToLookup(i => i.LineCode!, StringComparer.Ordinal);
        if (indicators.Count == 0) return [];
        Dictionary<string, LineFactRow> facts = ledger.Facts.Lines(new(node.Range, year, year.Last, null))
            .Where(f => indicators.Contains(f.Line.Code)).ToDictionary(f => f.Line.Code, StringComparer.Ordinal);
        return [.. snapshots.Lines(node, question).Where(line => facts.ContainsKey(line.Line.Code)).Select(line =>
            new LineQuadrant(line, Trail(line, facts[line.Line.Code], [.. indicators[line.Line.Code]], question)))];
    }

    private QuadrantPoint[] Trail(LineSnapshot now, LineFactRow facts, IndicatorFactRow[] indicators, Question question)
    {
        int running = question.Year.MonthOf(question.Year.Clamp(question.AsOf));
        IReadOnlyList<Money> spent = facts.MonthEnds(running);
        LineFacts line = SnapshotMaker.FactsOf(facts, maker.Usual(facts.Line, question));
        QuadrantPoint[] trail = new QuadrantPoint[running];
        for (int month = 1; month < running; month++)
        {
            Question end = question with { AsOf = question.Year.MonthEnd(month) };
            Execution execution = ExecutionCalculator.Calculate(line, end) with { Executed = spent[month - 1] };
            trail[month - 1] = Point(execution, LightRules.Judge(execution, LightRules.Expect(execution, line.Usual, end), end), indicators, end);
        }

        trail[running - 1] = Point(now.Execution, now.Verdict, indicators, question);
        return trail;
    }

    private static QuadrantPoint Point(Execution execution, MoneyVerdict verdict, IndicatorFactRow[] indicators, Question then) => new(
        then.AsOf, new MonthStanding(then.AsOf, execution.Adjusted, execution.Executed, verdict).Gap, ResultsCalculator.Gap(indicators.Select(i => SnapshotMaker.ToSnapshot(i, then))));
}
