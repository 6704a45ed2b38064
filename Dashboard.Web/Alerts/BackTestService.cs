using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Alerts;

/// <summary>Tries rules on a year: the engine of the product over its days, without writing or telling anything.</summary>
public sealed class BackTestService(WatchService watch, SnapshotService snapshots, DepartmentStore departments, AlertGroundReader grounds)
{
    /// <summary>What rules would have done in a department and all units below it.</summary>
    /// <param name="rules">Those that are on are tried; they need not be saved.</param>
    /// <param name="department">Its code; what the person does not see has nothing to show.</param>
    /// <param name="year">The fiscal year; of the running one the days so far.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="progress">Hears the share of the days that are done.</param>
    public Task<BackTestResult> RunAsync(
        IReadOnlyList<AlertRule> rules, string department, int year, Person by, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        Task.Run(() => Run(rules, department, year, by, progress, cancel), cancel);

    private BackTestResult Run(IReadOnlyList<AlertRule> rules, string department, int year, Person by, IProgress<double>? progress, CancellationToken cancel)
    {
        if (departments.Find(department, by.ScopeOf(Right.View)) is not { } node) return BackTestResult.Of(rules, [], new Dictionary<string, string>(), null);
        Question asked = snapshots.QuestionFor(year);
        HashSet<string> bad = new(StringComparer.Ordinal);
        IEnumerable<Watched> days = watch.Days(node.Range, asked.Year, asked.Year.First, asked.AsOf, cancel);
        AlertChange[] changes = [.. AlertReplay.Run(rules, Noted(days, asked, bad, progress), grounds.Read().ForRules).SelectMany(day => day.Changes)];
        // Names are asked for after the figures, so that what was found can be named.
        IEnumerable<string> found = changes.Select(c => c.Reading?.Subject.Department).OfType<string>();
        return BackTestResult.Of(rules, changes, departments.Names(found), asked.AsOf == asked.Year.Last ? bad : null);
    }

    /// <summary>Notes on the way what turns out badly.</summary>
    private static IEnumerable<Watched> Noted(IEnumerable<Watched> days, Question asked, HashSet<string> bad, IProgress<double>? progress)
    {
        int all = asked.AsOf.DayNumber - asked.Year.First.DayNumber + 1;
        foreach (Watched watched in days)
        {
            DateOnly day = watched.Question.AsOf;
            bad.UnionWith(AlertOutcomes.LateOn(watched));
            if (day == asked.Year.Last) bad.UnionWith(AlertOutcomes.BadAtTheEnd(watched));
            yield return watched;
            progress?.Report((day.DayNumber - asked.Year.First.DayNumber + 1) / (double)all);
        }
    }
}
