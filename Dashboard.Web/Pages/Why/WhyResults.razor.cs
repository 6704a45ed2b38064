using Dashboard.Domain.Indicators;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The results of an indicator up to the date, and which of them count.</summary>
public sealed partial class WhyResults
{
    [Parameter, EditorRequired] public WhyIndicator Indicator { get; set; } = default!;

    [Inject] private IStringLocalizer<WhyTexts> Texts { get; set; } = default!;

    private string Target => Indicator.Item.Indicator is { TargetValue: { } value } target
        ? $"{target.Sign.Symbol()}{FigureFormat.Value(value)}{target.Unit}" : Indicator.Item.Indicator.TargetText;

    private static string? Written(WhyResult result) => result.Value is { } value ? FigureFormat.Value(value) : null;
}
