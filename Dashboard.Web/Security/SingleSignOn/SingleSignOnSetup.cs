using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Web.Security.SingleSignOn;

/// <summary>Registers the sign-in at the provider: authorization code with PKCE, through the guard of outgoing requests.</summary>
internal static class SingleSignOnSetup
{
    public const string Scheme = "single-sign-on";

    /// <summary>How long one may take to sign in at the provider.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly string[] UsualScopes = ["openid", "profile"];

    public static void AddSingleSignOn(this IServiceCollection services, SingleSignOnOptions options)
    {
        services.AddSingleton<Entrance>();
        if (!options.IsOn) return;
        services.AddSingleton<DirectoryService>();
        services.AddScoped<SingleSignOnEvents>();
        services.AddHostedService<SingleSignOnNotice>();
        // A way of its own: the provider was named by an administrator, but for sign-in alone.
        services.AddOutgoingTo(Scheme, new(options.Authority));
        services.AddAuthentication().AddOpenIdConnect(Scheme, connect => Set(connect, options));
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IServiceProvider>((connect, provider) => connect.Backchannel = OutgoingSetup.ClientOf(provider, Scheme));
    }

    private static void Set(OpenIdConnectOptions connect, SingleSignOnOptions options)
    {
        (connect.Authority, connect.ClientId, connect.ClientSecret) = (options.Authority, options.ClientId, options.Secret());
        connect.RequireHttpsMetadata = !new Uri(options.Authority).IsLoopback;
        // The answer comes as an address: a form sent by another host is refused here, and its cookies would need encryption.
        (connect.ResponseType, connect.ResponseMode, connect.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (connect.SignInScheme, connect.EventsType) = (IdentityConstants.ApplicationScheme, typeof(SingleSignOnEvents));
        (connect.CallbackPath, connect.SignedOutCallbackPath, connect.RemoteSignOutPath) = (DashboardUrls.SingleSignOnCallback, DashboardUrls.SingleSignOnSignedOut, PathString.Empty);
        (connect.MapInboundClaims, connect.SaveTokens, connect.DisableTelemetry) = (false, false, true);
        connect.RemoteAuthenticationTimeout = Patience;
        connect.Scope.Clear();
        foreach (string scope in options.Scopes.Length > 0 ? options.Scopes : UsualScopes) connect.Scope.Add(scope);
        connect.GetClaimsFromUserInfoEndpoint = options.ReadUserInfo;
        connect.ClaimActions.Clear();
        foreach (string claim in options.Roles.Select(role => role.Claim).Concat([options.NameClaim, options.DisplayNameClaim, SingleSignOnOptions.MailClaim, "email_verified"]).Distinct().Where(claim => claim is not ("iss" or "sub" or "")))
            connect.ClaimActions.MapJsonKey(claim, claim);
        bool isEncrypted = options.PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        (connect.CorrelationCookie, connect.NonceCookie) = (Cookie("dashboard-entry-", isEncrypted), Cookie("dashboard-nonce-", isEncrypted));
    }

    /// <summary>As strict as <see cref="HostCookies"/>, but by the address people use: the library writes these itself.</summary>
    private static CookieBuilder Cookie(string name, bool isEncrypted) => new()
    {
        Name = isEncrypted ? "__Host-" + name : name,
        Path = isEncrypted ? "/" : DashboardUrls.SingleSignOnCallback,
        SecurePolicy = isEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        IsEssential = true,
        Expiration = Patience,
    };
}
