using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Adds up lines and indicators by department, and departments up the tree.</summary>
/// <param name="nodes">The departments of a subtree; a parent comes before its units.</param>
/// <param name="fullMonths">How many months of the year are over.</param>
internal sealed class SnapshotTotals(DepartmentNode[] nodes, int fullMonths)
{
    private readonly Dictionary<int, Sum> sums = [];

    public void Add(StoredLine line, SpendingPlan? plan, IReadOnlyList<Money> monthEnds)
    {
        Sum sum = Of(line.DepartmentId);
        sum.Totals += new DepartmentTotals(line.Execution, new(line.Expected, line.Basis), LightCounts.One(line.Light), default);
        sum.AtRisk += line.AtRisk;
        sum.Due += line.Due;
        if (plan is not null) Add(sum.Plan ??= new Money[FiscalYear.Months], plan.MonthEnds);
        Add(sum.MonthEnds, monthEnds);
    }

    public void Add(int department, Light indicator) => Of(department).Totals += DepartmentTotals.Of(indicator);

    /// <summary>Each department with all units below it, in the order of the tree.</summary>
    /// <param name="land">Tells where a department lands.</param>
    public StoredDepartment[] RolledUp(Func<Department, LandingFacts, Landing?> land)
    {
        sums.AddUp(nodes.Upwards(), (sum, part) => (sum ?? new(fullMonths)).Plus(part));
        return [.. nodes.Select(node => Store(node, Of(node.Id), land))];
    }

    private Sum Of(int department)
    {
        if (!sums.TryGetValue(department, out Sum? sum)) sums[department] = sum = new(fullMonths);
        return sum;
    }

    private static StoredDepartment Store(DepartmentNode node, Sum sum, Func<Department, LandingFacts, Landing?> land)
    {
        DepartmentTotals t = sum.Totals;
        return new(
            node.Id, node.Department, t.Execution, t.Expectation.Amount, t.Expectation.Basis, t.Lines, t.Indicators, sum.Plan,
            land(node.Department, new(t.Execution, sum.MonthEnds, sum.Due)), sum.AtRisk);
    }

    private static void Add(Money[] sum, IReadOnlyList<Money> part)
    {
        for (int month = 0; month < part.Count; month++) sum[month] += part[month];
    }

    /// <summary>What a department has so far.</summary>
    private sealed class Sum(int fullMonths)
    {
        public DepartmentTotals Totals { get; set; } = DepartmentTotals.Nothing;

        public Money AtRisk { get; set; }

        public Money Due { get; set; }

        public Money[]? Plan { get; set; }

        public Money[] MonthEnds { get; } = new Money[fullMonths];

        public Sum Plus(Sum part)
        {
            Totals += part.Totals;
            AtRisk += part.AtRisk;
            Due += part.Due;
            if (part.Plan is not null) Add(Plan ??= new Money[FiscalYear.Months], part.Plan);
            Add(MonthEnds, part.MonthEnds);
            return this;
        }
    }
}
