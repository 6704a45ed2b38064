using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Alerts;

/// <summary>What an evaluation did.</summary>
/// <param name="Day">The day up to which alerts are worked out.</param>
/// <param name="Days">How many days were worked out: 1, or more when some were missed.</param>
public sealed record EvaluationResult(DateOnly Day, int Days, int Opened, int Ended, int Escalated);

/// <summary>Brings alerts up to the newest figures. Days on which nobody looked are worked out one after the other, as if someone had.</summary>
public sealed class AlertService(WatchService watch, SnapshotService snapshots, AlertRuleService rules, AlertGroundReader grounds, AlertStore store)
{
    /// <summary>Further back nobody wants to be told what was.</summary>
    private const int MostMissedDays = 92;

    /// <summary>Whether alerts stand for all that is in the ledger, for today and for the rules that count.</summary>
    public bool IsCurrent()
    {
        Question today = snapshots.QuestionFor();
        AlertProgress progress = store.Progress();
        return progress == new AlertProgress(today.AsOf, snapshots.State().LedgerVersion, Key(rules.Current(), today));
    }

    /// <summary>Brings alerts up to today. Doing it twice does nothing more.</summary>
    /// <returns>Null when another process is at it and did not finish in time.</returns>
    public async Task<EvaluationResult?> EvaluateAsync(DataDirectory data, DateTimeOffset nowAt, CancellationToken cancel = default)
    {
        using ExclusiveFileLock? mine = await ExclusiveFileLock.AcquireAsync(data.LockFile("alerts"), TimeSpan.FromSeconds(30), cancel);
        return mine is null ? null : await Task.Run(() => Evaluate(nowAt, cancel), cancel);
    }

    private EvaluationResult Evaluate(DateTimeOffset nowAt, CancellationToken cancel)
    {
        IReadOnlyList<AlertRule> counting = rules.Current();
        Question today = snapshots.QuestionFor();
        // Read first: what is posted meanwhile is for the next evaluation.
        AlertProgress progress = new(today.AsOf, snapshots.State().LedgerVersion, Key(counting, today));
        AlertGrounds standing = grounds.Read();
        EvaluationResult done = new(today.AsOf, 0, 0, 0, 0);
        foreach (Watched watched in Missed(store.Progress().Day, today.AsOf, cancel).Append(watch.Watched(FactQuery.Everything, today)))
        {
            cancel.ThrowIfCancellationRequested();
            (FiscalYear year, DateOnly day) = (watched.Question.Year, watched.Question.AsOf);
            AlertReading[] readings = [.. AlertRules.Read(counting, watched, standing.ForRules)];
            AlertDayOutcome outcome = store.Advance(new(year, day, readings, standing.Calendar, standing.Roster, progress, nowAt));
            done = new(day, done.Days + 1, done.Opened + outcome.Opened, done.Ended + outcome.Ended, done.Escalated + outcome.Escalated);
        }

        return done;
    }

    /// <summary>The days between the last one and today.</summary>
    private IEnumerable<Watched> Missed(DateOnly? last, DateOnly today, CancellationToken cancel)
    {
        if (last is not { } before || before.AddDays(1) >= today) yield break;
        DateOnly from = before.AddDays(1), earliest = today.AddDays(-MostMissedDays);
        for (DateOnly first = from < earliest ? earliest : from; first < today;)
        {
            FiscalYear year = snapshots.QuestionFor(asOf: first).Year;
            DateOnly until = year.Last < today ? year.Last : today.AddDays(-1);
            foreach (Watched watched in watch.Days(FactQuery.Everything, year, first, until, cancel)) yield return watched;
            first = until.AddDays(1);
        }
    }

    private static string Key(IEnumerable<AlertRule> rules, Question question) => AlertRuleService.KeyOf(rules, SnapshotMaker.PackKey(question));
}
