using Dashboard.Web.Resources;
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
        if (context.Request.ContentLength is not > MostBytes) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<LimitTexts>>()["TooLarge"]);
    });
}
