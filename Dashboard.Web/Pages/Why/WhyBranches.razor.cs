using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>What each unit below and each own line adds to a sum; each leads to the same figure of its own.</summary>
public sealed partial class WhyBranches
{
    [Parameter, EditorRequired] public WhyBreakdown Breakdown { get; set; } = default!;

    [Parameter, EditorRequired] public WhyQuery Wanted { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    private string ToRows => DashboardUrls.With(DashboardUrls.Why, Query, (Wanted with { IsRows = true, Page = 1 }).Pairs());

    private string To(WhyBranch branch) => branch.IsLine
        ? DashboardUrls.With(DashboardUrls.Why, Query with { Department = null }, (Wanted with { Line = branch.Code, Page = 1 }).Pairs())
        : DashboardUrls.With(DashboardUrls.Why, Query with { Department = branch.Code }, (Wanted with { Page = 1 }).Pairs());
}
