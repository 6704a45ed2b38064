using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>The surge of all departments together.</summary>
public sealed partial class SurgeCards
{
    [Parameter, EditorRequired] public SurgeView View { get; set; } = default!;

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private Surge Surge => View.Whole.Surge;

    private string Limits => Texts[
        View.Pack.Surge is null ? "Surge.Limits.Usual" : "Surge.Limits", FigureFormat.Percent(View.Pack.SurgeLimits.WatchFrom), FigureFormat.Percent(View.Pack.SurgeLimits.WarnFrom),
        View.Pack.SurgeLimits.LastWorkdays, View.Pack.Title, View.Pack.Id, View.Pack.Version];
}
