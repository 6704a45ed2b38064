using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Components;

/// <summary>Something broke: a number to find it in the log by, and another try.</summary>
public sealed partial class FailedState
{
    [Parameter, EditorRequired] public string Reference { get; set; } = "";

    [Parameter] public EventCallback OnRetry { get; set; }

    [Inject] private IStringLocalizer<ComponentTexts> Texts { get; set; } = default!;
}
