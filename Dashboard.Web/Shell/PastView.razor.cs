using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Shell;

/// <summary>Says on a page that it shows what was known earlier, and leads back. It stands only on pages that follow the moment.</summary>
public sealed partial class PastView
{
    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    private string Back => Navigation.GetUriWithQueryParameter(DashboardUrls.KnownAt, (string?)null);

    private PageQuery Now => Query with { KnownAt = null };

    private string Moment(DateTimeOffset at) => FigureFormat.Moment(TimeZoneInfo.ConvertTime(at, Clock.Zone).DateTime);
}
