namespace Dashboard.Domain.Alerts;

/// <summary>Alerts that are told together: one alone, or those of one rule in one department.</summary>
/// <param name="Alerts">At least one, in the order in which they were found.</param>
/// <param name="IsFolded">Whether they are told as one because they are many.</param>
public sealed record AlertGroup(IReadOnlyList<AlertItem> Alerts, bool IsFolded)
{
    /// <summary>The first of them, which stands for what all have in common: rule, kind, department.</summary>
    public AlertItem First => Alerts[0];

    /// <summary>The money behind all of them, 分; null when none has any. Example: 3.00 万元 and 1.20 万元 are 4.20 万元.</summary>
    public Money? AtStake { get; } = Alerts.Any(a => a.AtStake is not null) ? Alerts.Aggregate(Money.Zero, (sum, a) => sum + (a.AtStake ?? Money.Zero)) : null;
}

/// <summary>Tells many alerts of the same as one, so that a bad month of one department does not hide everything else.</summary>
public static class AlertFolds
{
    /// <summary>Folds those of one rule and one department from so many on.</summary>
    /// <param name="alerts">In any order.</param>
    /// <param name="folds">From how many on, by the id of the rule; a rule that is not named never folds.</param>
    /// <returns>In the order given; what is folded stands where the first of it stood.</returns>
    /// <example>From 4 on: three lines behind plan stay three rows, five become one.</example>
    public static IReadOnlyList<AlertGroup> Of(IReadOnlyList<AlertItem> alerts, IReadOnlyDictionary<string, int> folds)
    {
        List<AlertGroup> groups = [];
        Dictionary<(string, string), AlertItem[]> together = alerts.GroupBy(Key).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (AlertItem alert in alerts)
        {
            AlertItem[] same = together[Key(alert)];
            bool isFolded = folds.TryGetValue(alert.Rule, out int from) && same.Length >= from && same.Length > 1;
            if (!isFolded) groups.Add(new([alert], false));
            else if (same[0].Id == alert.Id) groups.Add(new(same, true));
        }

        return groups;
    }

    private static (string Rule, string Department) Key(AlertItem alert) => (alert.Rule, alert.Subject.Department);
}
