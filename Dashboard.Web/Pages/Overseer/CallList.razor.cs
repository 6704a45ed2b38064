using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Whom to call first, and by what it was reckoned.</summary>
public sealed partial class CallList
{
    [Parameter, EditorRequired] public OverseerView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;
}
