using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Answers for a department by its code, within what the asker may see.</summary>
public sealed class DepartmentFigureReader(DepartmentStore departments, SnapshotService snapshots)
{
    /// <summary>The money of a department and its lines; null when it is not in the scope.</summary>
    /// <param name="code">Its code; null for the first of the scope.</param>
    /// <param name="asOf">The day; null for the last day of the running year, or today.</param>
    /// <param name="knownAt">As known when; null for now.</param>
    public (DepartmentSnapshot Department, IReadOnlyList<LineSnapshot> Lines)? Execution(string? code, Scope scope, DateOnly? asOf, DateTimeOffset? knownAt)
    {
        if (departments.Find(code, scope) is not { } node) return null;
        Question question = snapshots.QuestionFor(asOf: asOf);
        return (snapshots.Department(node, question, knownAt).Snapshot, snapshots.Lines(node, question, knownAt));
    }

    /// <summary>The indicators of a department; null when it is not in the scope.</summary>
    public (string Department, DateOnly AsOf, IReadOnlyList<IndicatorSnapshot> Indicators)? Indicators(string? code, Scope scope, DateOnly? asOf, DateTimeOffset? knownAt)
    {
        if (departments.Find(code, scope) is not { } node) return null;
        Question question = snapshots.QuestionFor(asOf: asOf);
        return (node.Department.Code, question.AsOf, snapshots.Indicators(node, question, knownAt));
    }
}
