using Dashboard.Domain.Indicators.Coach;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>What the coach says, each with a way out.</summary>
public sealed partial class FindingList
{
    [Parameter, EditorRequired] public IReadOnlyList<CoachFinding> Findings { get; set; } = [];

    /// <summary>The person takes a suggestion over.</summary>
    [Parameter] public EventCallback<CoachFinding> OnAdopted { get; set; }

    [Inject] private CoachSentence Sentences { get; set; } = default!;

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;
}
