using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>The alerts, the gravest first; those of one rule and department as one row when they are many.</summary>
public sealed partial class AlertTable
{
    [Parameter, EditorRequired] public AlertsView View { get; set; } = default!;

    /// <summary>Those that were new to the person when the page was opened.</summary>
    [Parameter] public IReadOnlySet<long> Fresh { get; set; } = new HashSet<long>();

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;
}
