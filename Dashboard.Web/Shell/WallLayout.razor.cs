using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace Dashboard.Web.Shell;

/// <summary>The frame of a screen on a wall: no bar, no navigation, only the page.</summary>
public sealed partial class WallLayout
{
    private bool isDark;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        isDark = await Script.InvokeAsync<bool>("dashboardTheme.isDark");
        StateHasChanged();
    }

    private async Task ToggleThemeAsync()
    {
        isDark = !isDark;
        await Script.InvokeVoidAsync("dashboardTheme.choose", isDark);
    }
}
