namespace Dashboard.Domain.Alerts;

/// <summary>An alert as a message tells of it.</summary>
/// <param name="Notice">The number of the notice.</param>
/// <param name="Id">The number of the alert.</param>
/// <param name="Event">What happened, one of <see cref="AlertEvents"/>.</param>
/// <param name="Level">To whom it had risen then.</param>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Kind">What the rule looks for.</param>
/// <param name="Subject">Of what it speaks, with the department that answers for it.</param>
/// <param name="DepartmentName">The name of that department.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Episode">1 for the first alert of this rule and subject in the year.</param>
/// <param name="OpenedOn">The day it opened.</param>
/// <param name="Figure">The figure of <paramref name="AsOf"/>, in the unit of the kind.</param>
/// <param name="Limit">The threshold that counts.</param>
/// <param name="AtStake">The money behind it, 分; null where there is none.</param>
/// <param name="AsOf">The day of the figure.</param>
/// <param name="DueOn">The day by which an answer is due.</param>
/// <param name="OwnerName">Who answers, as pages call the person; null when nobody is there.</param>
public sealed record ToldAlert(
    long Notice, long Id, string Event, AlertLevel Level, string Rule, AlertRuleKind Kind, AlertSubject Subject, string DepartmentName, AlertSeverity Severity,
    AlertState State, int Episode, DateOnly OpenedOn, decimal Figure, decimal Limit, Money? AtStake, DateOnly AsOf, DateOnly DueOn, string? OwnerName);

/// <summary>The alerts of one rule in one department.</summary>
/// <param name="Kind">What the rule looks for.</param>
/// <param name="Department">The code of the department.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="Alerts">All of them, those with the most money first.</param>
/// <param name="IsFolded">Whether they are so many that only the first few are named.</param>
public sealed record ToldGroup(AlertRuleKind Kind, string Department, string DepartmentName, IReadOnlyList<ToldAlert> Alerts, bool IsFolded)
{
    /// <summary>How many of a folded group are named.</summary>
    public const int Named = 3;

    /// <summary>Those that are named one by one.</summary>
    public IEnumerable<ToldAlert> Shown => IsFolded ? Alerts.Take(Named) : Alerts;

    /// <summary>Sorts alerts into groups: the gravest first, then those with the most money. Of an alert told twice the latest counts.</summary>
    /// <param name="told">The alerts of a message.</param>
    /// <param name="foldFrom">From how many on the alerts of a rule in one department are folded, by its id.</param>
    /// <example>Five lines of a department behind plan, folded from 4 on: one group, three of them named.</example>
    public static IReadOnlyList<ToldGroup> Of(IEnumerable<ToldAlert> told, Func<string, int> foldFrom) =>
    [
        .. told.GroupBy(a => a.Id).Select(same => same.MaxBy(a => a.Notice)!)
            .GroupBy(a => (a.Rule, a.Kind, a.Subject.Department, a.DepartmentName))
            .Select(g => new ToldGroup(
                g.Key.Kind, g.Key.Department, g.Key.DepartmentName, [.. g.OrderByDescending(Fen).ThenBy(a => a.Subject.Name, StringComparer.Ordinal).ThenBy(a => a.Id)],
                g.Count() >= foldFrom(g.Key.Rule)))
            .OrderByDescending(g => g.Alerts.Max(a => a.Severity)).ThenByDescending(g => g.Alerts.Sum(Fen))
            .ThenBy(g => g.Department, StringComparer.Ordinal).ThenBy(g => g.Kind),
    ];

    private static long Fen(ToldAlert alert) => alert.AtStake?.Fen ?? 0;
}
