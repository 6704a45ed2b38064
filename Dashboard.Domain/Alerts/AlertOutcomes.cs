using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Alerts;

/// <summary>What a year came to: tells afterwards whether an alert was right to warn.</summary>
public static class AlertOutcomes
{
    /// <summary>A line that spent less of its budget than this by the end of the year ended badly. Unit: share.</summary>
    public const decimal LeastRate = 0.90m;

    /// <summary>A payment that is not whole so many days after its day was late.</summary>
    public const int MostDaysLate = 30;

    /// <summary>Whether something of a kind can be said to have ended badly at all. Example: not of a department that imports.</summary>
    public static bool IsKnown(AlertSubjectKind kind) => kind != AlertSubjectKind.Department;

    /// <summary>What turns out late on a day: payments due <see cref="MostDaysLate"/> days before that are not whole.</summary>
    /// <param name="watched">The figures of the day.</param>
    /// <returns>The words of the payments, see <see cref="AlertSubject.Word"/>.</returns>
    /// <example>Due on 1 March and unpaid on 31 March: late on 31 March; paid on 31 March it is not.</example>
    public static IEnumerable<string> LateOn(Watched watched) => watched.Lines.SelectMany(line => line.Milestones
        .Where(m => !m.IsPaid && m.Milestone.DueOn.AddDays(MostDaysLate) == watched.Question.AsOf)
        .Select(m => AlertSubject.Of(line.Snapshot.Line, m.Milestone).Word));

    /// <summary>What stands badly on the last day of a year.</summary>
    /// <param name="watched">The figures of that day.</param>
    /// <returns>
    /// The words of lines below <see cref="LeastRate"/> or above their budget, of payments that are not whole, and of indicators with a
    /// red light or 未报送. A line without budget and payments has no rate and is not among them.
    /// </returns>
    /// <example>890,000.00 of 1,000,000.00 元 spent: bad; 900,000.00: not.</example>
    public static IEnumerable<string> BadAtTheEnd(Watched watched) => watched.Lines.Where(line => IsBad(line.Snapshot.Execution)).Select(line => AlertSubject.Of(line.Snapshot.Line))
        .Concat(watched.Lines.SelectMany(line => line.Milestones.Where(m => !m.IsPaid).Select(m => AlertSubject.Of(line.Snapshot.Line, m.Milestone))))
        .Concat(watched.Indicators.Where(i => i.Snapshot.Light is Light.Red or Light.Unreported).Select(AlertSubject.Of))
        .Select(subject => subject.Word);

    private static bool IsBad(Execution execution) => execution.IsOverBudget || execution.Rate.Value < LeastRate;
}
