using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security;

/// <summary>Marks what a person may reach who still has to set up the second step of the sign-in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforeSecondStepAttribute : Attribute;

/// <summary>Leads persons who still have to set up the second step to the page that does it, and keeps everything else from them.</summary>
/// <remarks>What they may do is taken from them as well, in <see cref="PersonReader"/>: a page that was open before shows nothing any more.</remarks>
public static class SecondStepGuard
{
    public static void UseSecondStepGuard(this WebApplication app) => app.Use((context, next) =>
    {
        if (IsOpen(context.GetEndpoint()) || !context.RequestServices.GetRequiredService<PersonReader>().IsHeld(context.User)) return next(context);
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect(DashboardUrls.Account);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<LimitTexts>>()["SecondStep"]);
    });

    /// <summary>What strangers may reach needs no second step either; an address that leads nowhere is told so.</summary>
    private static bool IsOpen(Endpoint? endpoint) =>
        endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<OpenBeforeSecondStepAttribute>() is not null;
}
