using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Packs of rules as files, byte for byte: the one that counts and those that counted before.</summary>
internal static class PackFiles
{
    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.PackFiles + "/{id}/{version}", (HttpContext context, string id, string version, PacksReader packs) =>
    {
        if (packs.Find(id, version) is not { } content) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(content.Bytes, "application/json", SafeFileName.Of($"{id}@{version}", "json"));
    }).RequireAuthorization(nameof(Right.Administer));
}
