using System.Security.Claims;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Finds the person of a sign-in with what they may do now.</summary>
/// <remarks>Asked anew every time: a grant that was taken away or a lock counts from the next reading on, whatever a cookie says.</remarks>
public sealed class PersonReader(AccountStore accounts, InstitutionClock clock, IOptions<IdentityOptions> identity, SampleAccess samples)
{
    /// <summary>The person, or nobody when the sign-in is over.</summary>
    public Person Of(ClaimsPrincipal user)
    {
        ClaimsIdentityOptions claims = identity.Value.ClaimsIdentity;
        return user.FindFirstValue(claims.UserIdClaimType) is { } id && user.FindFirstValue(claims.SecurityStampClaimType) is { } stamp
            ? accounts.Find(id, stamp, samples.IsGiven, clock.Today, clock.NowAt) ?? Person.Nobody
            : Person.Nobody;
    }
}
