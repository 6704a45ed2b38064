using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Dashboard.Tests.TestKit;

/// <summary>Who sits in front of the provider.</summary>
public sealed record DirectoryPerson(string Subject, string? Name, string? DisplayName = null, params string[] Groups)
{
    public string? Mail { get; init; }

    /// <summary>Whether the provider made sure that the address is theirs; null when it says nothing of it.</summary>
    public bool? IsMailVerified { get; init; }
}

/// <summary>A real OpenID provider on a port of this machine, with one client and nobody's password: who sits in front of it is set by the test.</summary>
internal sealed class DirectoryProvider : IAsyncDisposable
{
    public const string ClientId = "dashboard";
    public const string ClientSecret = "canary-client-secret-7734";
    private readonly WebApplication app;
    private readonly SigningCredentials strangeKey = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "strange" }, SecurityAlgorithms.RsaSha256);

    private DirectoryProvider(string address, string site)
    {
        (Address, Site) = (address, site);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(Set);
        app = builder.Build();
        app.UseAuthentication();
    }

    /// <summary>Its address, which is also how it calls itself.</summary>
    public string Address { get; }

    /// <summary>The only site it leads back to.</summary>
    public string Site { get; }

    /// <summary>Null cancels every sign-in.</summary>
    public DirectoryPerson? Person { get; set; }

    /// <summary>Whether tokens are signed by a key that it does not publish.</summary>
    public bool IsKeyStrange { get; set; }

    /// <summary>For whom tokens are said to be, when not for the one who asked.</summary>
    public string? OtherAudience { get; set; }

    /// <summary>The nonce of tokens, when not the one that was asked for.</summary>
    public string? OtherNonce { get; set; }

    /// <summary>Whether groups are told to who asks for them alone, and stand in no token.</summary>
    public bool AreGroupsAskedFor { get; set; }

    /// <summary>The subjects whose sessions were ended by a token that names them.</summary>
    public ConcurrentQueue<string> Ended { get; } = new();

    public static async Task<DirectoryProvider> StartAsync(string address, string site)
    {
        DirectoryProvider provider = new(address, site);
        await provider.app.StartAsync();
        // On a busy machine a provider that was never asked takes longer than the program waits.
        using HttpClient asking = new() { Timeout = TimeSpan.FromMinutes(2) };
        foreach (string page in (string[])["/.well-known/openid-configuration", "/.well-known/jwks"]) await asking.GetStringAsync(new Uri(address + page));
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Set(OpenIddictServerBuilder server)
    {
        server.SetIssuer(new Uri(Address)).AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().EnableDegradedMode();
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("leave").SetUserInfoEndpointUris("who");
        server.RegisterScopes(Scopes.Profile).AddEphemeralEncryptionKey().AddEphemeralSigningKey().DisableAccessTokenEncryption();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(on => on.UseInlineHandler(Validate));
        server.AddEventHandler<HandleAuthorizationRequestContext>(on => on.UseInlineHandler(Authorize));
        server.AddEventHandler<ValidateTokenRequestContext>(on => on.UseInlineHandler(ValidateClient));
        server.AddEventHandler<ValidateEndSessionRequestContext>(on => on.UseInlineHandler(ValidateEnd));
        server.AddEventHandler<HandleEndSessionRequestContext>(on => on.UseInlineHandler(End));
        server.AddEventHandler<HandleUserInfoRequestContext>(on => on.UseInlineHandler(Tell));
        server.AddEventHandler<ProcessSignInContext>(on => on.UseInlineHandler(Forge).SetOrder(OpenIddictServerHandlers.PrepareIdentityTokenPrincipal.Descriptor.Order + 1));
        server.AddEventHandler<GenerateTokenContext>(on => on.UseInlineHandler(Sign).SetOrder(OpenIddictServerHandlers.Protection.AttachSecurityCredentials.Descriptor.Order + 1));
    }

    private ValueTask Validate(ValidateAuthorizationRequestContext asked)
    {
        if (asked.ClientId != ClientId || asked.RedirectUri?.StartsWith(Site + "/", StringComparison.Ordinal) != true) asked.Reject(Errors.InvalidClient);
        return default;
    }

    private ValueTask Authorize(HandleAuthorizationRequestContext asked)
    {
        if (Person is not { } person)
        {
            asked.Reject(Errors.AccessDenied);
            return default;
        }

        ClaimsIdentity identity = new("directory", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.PreferredUsername, person.Name).SetClaim(Claims.Name, person.DisplayName);
        identity.SetClaim(Claims.Email, person.Mail);
        if (person.IsMailVerified is { } isVerified) identity.SetClaim(Claims.EmailVerified, isVerified);
        identity.SetClaims("groups", [.. person.Groups]);
        identity.SetScopes(asked.Request.GetScopes());
        identity.SetDestinations(claim => claim.Type == "groups" && AreGroupsAskedFor ? [] : [Destinations.IdentityToken]);
        asked.SignIn(new ClaimsPrincipal(identity));
        return default;
    }

    private ValueTask ValidateClient(ValidateTokenRequestContext asked)
    {
        if (asked.Request.ClientId != ClientId || asked.Request.ClientSecret != ClientSecret) asked.Reject(Errors.InvalidClient);
        return default;
    }

    private ValueTask ValidateEnd(ValidateEndSessionRequestContext asked)
    {
        if (asked.PostLogoutRedirectUri?.StartsWith(Site + "/", StringComparison.Ordinal) != true) asked.Reject(Errors.InvalidRequest);
        return default;
    }

    private ValueTask End(HandleEndSessionRequestContext asked)
    {
        if (asked.IdentityTokenHintPrincipal?.GetClaim(Claims.Subject) is { } subject) Ended.Enqueue(subject);
        asked.SignOut();
        return default;
    }

    private ValueTask Tell(HandleUserInfoRequestContext asked)
    {
        asked.Claims["groups"] = new OpenIddictParameter([.. Person!.Groups.Select(group => (string?)group)]);
        return default;
    }

    private ValueTask Forge(ProcessSignInContext signing)
    {
        if (signing.IdentityTokenPrincipal is not { } token) return default;
        if (OtherAudience is { } audience) token.SetAudiences(audience);
        if (OtherNonce is { } nonce) token.SetClaim(Claims.Nonce, nonce);
        return default;
    }

    private ValueTask Sign(GenerateTokenContext token)
    {
        if (IsKeyStrange && token.TokenType == TokenTypeIdentifiers.IdentityToken) token.SigningCredentials = strangeKey;
        return default;
    }
}
