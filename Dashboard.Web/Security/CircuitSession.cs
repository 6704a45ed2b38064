using Dashboard.Domain.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Dashboard.Web.Security;

/// <summary>Ends the sign-in of an open page soon after the account was signed out, locked or removed.</summary>
public sealed class CircuitSession(ILoggerFactory logs, PersonReader people) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(20);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(people.Of(authenticationState.User) != Person.Nobody);
}
