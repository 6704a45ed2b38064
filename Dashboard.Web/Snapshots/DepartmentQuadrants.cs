using Dashboard.Domain.Calculation;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Money beside results of departments, month by month, as known now.</summary>
public sealed class DepartmentQuadrants(DepartmentYears years, LedgerStores ledger)
{
    /// <summary>A department and all units below it, in the order of the tree.</summary>
    public IReadOnlyList<DepartmentQuadrant> Read(DepartmentNode node, Question question)
    {
        IReadOnlyList<DepartmentYear> tree = years.Read(node, question);
        decimal tolerance = QuadrantPoint.ToleranceOf(question.Pack);
        Dictionary<string, IndicatorFactRow[]> below = ledger.Indicators.Indicators(new(node.Range, question.Year, question.AsOf, null))
            .GroupBy(i => i.DepartmentCode).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        below.AddUp(tree.Select(year => year.Now.Department).Upwards(), (sum, part) => [.. sum ?? [], .. part]);
        return [.. tree.Select(year => new DepartmentQuadrant(year.Now, Trail(year, below.GetValueOrDefault(year.Now.Department.Code, []), question), tolerance))];
    }

    private static QuadrantPoint[] Trail(DepartmentYear year, IReadOnlyList<IndicatorFactRow> indicators, Question question) => [.. year.Months.Select(month =>
    {
        Question then = question with { AsOf = month.AsOf };
        return new QuadrantPoint(month.AsOf, month.Gap, ResultsCalculator.Gap(indicators.Select(i => SnapshotMaker.ToSnapshot(i, then))));
    })];
}
