using Dashboard.Domain.Alerts;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>All that happened to an alert, the latest first.</summary>
public sealed partial class AlertHistory
{
    [Parameter, EditorRequired] public AlertItem Alert { get; set; } = default!;

    [Parameter, EditorRequired] public IReadOnlyList<AlertEventItem> Events { get; set; } = [];

    [Inject] private AlertWords Words { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;
}
