using System.Globalization;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>To the page before and the next one.</summary>
public sealed partial class PagerLinks
{
    [Parameter, EditorRequired] public OverseerView View { get; set; } = default!;

    [Parameter, EditorRequired] public OverseerQuery Wanted { get; set; } = OverseerQuery.Read(null, null, null, null);

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private string ToPage(int page) => DashboardUrls.ToDepartments(Query, [.. Wanted.Pairs(), ("page", page.ToString(CultureInfo.InvariantCulture))]);
}
