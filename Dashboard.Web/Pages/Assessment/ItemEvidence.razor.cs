using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Every figure from which a score follows, each with its source.</summary>
public sealed partial class ItemEvidence
{
    [Parameter, EditorRequired] public StudioItem Item { get; set; } = default!;

    [Parameter, EditorRequired] public AssessmentDesk Desk { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private FindingSentence Notes { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private MoneyFacts Money => Desk.Facts.Money;

    /// <summary>The figures of the ledger in the formula.</summary>
    private IEnumerable<string> Ledger => (Item.Rule?.Formula.Numerator ?? []).Concat(Item.Rule?.Formula.Denominator ?? []).Distinct().Where(LedgerFigures.All.Contains);

    private IEnumerable<EntryRule> Entries => (Desk.Pack.Entries ?? []).Where(entry => Item.EntryKeys.Contains(entry.Key));

    private string Link => Item.Fact is { } fact ? DashboardUrls.ToIndicator(fact.Indicator.Code, Query)
        : Desk.Facts.Subject.LineCode is { } line ? DashboardUrls.ToLine(line, Query) : DashboardUrls.ToLines(Query);

    private Money? AmountOf(string key) => ItemScorer.Figure(key, Desk.Facts) is { } yuan ? Domain.Money.FromYuan(yuan) : null;
}
