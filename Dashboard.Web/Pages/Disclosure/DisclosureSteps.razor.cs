using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Disclosure;

/// <summary>The signatures under a publication that the person can give now.</summary>
public sealed partial class DisclosureSteps
{
    private string? reason;

    [Parameter, EditorRequired] public AssessmentStatus Status { get; set; } = default!;

    /// <summary>Whether personal data stand in the way.</summary>
    [Parameter] public bool IsBlocked { get; set; }

    [Parameter] public EventCallback<(AssessmentStep Step, string? Reason)> OnStep { get; set; }

    [Inject] private IStringLocalizer<DisclosureTexts> Texts { get; set; } = default!;

    private IEnumerable<AssessmentStep> Steps => Status.Steps.Where(step => step is AssessmentStep.Propose or AssessmentStep.Publish or AssessmentStep.Unpublish);
}
