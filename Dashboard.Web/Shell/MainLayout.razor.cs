using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using MudBlazor.Interfaces;

namespace Dashboard.Web.Shell;

/// <summary>The frame: bar, navigation, banners and the page.</summary>
public sealed partial class MainLayout
{
    private PageErrorBoundary? boundary;
    private MudDrawer? drawer;
    private string? page;
    private PageQuery query = new();
    private Person person = Person.Nobody;
    private bool isDark;
    private bool isOpen = true;

    /// <summary>The theme known while prerendering, handed on to the circuit, which sees no cookies.</summary>
    [PersistentState] public string? FirstTheme { get; set; }

    [CascadingParameter] private HttpContext? HttpContext { get; set; }

    /// <summary>Comes anew when what the person may do has changed, and the navigation with it.</summary>
    [CascadingParameter] public Task<AuthenticationState>? Session { get; set; }

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [Inject] private IStringLocalizer<ShellTexts> Texts { get; set; } = default!;

    private string Path => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string ThemeWord => Texts[isDark ? "Theme.ToLight" : "Theme.ToDark"];

    protected override void OnInitialized()
    {
        if (HttpContext is not null) FirstTheme ??= ThemeCookies.Read(HttpContext);
        isDark = FirstTheme == ThemeCookies.Dark;
    }

    protected override async Task OnParametersSetAsync()
    {
        query = DashboardUrls.Read(Navigation.Uri);
        person = await People.CurrentAsync();
        // Another page deserves its own try, whatever happened to the last one.
        boundary?.Recover();
        string here = Path.Split('?')[0];
        bool isAnotherPage = page is not null && page != here;
        page = here;
        // On a phone the drawer lies over the page; it closes itself only when told that one has gone somewhere.
        if (isAnotherPage && drawer is INavigationEventReceiver receiver) await receiver.OnNavigation();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        bool shown = await Script.InvokeAsync<bool>("dashboardTheme.isDark");
        if (shown == isDark) return;
        isDark = shown;
        StateHasChanged();
    }

    private async Task ToggleThemeAsync()
    {
        isDark = !isDark;
        await Script.InvokeVoidAsync("dashboardTheme.choose", isDark);
    }
}
