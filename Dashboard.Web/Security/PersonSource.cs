using Dashboard.Domain.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Web.Security;

/// <summary>The person in front of a page.</summary>
public sealed class PersonSource(AuthenticationStateProvider sessions, PersonReader people)
{
    /// <summary>Whether the person still has to set up the second step of the sign-in.</summary>
    public async Task<bool> IsHeldAsync() => people.IsHeld((await sessions.GetAuthenticationStateAsync()).User);

    public async Task<Person> CurrentAsync() => people.Of((await sessions.GetAuthenticationStateAsync()).User);
}
