using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>An item of the form; its name opens where it comes from and where it is filled.</summary>
public sealed partial class ItemRow
{
    [Parameter, EditorRequired] public StudioItem Item { get; set; } = default!;

    [Parameter, EditorRequired] public string Href { get; set; } = "";

    [Parameter] public bool IsChosen { get; set; }

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;
}
