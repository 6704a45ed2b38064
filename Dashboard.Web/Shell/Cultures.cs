using Microsoft.AspNetCore.Localization;

namespace Dashboard.Web.Shell;

/// <summary>The languages of the product, and the address that changes between them.</summary>
public static class Cultures
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Chinese, English];

    /// <summary>A path on this host and nothing else; an address that leads elsewhere becomes the overview.</summary>
    public static string LocalPath(string? returnTo) =>
        returnTo is ['/', ..] && returnTo is not ['/', '/' or '\\', ..] && !returnTo.Any(char.IsControl)
            ? returnTo
            : DashboardUrls.Overview;

    public static void MapCulture(this WebApplication app) =>
        app.MapGet(DashboardUrls.Culture, (string? set, string? returnTo, HttpContext context) =>
        {
            if (set is not null && All.Contains(set)) Remember(context.Response, set);
            return Results.LocalRedirect(LocalPath(returnTo));
        }).AllowAnonymous();

    private static void Remember(HttpResponse response, string culture) => response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new(culture)),
        new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
}
