using Dashboard.Domain.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Web.Security;

/// <summary>The person in front of a page.</summary>
public sealed class PersonSource(AuthenticationStateProvider sessions, PersonReader people)
{
    public async Task<Person> CurrentAsync() => people.Of((await sessions.GetAuthenticationStateAsync()).User);
}
