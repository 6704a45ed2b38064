using Dashboard.Domain.Alerts;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>How much an alert matters, as shape and word; the colours belong to the lights.</summary>
public sealed partial class SeverityMark
{
    [Parameter, EditorRequired] public AlertSeverity Severity { get; set; }

    [Inject] private IStringLocalizer<AlertTexts> Texts { get; set; } = default!;

    private string Icon => Severity switch
    {
        AlertSeverity.Critical => Icons.Material.Filled.Report,
        AlertSeverity.Warning => Icons.Material.Outlined.WarningAmber,
        _ => Icons.Material.Outlined.Info,
    };
}
