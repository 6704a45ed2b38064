using Dashboard.Domain.Alerts;

namespace Dashboard.Web.Alerts;

/// <summary>How often a rule would have fired, and how often what it warned of ended badly.</summary>
/// <param name="EndedBadly">Null where it cannot be said: the year is not over, or nothing is known of the end of such a thing.</param>
public sealed record BackTestRule(string Rule, int Fired, int? EndedBadly);

/// <summary>The same for all rules in one department, units below it counted for themselves.</summary>
public sealed record BackTestDepartment(string Code, string Name, int Fired, int? EndedBadly);

/// <summary>What rules would have done in a year.</summary>
/// <param name="Events">Everything that would have happened, in order.</param>
/// <param name="Rules">In the order in which they were given; those that never fired stand there with 0.</param>
/// <param name="Departments">Where they fired, the most often first.</param>
/// <param name="EndedBadly">Of those of which it can be said; where of none, 0 here and null above.</param>
public sealed record BackTestResult(
    IReadOnlyList<AlertChange> Events, IReadOnlyList<BackTestRule> Rules, IReadOnlyList<BackTestDepartment> Departments, int Fired, int EndedBadly)
{
    internal static BackTestResult Of(
        IReadOnlyList<AlertRule> rules, IReadOnlyList<AlertChange> events, IReadOnlyDictionary<string, string> names, IReadOnlySet<string>? bad)
    {
        AlertChange[] opened = [.. events.Where(e => e.Turn == AlertTurn.Opened)];
        ILookup<string, AlertChange> byRule = opened.ToLookup(e => e.Key.Rule);
        return new(
            events,
            [.. rules.Where(r => r.IsOn).Select(r => new BackTestRule(r.Id, byRule[r.Id].Count(), Bad(byRule[r.Id], bad)))],
            [.. opened.GroupBy(e => e.Reading!.Subject.Department).OrderByDescending(d => d.Count()).ThenBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => new BackTestDepartment(d.Key, names.GetValueOrDefault(d.Key, d.Key), d.Count(), Bad(d, bad)))],
            opened.Length,
            Bad(opened, bad) ?? 0);
    }

    private static int? Bad(IEnumerable<AlertChange> opened, IReadOnlySet<string>? bad)
    {
        AlertChange[] known = [.. opened.Where(e => AlertOutcomes.IsKnown(e.Reading!.Subject.Kind))];
        return bad is null || known.Length == 0 ? null : known.Count(e => bad.Contains(e.Key.Subject));
    }
}
