using System.Security.Claims;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Localization;
using ComponentTypeMetadata = Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata;

namespace Dashboard.Web.Security;

/// <summary>The limits of open pages: how many, how large their messages, how long one is kept that nobody looks at.</summary>
internal static class CircuitSetup
{
    /// <summary>The framework's own address for the connection of open pages.</summary>
    public const string Connection = "/_blazor";

    /// <summary>The largest message of a browser. A pasted page of text fits; files come in pieces.</summary>
    public const int LargestMessage = 256 * 1024;

    public static void AddCircuitLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OpenPageOptions>(configuration.GetSection(OpenPageOptions.Section));
        services.AddSingleton<OpenPages>();
        services.Configure<CircuitOptions>(circuits =>
        {
            // The address holds all state: a page that lost its connection for longer reloads and has lost nothing.
            circuits.DisconnectedCircuitMaxRetained = 50;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(60);
            circuits.PersistedCircuitInMemoryMaxRetained = 1;
            circuits.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromSeconds(60);
            circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
            circuits.DetailedErrors = false;
        });
    }

    /// <summary>The limits of messages on the connection of a page.</summary>
    public static void LimitMessages(HubOptions hub)
    {
        hub.MaximumReceiveMessageSize = LargestMessage;
        hub.HandshakeTimeout = TimeSpan.FromSeconds(10);
        hub.EnableDetailedErrors = false;
    }

    /// <summary>Turns away what is too many: a page with a sentence, a connection with a number.</summary>
    public static void UseCircuitLimits(this WebApplication app) => app.Use(async (context, next) =>
    {
        OpenPages pages = context.RequestServices.GetRequiredService<OpenPages>();
        string account = context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (IsConnection(context.Request))
        {
            using IDisposable? place = pages.Enter(account, context.Connection.RemoteIpAddress);
            if (place is null) await RefuseAsync(context);
            else await next(context);
        }
        else if (IsPage(context) && pages.IsFull(account, context.Connection.RemoteIpAddress))
        {
            context.Response.Redirect(DashboardUrls.ToBusy(context.Request.Path + context.Request.QueryString));
        }
        else
        {
            await next(context);
        }
    });

    // Both ways a browser may connect hold a request open; what it sends beside that comes by other methods.
    private static bool IsConnection(HttpRequest request) =>
        request.Path.Equals(Connection, StringComparison.OrdinalIgnoreCase) && !HttpMethods.IsPost(request.Method) && !HttpMethods.IsDelete(request.Method);

    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && context.AcceptsInteractiveRouting();

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<IStringLocalizer<LimitTexts>>()["Why"]);
    }
}
