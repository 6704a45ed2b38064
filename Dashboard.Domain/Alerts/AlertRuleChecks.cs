namespace Dashboard.Domain.Alerts;

/// <summary>What can be wrong with a rule.</summary>
public enum AlertRuleProblem
{
    /// <summary>It has no name for people, or one beyond 60 characters.</summary>
    Title,

    /// <summary>It has no threshold at all.</summary>
    NoThreshold,

    /// <summary>A threshold lies outside of what the figure can be.</summary>
    Limit,

    /// <summary>Months are not 1–12, or the last lies before the first.</summary>
    Months,

    /// <summary>Two thresholds are for the same department, class, months and pack.</summary>
    Twice,

    /// <summary>「连续天数」 is not 0–90.</summary>
    ForDays,

    /// <summary>The way back is negative or longer than the threshold itself.</summary>
    ClearBy,

    /// <summary>The least amount is negative.</summary>
    LeastAmount,

    /// <summary>The days to answer are not 1–60.</summary>
    AnswerWithin,

    /// <summary>Folding begins below 2.</summary>
    FoldFrom,
}

/// <summary>Examines a rule before it is saved.</summary>
public static class AlertRuleChecks
{
    /// <summary>The longest name for people.</summary>
    public const int LongestTitle = 60;

    private const int MostDays = 366, MostForDays = 90, MostAnswerDays = 60;
    private const decimal MostShare = 10m, MostYuan = 1_000_000_000_000m;

    /// <summary>Everything that is wrong, in the order of the form; empty when it can be saved.</summary>
    /// <example>Points of 15 instead of 0.15 is <see cref="AlertRuleProblem.Limit"/>.</example>
    public static IReadOnlyList<AlertRuleProblem> Problems(AlertRule rule)
    {
        IEnumerable<(bool IsWrong, AlertRuleProblem Problem)> asked =
        [
            (rule.Title.Trim().Length is 0 or > LongestTitle, AlertRuleProblem.Title),
            (rule.Thresholds.Count == 0, AlertRuleProblem.NoThreshold),
            (rule.Thresholds.Any(t => !IsPossible(rule.Kind.Unit(), t.Limit)), AlertRuleProblem.Limit),
            (rule.Thresholds.Any(t => t.FirstMonth is < 1 or > 12 || t.LastMonth is < 1 or > 12 || (t.FirstMonth ?? 1) > (t.LastMonth ?? 12)), AlertRuleProblem.Months),
            (rule.Thresholds.Select(t => t with { Limit = 0m }).Distinct().Count() < rule.Thresholds.Count, AlertRuleProblem.Twice),
            (rule.ForDays is < 0 or > MostForDays, AlertRuleProblem.ForDays),
            (!IsClearing(rule), AlertRuleProblem.ClearBy),
            (rule.LeastAmount < Money.Zero, AlertRuleProblem.LeastAmount),
            (rule.AnswerWithin is < 1 or > MostAnswerDays, AlertRuleProblem.AnswerWithin),
            (rule.FoldFrom < 2, AlertRuleProblem.FoldFrom),
        ];
        return [.. asked.Where(a => a.IsWrong).Select(a => a.Problem)];
    }

    private static bool IsPossible(AlertUnit unit, decimal limit) => unit switch
    {
        AlertUnit.Points => limit is >= 0m and <= 1m,
        AlertUnit.Share => limit is >= 0m and <= MostShare,
        AlertUnit.Yuan => limit is >= 0m and <= MostYuan,
        _ => limit is >= 0m and <= MostDays && decimal.Truncate(limit) == limit,
    };

    /// <summary>Coming back must be possible: above a threshold of 0.10 there is no way back by 0.20.</summary>
    private static bool IsClearing(AlertRule rule) => rule.ClearBy >= 0m
        && (rule.Kind.Side() is AlertSide.Below or AlertSide.AtMost || rule.Thresholds.All(t => rule.ClearBy <= t.Limit));
}
