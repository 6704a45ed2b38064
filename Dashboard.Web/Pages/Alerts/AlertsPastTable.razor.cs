using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>The alerts of an earlier day as they stood then, to be read alone.</summary>
public sealed partial class AlertsPastTable
{
    [Parameter, EditorRequired] public PastAlerts Past { get; set; } = default!;

    /// <summary>How many there were, however many are listed.</summary>
    [Parameter, EditorRequired] public int Found { get; set; }

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;
}
