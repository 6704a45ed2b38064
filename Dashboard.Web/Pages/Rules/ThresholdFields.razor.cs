using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Rules;

/// <summary>One threshold: from when on, and for whom.</summary>
public sealed partial class ThresholdFields
{
    [Parameter, EditorRequired] public ThresholdDraft Threshold { get; set; } = default!;

    [Parameter, EditorRequired] public RuleView View { get; set; } = default!;

    [Parameter] public EventCallback OnRemoved { get; set; }

    [Inject] private IStringLocalizer<RuleTexts> Texts { get; set; } = default!;
}
