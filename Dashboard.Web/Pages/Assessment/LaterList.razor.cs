using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What the books say otherwise since the signature; what is signed stays.</summary>
public sealed partial class LaterList
{
    [Parameter, EditorRequired] public IReadOnlyList<ReportChange> Changes { get; set; } = [];

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
