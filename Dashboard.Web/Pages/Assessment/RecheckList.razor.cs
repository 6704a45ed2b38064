using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What a reviewer should check against its proof before signing.</summary>
public sealed partial class RecheckList
{
    [Parameter, EditorRequired] public IReadOnlyList<RecheckItem> Items { get; set; } = [];

    [Parameter, EditorRequired] public StudioAddress Address { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
