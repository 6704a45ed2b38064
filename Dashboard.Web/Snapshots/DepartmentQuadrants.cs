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
        ILookup<string, IndicatorFactRow> own = ledger.Indicators.Indicators(new(node.Range, question.Year, question.AsOf, null)).ToLookup(i => i.DepartmentCode);
        Dictionary<string, List<IndicatorFactRow>> below = [];
        foreach (DepartmentYear year in tree.Reverse())
        {
            List<IndicatorFactRow> all = Of(year.Now.Department.Code);
            all.AddRange(own[year.Now.Department.Code]);
            if (year.Now.Department.ParentCode is { } parent && parent != year.Now.Department.Code) Of(parent).AddRange(all);
        }

        return [.. tree.Select(year => new DepartmentQuadrant(year.Now, Trail(year, below[year.Now.Department.Code], question), tolerance))];

        List<IndicatorFactRow> Of(string code)
        {
            if (!below.TryGetValue(code, out List<IndicatorFactRow>? all)) below[code] = all = [];
            return all;
        }
    }

    private static QuadrantPoint[] Trail(DepartmentYear year, List<IndicatorFactRow> indicators, Question question) => [.. year.Months.Select(month =>
    {
        Question then = question with { AsOf = month.AsOf };
        return new QuadrantPoint(month.AsOf, month.Gap, ResultsCalculator.Gap(indicators.Select(i => SnapshotMaker.ToSnapshot(i, then))));
    })];
}
