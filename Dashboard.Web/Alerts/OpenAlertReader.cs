using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Alerts;

/// <summary>An alert that was open on a day.</summary>
/// <param name="Since">The day it began.</param>
/// <param name="Episode">How often it began in its year.</param>
public sealed record OpenAlert(
    string Rule, AlertSubject Subject, AlertSeverity Severity, DateOnly Since, decimal Figure, decimal Limit, string? Owner, DateOnly DueOn, AlertState State, int Episode);

/// <summary>Finds what was open on a day: today as it is kept, another day by a replay of its year.</summary>
public sealed class OpenAlertReader(
    DepartmentStore departments, AlertListStore alerts, SnapshotService snapshots, AlertGroundReader groundsOf, WatchService watch, AlertRuleService rules)
{
    /// <summary>The open alerts of a department and all units below it; null when the person sees no such department.</summary>
    /// <param name="code">Its code; null for the first that the person sees.</param>
    /// <param name="asOf">The day; null for today.</param>
    /// <param name="today">Today.</param>
    public (string Department, IReadOnlyList<OpenAlert> Alerts)? Find(string? code, Person person, DateOnly? asOf, DateOnly today, CancellationToken cancel)
    {
        if (departments.Find(code, person.ScopeOf(Right.View)) is not { } node) return null;
        return (node.Department.Code, asOf is { } day && day != today ? Replayed(node, day, cancel) : Kept(node, person));
    }

    private IReadOnlyList<OpenAlert> Kept(DepartmentNode node, Person person) =>
        [.. alerts.List(person, new(node.Range, IsLive: true, Most: int.MaxValue)).Select(a => new OpenAlert(
            a.Rule, a.Subject, a.Severity, a.OpenedOn, a.Figure, a.Limit, a.OwnerName, a.Standing.DueOn, a.Standing.State, a.Episode))];

    private IReadOnlyList<OpenAlert> Replayed(DepartmentNode node, DateOnly day, CancellationToken cancel)
    {
        Question question = snapshots.QuestionFor(asOf: day);
        AlertGrounds grounds = groundsOf.Read();
        IEnumerable<Watched> days = watch.Days(node.Range, question.Year, question.Year.First, question.AsOf, cancel);
        return [.. AlertReplay.OpenAfter(AlertReplay.Run(rules.Current(), days, grounds.ForRules)).Select(a => new OpenAlert(
            a.Opening.Key.Rule, a.Latest.Subject, a.Latest.Rule.Severity, a.Opening.Day, a.Latest.Figure, a.Latest.Limit,
            AlertAudience.Owner(a.Latest.Subject, AlertAudience.At(AlertLevel.Officer, grounds.Roster.At(a.Latest.Subject.Department), a.Latest.Subject.Kind))?.DisplayName,
            AlertLife.Begin(a.Latest.Rule, a.Opening.Day, grounds.Calendar).DueOn, AlertState.Open, a.Opening.Episode))];
    }
}
