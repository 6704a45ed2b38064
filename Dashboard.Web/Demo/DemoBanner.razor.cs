using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Demo;

/// <summary>Says on every page that sample data are shown.</summary>
public sealed partial class DemoBanner
{
    private bool isPresent;

    [Inject] private DemoService Demo { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    protected override void OnParametersSet() => isPresent = Demo.IsPresent();
}
