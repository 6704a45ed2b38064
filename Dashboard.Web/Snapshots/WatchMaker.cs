using Dashboard.Domain.Calculation;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Puts together what rules for alerts look at in one thing, the same for one date and for all days of a year.</summary>
internal static class WatchMaker
{
    public static LineWatch Line(
        LineSnapshot snapshot, LineDays days, IEnumerable<PaymentMilestone> milestones, IEnumerable<IndicatorSnapshot> indicators) => new(
        snapshot, days.BudgetedOn, days.LastPaidOn, MilestoneCalculator.Settle([.. milestones], snapshot.Execution.Executed), ResultsCalculator.Progress(indicators));

    public static IndicatorWatch Indicator(IndicatorFactRow facts, EvidenceRun files, Question question) =>
        new(SnapshotMaker.ToSnapshot(facts, question), HasEvidence(facts, facts.Results.LastOrDefault(r => r.Date <= question.AsOf), files, question), facts.Owner);

    public static bool HasEvidence(IndicatorFactRow facts, IndicatorResult? latest, EvidenceRun files, Question question) =>
        !string.IsNullOrWhiteSpace(facts.DataSource) || !string.IsNullOrWhiteSpace(latest?.Note)
        || (latest is not null && files.Proves(facts.Indicator.Code, latest.Date, question.AsOf));

    /// <summary>Those that a department of the scope answers for; the others only count for a line of the scope.</summary>
    public static IReadOnlyList<IndicatorWatch> OfScope(IEnumerable<IndicatorWatch> indicators, WatchFacts facts)
    {
        HashSet<string> inside = facts.Departments.Select(d => d.Department.Code).ToHashSet(StringComparer.Ordinal);
        return [.. indicators.Where(i => inside.Contains(i.Snapshot.DepartmentCode))];
    }
}
