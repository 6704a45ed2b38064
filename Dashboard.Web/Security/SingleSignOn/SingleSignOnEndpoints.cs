using System.Globalization;
using System.Text.Encodings.Web;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>Where the way to the provider begins, and the end of a session there. Its answers come to addresses of the library.</summary>
internal static class SingleSignOnEndpoints
{
    public static void Map(WebApplication app) =>
        app.MapGet(DashboardUrls.SingleSignOn, StartAsync).AllowAnonymous().RequireRateLimiting(SecuritySetup.SignInLimit);

    /// <summary>Whether an exception says that the provider did not answer.</summary>
    public static bool IsUnreachable(Exception? failure) =>
        failure is HttpRequestException or IOException or OperationCanceledException || (failure?.InnerException is { } inner && IsUnreachable(inner));

    /// <summary>Ends the session at the provider as well, where it offers that and this session came from there.</summary>
    /// <returns>The answer that leads there; null when there is nothing to end.</returns>
    public static async Task<IResult?> LeaveAsync(HttpContext context, AuthenticateResult session)
    {
        SingleSignOnOptions options = context.RequestServices.GetRequiredService<SingleSignOnOptions>();
        if (!options.IsOn || !options.EndDirectorySession || !Entrance.IsDirectory(session.Properties)) return null;
        try
        {
            await context.SignOutAsync(SingleSignOnSetup.Scheme, new() { RedirectUri = DashboardUrls.SignIn });
        }
        catch (Exception e) when (e is InvalidOperationException || IsUnreachable(e))
        {
            Log(context).LogWarning(e, "统一登录的会话没有结束。The session at the provider was not ended.");
            return null;
        }

        // Browsers follow no redirect of a form to another host (form-action); a page that leads on is no form.
        string address = context.Response.Headers.Location.ToString();
        context.Response.Headers.Location = default;
        context.Response.Headers["Refresh"] = $"0;url={address}";
        string word = HtmlEncoder.Default.Encode(context.RequestServices.GetRequiredService<IStringLocalizer<AccountTexts>>()["SingleSignOn.Leaving"]);
        return Results.Content(
            $"<!doctype html><html lang=\"{CultureInfo.CurrentUICulture.Name}\"><head><meta charset=\"utf-8\"><title>{word}</title></head><body><p><a href=\"{HtmlEncoder.Default.Encode(address)}\">{word}</a></p></body></html>",
            "text/html; charset=utf-8", statusCode: StatusCodes.Status200OK);
    }

    /// <summary>Leads to the provider. A page of another host may not begin that: it could fill the browser with half-begun sign-ins.</summary>
    private static async Task<IResult> StartAsync(HttpContext context, SingleSignOnOptions options, string? returnTo)
    {
        string path = Cultures.LocalPath(returnTo);
        if (!options.IsOn || !OriginGuard.IsFromHere(context.Request)) return Results.LocalRedirect(DashboardUrls.ToSignIn(path));
        try
        {
            await context.ChallengeAsync(SingleSignOnSetup.Scheme, new() { RedirectUri = path });
            return Results.Empty;
        }
        catch (Exception e) when (IsUnreachable(e))
        {
            Log(context).LogWarning(e, "统一登录暂时无法访问。The provider cannot be reached.");
            return Results.LocalRedirect(DashboardUrls.ToSignInRefusal(DirectoryRefusals.Unreachable));
        }
    }

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SingleSignOnEndpoints));
}
