using Dashboard.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web.Alerts.Subscriptions;

/// <summary>Answers calendar programs, which cannot sign in: the address itself is the secret, and can be ended.</summary>
internal static class FeedEndpoint
{
    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.Feed + "/{word}", (string word, FeedService feeds, HttpContext context) =>
    {
        context.Response.Headers[HeaderNames.CacheControl] = "private, no-store";
        return feeds.Read(word) is { } calendar ? Results.Text(calendar, "text/calendar; charset=utf-8") : Results.NotFound();
    }).AllowAnonymous();
}
