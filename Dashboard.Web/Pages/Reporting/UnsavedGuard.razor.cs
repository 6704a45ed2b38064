using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>Asks before a page is left on which something was typed and not saved.</summary>
public sealed partial class UnsavedGuard
{
    /// <summary>How many rows are not saved.</summary>
    [Parameter, EditorRequired] public int Count { get; set; }

    [Inject] private IJSRuntime Browser { get; set; } = default!;

    [Inject] private IStringLocalizer<ReportingTexts> Texts { get; set; } = default!;

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (Count > 0 && !await Browser.InvokeAsync<bool>("confirm", Texts["Unsaved", Count].Value)) leaving.PreventNavigation();
    }
}
