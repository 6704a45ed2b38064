using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>What is open of the thing a page shows; nothing at all when nothing is.</summary>
public sealed partial class SubjectAlerts
{
    private const int Most = 5;

    [Parameter, EditorRequired] public IReadOnlyList<AlertItem> Alerts { get; set; } = [];

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    /// <summary>Where all of them are listed; null where that is nowhere.</summary>
    [Parameter] public string? AllHref { get; set; }

    [Inject] private AlertSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Words { get; set; } = default!;
}
