using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>What is watched, from when on it is worth an alert, and how soon an answer is due.</summary>
public sealed partial class RulesPage
{
    [Inject] private RulesReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<RuleTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    private string AlertsText => Texts["Alerts"];

    protected override Task<PageState<RulesView>> ReadAsync() => Task.FromResult<PageState<RulesView>>(new Shown<RulesView>(Reader.Read(Person)));
}
