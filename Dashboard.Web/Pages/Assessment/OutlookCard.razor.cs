using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What it would come to at today's pace, and the shortest way to the best grade.</summary>
public sealed partial class OutlookCard
{
    [Parameter, EditorRequired] public AssessmentOutlook Outlook { get; set; } = default!;

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
