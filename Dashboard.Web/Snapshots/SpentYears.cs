using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Snapshots;

/// <summary>How all lines and departments spent in the years that are over: what lights and forecasts learn from.</summary>
/// <remarks>Read once a day: a correction of an earlier year counts from the next day on, also for what is asked as known at an earlier moment.</remarks>
public sealed class SpentYears(LedgerStores ledger, InstitutionClock clock)
{
    /// <summary>Older years are of another time.</summary>
    private const int Most = 4;

    private readonly RecentAnswers<(FiscalYear, DateOnly), SpentHistory> read = new(3);

    /// <summary>The years before the one that is asked about.</summary>
    public SpentHistory Before(Question question) => read.GetOrMake((question.Year, clock.Today), () => new(question.Year.Year, Read(question)));

    private IEnumerable<SpentYear> Read(Question question)
    {
        FiscalYear year = question.Year;
        if (ledger.Months.FirstYear(year.FirstMonth) is not { } first) return [];
        IReadOnlyList<DepartmentNode> nodes = ledger.Departments.All();
        return Enumerable.Range(1, Most).Select(back => year with { Year = year.Year - back }).Where(before => before.Year >= first)
            .SelectMany(before => Of(question with { Year = before, AsOf = before.Last }, nodes));
    }

    private IEnumerable<SpentYear> Of(Question end, IReadOnlyList<DepartmentNode> nodes)
    {
        FiscalYear year = end.Year;
        Dictionary<int, Spent> spent = [];
        foreach (LineFactRow facts in ledger.Facts.Lines(new(FactQuery.Everything, year, year.Last, null)))
        {
            Money budget = ExecutionCalculator.Calculate(SnapshotMaker.FactsOf(facts, null), end).Adjusted;
            IReadOnlyList<Money> ends = facts.MonthEnds(FiscalYear.Months);
            spent[facts.DepartmentId] = Plus(spent.GetValueOrDefault(facts.DepartmentId), new(budget, ends));
            if (budget > Money.Zero) yield return Year(facts.Line.Code, facts.Line.Category, year, budget, ends) with { Due = facts.Due > Money.Zero ? facts.Due.Fen / (decimal)budget.Fen : null };
        }

        spent.AddUp(nodes.Upwards(), Plus);
        foreach (DepartmentNode node in nodes)
        {
            if (spent.GetValueOrDefault(node.Id) is { } sum && sum.Budget > Money.Zero) yield return Year(node.Department.Code, null, year, sum.Budget, sum.MonthEnds);
        }
    }

    private static Spent Plus(Spent? sum, Spent part) =>
        sum is null ? part : new(sum.Budget + part.Budget, [.. sum.MonthEnds.Zip(part.MonthEnds, (left, right) => left + right)]);

    private static SpentYear Year(string code, ExpenditureCategory? category, FiscalYear year, Money budget, IReadOnlyList<Money> ends) =>
        new(code, category, year.Year, [.. ends.Select(sum => sum.Fen / (decimal)budget.Fen)]);

    private sealed record Spent(Money Budget, IReadOnlyList<Money> MonthEnds);
}
