using Dashboard.Domain.Alerts;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>The form of a rule, in words and units of people.</summary>
public sealed partial class RuleForm
{
    [Parameter, EditorRequired] public RuleView View { get; set; } = default!;

    [Parameter, EditorRequired] public RuleDraft Draft { get; set; } = default!;

    [Parameter] public IReadOnlyList<AlertRuleProblem> Problems { get; set; } = [];

    [Inject] private IStringLocalizer<RuleTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;
}
