using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Refuses what a page of another host sends here: browsers say where a request comes from, and a script cannot change that.</summary>
/// <remarks>Programs that are no browser say nothing; they have no session of a person that could be misused.</remarks>
public static class OriginGuard
{
    /// <summary>Guards every request that may change something, and the connection of open pages.</summary>
    public static void UseOriginGuard(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsGuarded(context.Request) || IsFromHere(context.Request)) return next(context);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OriginGuard)).LogWarning(
            "Refused {Method} {Path} from {Origin}: this host is {Host}. A proxy in front must hand on the header Host, or stand in Proxy:Known.",
            context.Request.Method, SecretPaths.Masked(context.Request.Path), context.Request.Headers.Origin.ToString(), context.Request.Host);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<LimitTexts>>()["Foreign"]);
    });

    /// <summary>Whether a request says that it comes from a page of this host, or does not come from a page.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin])
            return request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Site"] != "cross-site";
        // What a known proxy says of host and protocol stands in the request by now; what anyone else says there counts for nothing.
        return Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && from.Scheme is "http" or "https"
            && IsHost(from!, request.Host);
    }

    private static bool IsGuarded(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
        || request.Path.StartsWithSegments(CircuitSetup.Connection, StringComparison.OrdinalIgnoreCase);

    private static bool IsHost(Uri from, HostString host) =>
        (string.Equals(from.Host, host.Host, StringComparison.OrdinalIgnoreCase) || string.Equals(from.IdnHost, host.Host, StringComparison.OrdinalIgnoreCase))
        && from.Port == (host.Port ?? (from.Scheme == "https" ? 443 : 80));
}
