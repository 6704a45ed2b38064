using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Rules;

/// <summary>The rules with what the page says of each.</summary>
/// <param name="MayChange">Whether the person may change rules.</param>
public sealed record RulesView(IReadOnlyList<RuleItem> Rules, bool MayChange);

/// <summary>A rule in the list.</summary>
/// <param name="Name">How it is called: its title where it was changed, else in the language of the reader.</param>
/// <param name="Thresholds">Its thresholds as words, the general one first.</param>
public sealed record RuleItem(AlertRule Rule, string Name, IReadOnlyList<string> Thresholds);

/// <summary>A rule with all that its form needs.</summary>
/// <param name="Departments">The departments that can be chosen, by code.</param>
/// <param name="Packs">The packs of lights that can be chosen, by id.</param>
/// <param name="Versions">The versions made here, the latest first, with their moments in local time.</param>
/// <param name="TriedYear">The year on which it can be tried: the last one that is over.</param>
/// <param name="Department">The department of the address, in which it is tried; null when the person sees none.</param>
public sealed record RuleView(
    RuleItem Item, IReadOnlyDictionary<string, string> Departments, IReadOnlyDictionary<string, string> Packs, IReadOnlyList<(RuleVersion Version, DateTime ChangedAt)> Versions,
    bool MayChange, int TriedYear, Department? Department);
