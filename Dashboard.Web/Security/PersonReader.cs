using System.Security.Claims;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Finds the person of a sign-in with what they may do now.</summary>
/// <remarks>Asked anew every time: a grant that was taken away or a lock counts from the next reading on, whatever a cookie says.</remarks>
public sealed class PersonReader(AccountStore accounts, InstitutionClock clock, IOptions<IdentityOptions> identity, SampleAccess samples, SecondStepDemand demand)
{
    /// <summary>The person, or nobody when the sign-in is over. Who still has to set up the second step may do nothing.</summary>
    public Person Of(ClaimsPrincipal user)
    {
        Person person = Find(user);
        return demand.Holds(person, user) ? person with { Grants = [] } : person;
    }

    /// <summary>Whether the person still has to set up the second step.</summary>
    public bool IsHeld(ClaimsPrincipal user) => demand.Holds(Find(user), user);

    private Person Find(ClaimsPrincipal user)
    {
        ClaimsIdentityOptions claims = identity.Value.ClaimsIdentity;
        return user.FindFirstValue(claims.UserIdClaimType) is { } id && user.FindFirstValue(claims.SecurityStampClaimType) is { } stamp
            ? accounts.Find(id, stamp, samples.IsGiven, clock.Today, clock.NowAt) ?? Person.Nobody
            : Person.Nobody;
    }
}
