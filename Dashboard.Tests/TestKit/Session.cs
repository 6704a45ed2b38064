using System.Security.Claims;
using Dashboard.Domain.People;
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
        Give(ledger, name, grants.Length == 0 ? [new(Role.Admin, null)] : grants);
        ClaimsIdentityOptions claims = new();
        return new(new(new ClaimsIdentity([new(claims.UserIdClaimType, name), new(claims.UserNameClaimType, name), new(claims.SecurityStampClaimType, "stamp")], "test")));
    }

    /// <summary>Gives an account what it has from now on, without a record, so that the records of a test are its own.</summary>
    public static void Give(TemporaryLedger ledger, string id, params ReadOnlySpan<Grant> grants)
    {
        ledger.Run($"DELETE FROM AccountGrant WHERE AccountId='{id}'");
        foreach (Grant grant in grants)
        {
            ledger.Run(
                $"""
                INSERT INTO AccountGrant (AccountId, Role, DepartmentId, ValidFrom, ValidUntil)
                VALUES ('{id}', {(int)grant.Role}, {Sql(grant.DepartmentId)}, {Sql(Code(grant.From))}, {Sql(Code(grant.Until))})
                """);
        }
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));

    private static int? Code(DateOnly? day) => day is { } d ? (((d.Year * 100) + d.Month) * 100) + d.Day : null;

    private static string Sql(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "NULL";
}
