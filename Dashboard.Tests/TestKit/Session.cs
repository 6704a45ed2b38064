using System.Security.Claims;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Tests.TestKit;

/// <summary>A signed-in person on a real ledger, without a browser and without a password.</summary>
internal sealed class Session : AuthenticationStateProvider
{
    private readonly ClaimsPrincipal user;

    private Session(ClaimsPrincipal user) => this.user = user;

    /// <summary>Makes an account with grants, an administrator of everything when none are named, and signs it in.</summary>
    public static Session Open(TemporaryLedger ledger, string name = "tester", params Grant[] grants)
    {
        ledger.Run(
            $"""
            INSERT OR IGNORE INTO Account (Id, UserName, NormalizedUserName, DisplayName, IsDemo, SecurityStamp, EmailConfirmed,
              PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ('{name}', '{name}', '{name.ToUpperInvariant()}', '{name}', 0, 'stamp', 0, 0, 0, 0, 0)
            """);
        ledger.Get<AccountStore>().Give(name, grants.Length == 0 ? [new(Role.Admin, null)] : grants);
        ClaimsIdentityOptions claims = new();
        return new(new(new ClaimsIdentity([new(claims.UserIdClaimType, name), new(claims.UserNameClaimType, name), new(claims.SecurityStampClaimType, "stamp")], "test")));
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
}
