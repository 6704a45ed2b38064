using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Snapshots;

/// <summary>Departments with the ends of the months behind them, as they are known now: the page of a department on such a day shows the same.</summary>
/// <remarks>
/// What should have been spent by a month end follows from budgets and plans, which change seldom, and is kept in memory; what was
/// spent comes from the monthly totals at every reading.
/// </remarks>
public sealed class DepartmentYears(LedgerStores ledger, DepartmentMonthReader months, SnapshotMaker maker, SnapshotService snapshots, InstitutionClock clock)
{
    private readonly RecentAnswers<(FiscalYear Year, string Pack, DateOnly Today, GroundsVersion Grounds), IReadOnlyDictionary<string, Due[]>> due = new(3);

    /// <summary>A department and all units below it, in the order of the tree.</summary>
    public IReadOnlyList<DepartmentYear> Read(DepartmentNode node, Question question)
    {
        IReadOnlyList<DepartmentSnapshot> now = snapshots.Departments(node, question);
        IReadOnlyDictionary<string, Money[]> spent = months.MonthEnds(node.Range, question.Year);
        IReadOnlyDictionary<string, Due[]> expected = Expected(question);
        return [.. now.Select(d => new DepartmentYear(d, Standings(d, expected.GetValueOrDefault(d.Department.Code), spent.GetValueOrDefault(d.Department.Code), question)))];
    }

    /// <summary>Whom to call first out of some departments.</summary>
    public static IReadOnlyList<DepartmentCall> CallFirst(IEnumerable<DepartmentYear> departments, Question question, int most) => CallCalculator.First(
        departments.Select(d => d is { AtRisk: { } atRisk, Upside: { } upside } ? CallCalculator.Of(d.Now.Department, atRisk, upside, question) : null).OfType<DepartmentCall>(), most);

    /// <summary>What departments have approved and should have spent by the ends of the months 1–12, by code.</summary>
    internal IReadOnlyDictionary<string, Due[]> Expected(Question question) => due.GetOrMake(
        (question.Year, SnapshotMaker.PackKey(question), clock.Today, months.Grounds()), () => MakeDue(question));

    private static MonthStanding[] Standings(DepartmentSnapshot now, Due[]? due, Money[]? spent, Question question)
    {
        int running = question.Year.MonthOf(question.Year.Clamp(question.AsOf));
        MonthStanding[] standings = new MonthStanding[running];
        for (int month = 1; month < running; month++)
            standings[month - 1] = Standing(due?[month - 1] ?? Due.Nothing, spent?[month - 1] ?? Money.Zero, question with { AsOf = question.Year.MonthEnd(month) });
        standings[running - 1] = new(now.AsOf, now.Execution.Adjusted, now.Execution.Executed, now.Verdict);
        return standings;
    }

    private static MonthStanding Standing(Due due, Money executed, Question monthEnd)
    {
        Execution execution = Execution.Nothing with { Adjusted = due.Adjusted, Executed = executed };
        return new(monthEnd.AsOf, due.Adjusted, executed, LightRules.Judge(execution, due.Expectation, monthEnd));
    }

    /// <summary>Every department at every month end, from one reading of budgets and plans.</summary>
    private Dictionary<string, Due[]> MakeDue(Question question)
    {
        FiscalYear year = question.Year;
        Question[] ends = [.. Enumerable.Range(1, FiscalYear.Months).Select(month => question with { AsOf = year.MonthEnd(month) })];
        Dictionary<int, Due[]> sums = [];
        foreach (LineFactRow facts in ledger.Facts.Lines(new(FactQuery.Everything, year, year.Last, null)))
        {
            LineFacts line = SnapshotMaker.FactsOf(facts, maker.Usual(facts.Line, question));
            sums[facts.DepartmentId] = Plus(sums.GetValueOrDefault(facts.DepartmentId), [.. ends.Select(end => Of(line, end))]);
        }

        IReadOnlyList<DepartmentNode> nodes = ledger.Departments.All();
        sums.AddUp(nodes.Upwards(), Plus);
        return nodes.Where(n => sums.ContainsKey(n.Id)).ToDictionary(n => n.Department.Code, n => sums[n.Id], StringComparer.Ordinal);
    }

    private static Due[] Plus(Due[]? sum, Due[] part) => sum is null ? part : [.. sum.Zip(part, (left, right) => left + right)];

    // What is expected does not depend on what was spent.
    private static Due Of(LineFacts line, Question monthEnd)
    {
        Execution execution = ExecutionCalculator.Calculate(line, monthEnd);
        return new(execution.Adjusted, LightRules.Expect(execution, line.Usual, monthEnd));
    }

    /// <summary>What was approved by a month end, and what should have been spent of it.</summary>
    internal readonly record struct Due(Money Adjusted, Expectation Expectation)
    {
        public static readonly Due Nothing = new(Money.Zero, Expectation.Nothing);

        public static Due operator +(Due left, Due right) => new(left.Adjusted + right.Adjusted, left.Expectation + right.Expectation);
    }
}
