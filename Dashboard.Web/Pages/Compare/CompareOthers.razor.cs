using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Compare;

/// <summary>What changed besides rows of money: imports that were taken back, indicators.</summary>
public sealed partial class CompareOthers
{
    [Parameter, EditorRequired] public CompareView View { get; set; } = default!;

    [Inject] private IStringLocalizer<CompareTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Sums { get; set; } = default!;

    private static string Reached(IndicatorSnapshot? item) =>
        item?.Achievement is { Value: { } value } ? FigureFormat.Value(value) + item.Indicator.Unit : item?.Achievement.Text ?? FigureFormat.Undefined;
}
