using Dashboard.Domain.Policies;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>Narrows the indicators to one light.</summary>
public sealed partial class IndicatorLights
{
    [Parameter, EditorRequired] public IndicatorsView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    /// <summary>The light of an address; none when it cannot be read.</summary>
    public static Light? Read(string? word) => Enum.TryParse(word, ignoreCase: true, out Light light) && Enum.IsDefined(light) ? light : null;

    private IEnumerable<Light> Shown => Enum.GetValues<Light>().Where(l => View.Counts[l] > 0);

    private string To(Light? light) =>
        DashboardUrls.With(DashboardUrls.Indicators, Query, ("light", light is { } l ? Enum.GetName(l) : null));
}
