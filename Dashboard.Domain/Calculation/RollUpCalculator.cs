using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Judges lines and adds them up the department tree.</summary>
public static class RollUpCalculator
{
    /// <summary>One line at a date, with the expectation its department needs for the sum.</summary>
    public static (LineSnapshot Snapshot, Expectation Expectation) Line(LineFacts facts, Question question)
    {
        Execution execution = ExecutionCalculator.Calculate(facts, question);
        Expectation expectation = LightRules.Expect(execution, facts.Usual, question);
        return (new(facts.Line, execution, LightRules.Judge(execution, expectation, question)), expectation);
    }

    /// <summary>Each department with all units below it.</summary>
    /// <param name="tree">The departments.</param>
    /// <param name="own">The totals of the lines and indicators each department owns itself, by code; none may be missing from the tree.</param>
    /// <param name="question">Year, date and pack.</param>
    /// <returns>One snapshot a department, in the order of the tree.</returns>
    /// <exception cref="ArgumentException">A code of <paramref name="own"/> is missing from the tree.</exception>
    /// <remarks>The sum of a department is the sum of its own lines and of its children; every line counts once.</remarks>
    public static IReadOnlyList<DepartmentSnapshot> Departments(
        DepartmentTree tree, IReadOnlyDictionary<string, DepartmentTotals> own, Question question)
    {
        if (own.Keys.FirstOrDefault(code => tree.RangeOf(code) is null) is { } lost)
            throw new ArgumentException($"The totals of \"{lost}\" would be lost: no department has this code.", nameof(own));
        IReadOnlyList<Department> ordered = tree.Ordered;
        DepartmentTotals[] totals = new DepartmentTotals[ordered.Count];
        for (int i = ordered.Count - 1; i >= 0; i--)
        {
            Department department = ordered[i];
            totals[i] = (totals[i] ?? DepartmentTotals.Nothing) + own.GetValueOrDefault(department.Code, DepartmentTotals.Nothing);
            if (department.ParentCode is { } parent && tree.RangeOf(parent) is { } range)
                totals[range.Position] = (totals[range.Position] ?? DepartmentTotals.Nothing) + totals[i];
        }

        return [.. ordered.Select((department, i) => Department(department, totals[i], question))];
    }

    /// <summary>One department from the totals of its whole subtree.</summary>
    public static DepartmentSnapshot Department(Department department, DepartmentTotals totals, Question question) => new(
        department,
        question.AsOf,
        question.ElapsedShare,
        totals.Execution,
        LightRules.Judge(totals.Execution, totals.Expectation, question),
        totals.Lines,
        totals.Indicators);
}

/// <summary>What can be added up: money, expectation and counts of lights.</summary>
public sealed record DepartmentTotals(Execution Execution, Expectation Expectation, LightCounts Lines, LightCounts Indicators)
{
    /// <summary>No line and no indicator.</summary>
    public static readonly DepartmentTotals Nothing = new(Execution.Nothing, Expectation.Nothing, default, default);

    /// <summary>The totals of one line.</summary>
    public static DepartmentTotals Of(LineSnapshot line, Expectation expectation) =>
        new(line.Execution, expectation, LightCounts.One(line.Verdict.Light), default);

    /// <summary>The totals of one indicator.</summary>
    public static DepartmentTotals Of(Light indicator) =>
        new(Execution.Nothing, Expectation.Nothing, default, LightCounts.One(indicator));

    /// <summary>The totals of two disjoint sets together.</summary>
    public static DepartmentTotals operator +(DepartmentTotals left, DepartmentTotals right) => new(
        left.Execution + right.Execution,
        left.Expectation + right.Expectation,
        left.Lines + right.Lines,
        left.Indicators + right.Indicators);
}
