using Dashboard.Web.Api;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Refuses bodies that no form has. Files come in pieces through open pages.</summary>
public static class BodyLimit
{
    /// <summary>The largest body of a request.</summary>
    public const long MostBytes = 1 << 20;

    /// <summary>Says so before anything reads; a body that does not tell its length is cut off by the server where the limit is.</summary>
    public static void UseBodyLimit(this WebApplication app) => app.Use((context, next) =>
    {
        // An address that takes files says so itself, and asks who comes before it reads.
        long most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MostBytes;
        if (context.Request.ContentLength is not { } length || length <= most) return next(context);
        if (context.Request.Path.StartsWithSegments(DashboardUrls.Api, StringComparison.OrdinalIgnoreCase))
            return ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "Body.TooLarge", most >> 20).ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<LimitTexts>>()["TooLarge"]);
    });
}
