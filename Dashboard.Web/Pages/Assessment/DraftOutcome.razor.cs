using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What contradicts itself in a draft, with the words that do.</summary>
public sealed partial class DraftOutcome
{
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter, EditorRequired] public IReadOnlyList<DraftFinding> Findings { get; set; } = [];

    [Inject] private FindingSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
