namespace Dashboard.Domain.Alerts;

/// <summary>An alert as it stood at the end of an earlier day, told from what was written down. Owner, due day and the money behind it are not kept day by day and stay unsaid.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Kind">What the rule looks for.</param>
/// <param name="Subject">Of what it speaks, with the department that answers for it.</param>
/// <param name="DepartmentName">The name of that department.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="State">How far it had come.</param>
/// <param name="Level">To whom it had risen.</param>
/// <param name="OpenedOn">The day it opened.</param>
/// <param name="Figure">The figure at the last thing that happened to it until then.</param>
/// <param name="AsOf">The day of that figure.</param>
/// <param name="StateNow">How far it has come since.</param>
public sealed record PastAlert(
    long Id, string Rule, AlertRuleKind Kind, AlertSubject Subject, string DepartmentName, AlertSeverity Severity, AlertState State, AlertLevel Level, DateOnly OpenedOn,
    decimal Figure, DateOnly AsOf, AlertState StateNow);

/// <summary>How far back the history of alerts goes, and how far forward.</summary>
/// <param name="First">The day of the first event; null before any. Example: 2026-01-01.</param>
/// <param name="Last">The last day that was worked out; null before the first.</param>
public sealed record AlertSpan(DateOnly? First, DateOnly? Last);

/// <summary>Tells from the history of an alert how it stood.</summary>
public static class AlertHistoryRules
{
    /// <summary>What happened and led to another state, or began one.</summary>
    public static IReadOnlyList<string> Moves { get; } = [.. AlertEvents.All.Where(kind => StateAfter(kind) is not null)];

    /// <summary>Those of them after which an alert still waits for something.</summary>
    public static IReadOnlyList<string> LiveMoves { get; } =
        [.. Moves.Where(kind => StateAfter(kind) is AlertState.Open or AlertState.Acknowledged or AlertState.Answered)];

    /// <summary>In which state an alert is after something happened to it.</summary>
    /// <returns>Null where it stays in the state it had: a hand-over, a silence, a level.</returns>
    /// <example>After a returned answer it is in hand again, 已知悉; after a missed promise open.</example>
    public static AlertState? StateAfter(string happened) => happened switch
    {
        AlertEvents.Opened or AlertEvents.PromiseMissed => AlertState.Open,
        AlertEvents.Acknowledged or AlertEvents.Returned => AlertState.Acknowledged,
        AlertEvents.Answered => AlertState.Answered,
        AlertEvents.Recovered or AlertEvents.Lapsed => AlertState.Resolved,
        AlertEvents.Accepted or AlertEvents.YearEnded => AlertState.Closed,
        _ => null,
    };
}
