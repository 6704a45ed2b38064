using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Web.Shell;

/// <summary>Reads the two numbers of alerts that the frame shows on every page.</summary>
public sealed class AlertCountsReader(AlertListStore alerts, AlertRuleService rules, DepartmentStore departments)
{
    /// <summary>What the person has not seen yet; what is folded counts as one.</summary>
    public AlertUnseen Unseen(Person person) => alerts.CountUnseen(person, rules.Folds());

    /// <summary>How many alerts of the department in the bar wait for something.</summary>
    public int Live(Person person, PageQuery query) =>
        departments.Find(query.Department, person.ScopeOf(Right.View)) is { } node ? alerts.Count(person, new(node.Range, IsLive: true)) : 0;
}
