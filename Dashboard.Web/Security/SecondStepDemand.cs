using System.Security.Claims;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Who may do nothing before their account has an authenticator or a passkey.</summary>
public sealed class SecondStepDemand(AccountStore accounts, IOptions<SecurityOptions> options)
{
    public const string None = "none", Administrators = "administrators", Everyone = "everyone";

    /// <summary>Whether the person is held back. Asked at every reading, so that it ends, and begins, with the next click.</summary>
    public bool Holds(Person person, ClaimsPrincipal user) =>
        person != Person.Nobody && Concerns(person) && !IsProvenElsewhere(user) && !accounts.HasSecondStep(person.Id);

    /// <summary>Whether another system let the person in and answers for how: the framework notes its name with the sign-in.</summary>
    public static bool IsProvenElsewhere(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == ClaimTypes.AuthenticationMethod);

    /// <summary>Takes along who let the person in, when a session is renewed.</summary>
    public static void Keep(ClaimsPrincipal from, ClaimsPrincipal to)
    {
        if (to.Identity is ClaimsIdentity identity && !IsProvenElsewhere(to)) identity.AddClaims(from.FindAll(ClaimTypes.AuthenticationMethod));
    }

    private bool Concerns(Person person) => options.Value.RequireTwoFactor switch
    {
        Everyone => true,
        // Of a part too: whoever gives access anywhere is worth an attack.
        Administrators => person.Grants.Any(grant => grant.Role == Role.Admin),
        _ => false,
    };
}
