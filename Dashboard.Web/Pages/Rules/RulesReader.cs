using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>Reads the rules for alerts.</summary>
public sealed class RulesReader(
    AlertRuleService rules, DepartmentStore departments, LightPacks packs, AlertSentence sentence, InstitutionClock clock, IStringLocalizer<RuleTexts> texts)
{
    /// <summary>All rules in the order in which they were delivered.</summary>
    public RulesView Read(Person person) => new([.. rules.Current().Select(Item)], person.Has(Right.Administer));

    /// <summary>One rule, or null when there is none of that id.</summary>
    public RuleView? Read(Person person, PageQuery query, string id)
    {
        if (rules.Current().SingleOrDefault(rule => rule.Id == id) is not { } rule) return null;
        return new(
            Item(rule),
            departments.All().ToDictionary(d => d.Department.Code, d => d.Department.Name),
            packs.All.ToDictionary(pack => pack.Id, pack => pack.Title),
            [.. rules.Versions(id).Select(v => (v, TimeZoneInfo.ConvertTime(v.ChangedAt, clock.Zone).DateTime))],
            person.Has(Right.Administer), clock.Today.Year - 1, departments.Find(query.Department, person.ScopeOf(Right.View))?.Department);
    }

    private RuleItem Item(AlertRule rule) => new(
        rule, rule.Version == 1 ? sentence.Title(rule.Kind) : rule.Title,
        [.. rule.Thresholds.OrderBy(t => t.Department is not null || t.Category is not null || t.Pack is not null || t.FirstMonth is not null).Select(t => Words(rule, t))]);

    /// <summary>Example: 「> 10.0 个百分点 · 4–6 月 · 项目支出」.</summary>
    private string Words(AlertRule rule, AlertThreshold threshold)
    {
        string? months = threshold.FirstMonth is null && threshold.LastMonth is null ? null : texts["Months", threshold.FirstMonth ?? 1, threshold.LastMonth ?? 12].Value;
        string? department = threshold.Department is { } code ? departments.Names([code]).GetValueOrDefault(code, code) : null;
        return string.Join(" · ", new[]
        {
            texts[$"Side.{rule.Kind.Side()}", sentence.Value(rule.Kind, threshold.Limit)].Value,
            department,
            threshold.Category is { } category ? texts[$"Category.{category}"].Value : null,
            months,
            threshold.Pack is { } pack ? texts["WithPack", packs.All.FirstOrDefault(p => p.Id == pack)?.Title ?? pack].Value : null,
        }.OfType<string>());
    }
}
