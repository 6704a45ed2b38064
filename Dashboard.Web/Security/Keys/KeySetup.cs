using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security.Keys;

/// <summary>Registers the way in for programs.</summary>
public static class KeySetup
{
    public static void AddKeyScheme(this IServiceCollection services)
    {
        services.AddSingleton<KeyGuessLimit>().AddSingleton<KeyReader>();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyScheme>(KeyScheme.Name, null)
            .AddPolicyScheme(KeyScheme.OrSession, null, either =>
            {
                either.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? KeyScheme.Name : IdentityConstants.ApplicationScheme;
                either.ForwardChallenge = KeyScheme.Name;
                either.ForwardForbid = KeyScheme.Name;
            });
        services.AddAuthorizationBuilder()
            .AddPolicy(KeyScheme.Name, ByScheme(KeyScheme.Name))
            .AddPolicy(KeyScheme.OrSession, ByScheme(KeyScheme.OrSession));
    }

    private static AuthorizationPolicy ByScheme(string scheme) => new AuthorizationPolicyBuilder(scheme).RequireAuthenticatedUser().Build();
}
