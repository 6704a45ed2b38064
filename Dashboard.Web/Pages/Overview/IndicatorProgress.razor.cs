using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overview;

/// <summary>How far indicators are towards their annual targets, the most urgent first.</summary>
public sealed partial class IndicatorProgress
{
    [Parameter, EditorRequired] public OverviewView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;
}
