using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The sums of a figure, each beside what its rows make together.</summary>
public sealed partial class WhyParts
{
    [Parameter, EditorRequired] public WhyView View { get; set; } = default!;

    [Parameter, EditorRequired] public WhyQuery Wanted { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    private string ToPart(WhyPart part) => DashboardUrls.With(DashboardUrls.Why, Query, (Wanted with { Part = part.Sum, Page = 1 }).Pairs());

    private static UndefinedReason WhyUndefined(WhyPart part) => part.Sum == LedgerSum.Planned ? UndefinedReason.NoPlan : UndefinedReason.NoArrival;
}
