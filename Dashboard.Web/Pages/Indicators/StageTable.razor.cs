using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>What is to be reached by when, the year itself last.</summary>
public sealed partial class StageTable
{
    [Parameter, EditorRequired] public IndicatorView View { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;
}
