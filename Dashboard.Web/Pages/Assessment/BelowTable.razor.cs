using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>How far those below have come; only what is signed has a score here.</summary>
public sealed partial class BelowTable
{
    [Parameter, EditorRequired] public StudioView View { get; set; } = default!;

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private string AddressOf(BelowItem item) => new StudioAddress(Address.Query with { Department = item.Code }, item.LineCode).Here;
}
