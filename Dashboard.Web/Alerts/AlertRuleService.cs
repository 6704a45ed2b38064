using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>How the saving of a rule ended.</summary>
public enum RuleOutcome
{
    /// <summary>It counts from the next evaluation on.</summary>
    Saved,

    /// <summary>The person may not.</summary>
    NotAllowed,

    /// <summary>Something is wrong with it, see <see cref="AlertRuleChecks"/>.</summary>
    Wrong,

    /// <summary>There is no rule of that id.</summary>
    Unknown,

    /// <summary>Somebody else saved it meanwhile.</summary>
    Overtaken,
}

/// <summary>The rules that count: those delivered, with what the installation changed.</summary>
public sealed class AlertRuleService(AlertRuleStore store, InstitutionClock clock)
{
    private static readonly Lazy<IReadOnlyList<AlertRule>> OfTheProduct = new(() =>
        AlertRuleJson.ReadList(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "alerts", "default.json"))));

    /// <summary>The rules as they were delivered.</summary>
    public static IReadOnlyList<AlertRule> Delivered => OfTheProduct.Value;

    /// <summary>The rules that count now, in the order in which they were delivered.</summary>
    public IReadOnlyList<AlertRule> Current()
    {
        Dictionary<string, AlertRule> changed = store.Latest().ToDictionary(rule => rule.Id);
        return [.. Delivered.Select(rule => changed.GetValueOrDefault(rule.Id, rule))];
    }

    /// <summary>From how many on the alerts of a rule are told as one, by its id.</summary>
    public IReadOnlyDictionary<string, int> Folds() => Current().ToDictionary(rule => rule.Id, rule => rule.FoldFrom);

    /// <summary>The versions of a rule that were made here, the latest first.</summary>
    public IReadOnlyList<RuleVersion> Versions(string rule) => store.Versions(rule);

    /// <summary>Which rules counted, in one word: the same for the same rules.</summary>
    public static string KeyOf(IEnumerable<AlertRule> rules, string pack) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(pack + string.Concat(rules.Select(rule => $";{rule.Id}@{rule.Version}")))))[..16];

    /// <summary>Saves a changed rule as its next version. Rules belong to the installation, so administrators of everything change them.</summary>
    /// <param name="changed">The rule as it shall be, with the version that was edited.</param>
    public RuleOutcome Save(AlertRule changed, Person person, Actor actor, string reason)
    {
        if (person.ScopeOf(Right.Administer).IsNothing) return RuleOutcome.NotAllowed;
        if (Current().SingleOrDefault(rule => rule.Id == changed.Id) is not { } before || before.Kind != changed.Kind) return RuleOutcome.Unknown;
        if (AlertRuleChecks.Problems(changed).Count > 0) return RuleOutcome.Wrong;
        if (before.Version != changed.Version) return RuleOutcome.Overtaken;
        return store.Add(changed with { Version = before.Version + 1 }, before, new(clock.NowAt, actor, reason)) ? RuleOutcome.Saved : RuleOutcome.Overtaken;
    }
}
