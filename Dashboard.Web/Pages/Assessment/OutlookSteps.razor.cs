using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Items with what each can still bring, the greatest first.</summary>
public sealed partial class OutlookSteps
{
    [Parameter, EditorRequired] public IReadOnlyList<OutlookStep> Steps { get; set; } = [];

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
