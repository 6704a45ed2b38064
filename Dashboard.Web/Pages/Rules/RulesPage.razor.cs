using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>What is watched, from when on it is worth an alert, and how soon an answer is due.</summary>
public sealed partial class RulesPage
{
    [Inject] private RulesReader Reader { get; set; } = default!;

    [Inject] private IStringLocalizer<RuleTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    private IReadOnlyList<Crumb> Trail => [new(Texts["Alerts"], DashboardUrls.ToAlerts(Query)), new(Texts["Title"])];

    protected override Task<PageState<RulesView>> ReadAsync() => Task.FromResult<PageState<RulesView>>(new Shown<RulesView>(Reader.Read(Person)));
}
