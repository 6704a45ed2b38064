using System.Security.Claims;
using System.Text.Encodings.Web;
using Dashboard.Web.Api;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web.Security.Keys;

/// <summary>Lets programs in by a key, and tells those it keeps out why.</summary>
/// <remarks>
/// The sign-in carries nothing by which a page would know a person: <see cref="PersonReader"/> asks for the stamp of a session.
/// What a holder may do stands beside the request and not in claims, because it is that of this moment.
/// </remarks>
public sealed class KeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeyReader keys, InstitutionClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Calls by key alone.</summary>
    public const string Name = "ApiKey";

    /// <summary>Calls by key, or by the session of a browser.</summary>
    public const string OrSession = "ApiKeyOrSession";

    private KeyFinding found = new(KeyStanding.Missing);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        found = keys.Find(Request.Headers.Authorization, Context.Connection.RemoteIpAddress, clock.Today, clock.NowAt);
        if (found.Holder is not { } holder) return Task.FromResult(found.Standing == KeyStanding.Missing ? AuthenticateResult.NoResult() : AuthenticateResult.Fail(found.Standing.ToString()));
        Context.Features.Set(holder);
        ClaimsPrincipal principal = new(new ClaimsIdentity([new(ClaimTypes.Name, holder.Actor.Origin)], Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new(principal, Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        if (found.Standing != KeyStanding.TooMany) return ApiProblem.Of(StatusCodes.Status401Unauthorized, $"Key.{found.Standing}").ExecuteAsync(Context);
        Response.Headers[HeaderNames.RetryAfter] = "60";
        return ApiProblem.Of(StatusCodes.Status429TooManyRequests, "Key.TooMany").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiProblem.Of(StatusCodes.Status403Forbidden, "NotAllowed").ExecuteAsync(Context);
}
