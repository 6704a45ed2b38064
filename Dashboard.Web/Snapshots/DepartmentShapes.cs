using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>How departments spread their spending over the year, as known now.</summary>
public sealed class DepartmentShapes(DepartmentYears years, DepartmentMonthReader months, SnapshotService snapshots)
{
    /// <summary>A department and all units below it, in the order of the tree.</summary>
    public IReadOnlyList<DepartmentShape> Read(DepartmentNode node, Question question, WorkCalendar calendar)
    {
        IReadOnlyList<DepartmentSnapshot> now = snapshots.Departments(node, question);
        IReadOnlyDictionary<string, Money[]> spent = months.MonthEnds(node.Range, question.Year);
        IReadOnlyDictionary<string, DepartmentYears.Due[]> expected = years.Expected(question);
        Dictionary<string, Money>? last = InLastDays(node, now, question, calendar);
        return [.. now.Select(d => new DepartmentShape(d, Shape(d)))];

        Surge Shape(DepartmentSnapshot d)
        {
            string code = d.Department.Code;
            DepartmentYears.Due[]? due = expected.GetValueOrDefault(code);
            return SurgeCalculator.Of(
                new(
                    d.Execution, spent.GetValueOrDefault(code) ?? new Money[FiscalYear.Months], last is null ? null : last.GetValueOrDefault(code),
                    due?[8].Expectation.Amount ?? Money.Zero, due?[^1].Expectation.Amount ?? Money.Zero),
                question);
        }
    }

    private Dictionary<string, Money>? InLastDays(DepartmentNode node, IReadOnlyList<DepartmentSnapshot> tree, Question question, WorkCalendar calendar)
    {
        DateOnly first = calendar.AddWorkdays(question.Year.Last.AddDays(1), -question.Pack.SurgeLimits.LastWorkdays);
        if (question.AsOf < first) return null;
        Dictionary<string, Money> sums = new(months.PaidBetween(node.Range, first, question.Year.Clamp(question.AsOf)), StringComparer.Ordinal);
        sums.AddUp(tree.Select(d => d.Department).Upwards(), (sum, part) => sum + part);
        return sums;
    }
}
