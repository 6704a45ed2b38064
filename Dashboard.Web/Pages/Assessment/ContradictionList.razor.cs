using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What contradicts itself in the report, and how sure that is.</summary>
public sealed partial class ContradictionList
{
    [Parameter, EditorRequired] public IReadOnlyList<DraftFinding> Findings { get; set; } = [];

    [Inject] private FindingSentence Sentence { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
