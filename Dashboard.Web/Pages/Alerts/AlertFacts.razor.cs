using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>The figure against its threshold, the money behind it, and where the alert stands.</summary>
public sealed partial class AlertFacts
{
    [Parameter, EditorRequired] public AlertView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    private AlertItem Alert => View.Alert;
}
