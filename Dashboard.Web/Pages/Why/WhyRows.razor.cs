using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The rows of the ledger of which a sum is made, in 元 with all their 分.</summary>
public sealed partial class WhyRows
{
    [Parameter, EditorRequired] public WhyBreakdown Breakdown { get; set; } = default!;

    [Parameter, EditorRequired] public WhyQuery Wanted { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>Whether rows of several lines stand together.</summary>
    [Parameter] public bool HasLines { get; set; }

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    private string ToBranches => To(Wanted with { IsRows = false, Page = 1 });

    private string ToPage(int page) => To(Wanted with { Page = page });

    private string To(WhyQuery wanted) => DashboardUrls.With(DashboardUrls.Why, Query, wanted.Pairs());

    private string ToLine(WhyRow row) =>
        DashboardUrls.With(DashboardUrls.Why, Query with { Department = null }, (Wanted with { Line = row.LineCode, IsRows = false, Page = 1 }).Pairs());
}
