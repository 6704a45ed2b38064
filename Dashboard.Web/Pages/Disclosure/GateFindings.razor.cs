using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Disclosure;

/// <summary>Personal data that stand in the way of a publication, masked.</summary>
public sealed partial class GateFindings
{
    [Parameter, EditorRequired] public IReadOnlyList<PersonalDataFinding> Findings { get; set; } = [];

    [Inject] private IStringLocalizer<DisclosureTexts> Texts { get; set; } = default!;
}
