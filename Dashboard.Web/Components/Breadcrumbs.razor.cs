using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>The way from the top to the department or line shown.</summary>
public sealed partial class Breadcrumbs
{
    [Parameter, EditorRequired] public IReadOnlyList<Crumb> Trail { get; set; } = [];

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
