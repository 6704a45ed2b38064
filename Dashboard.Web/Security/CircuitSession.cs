using Dashboard.Domain.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Ends the sign-in of an open page soon after the account was signed out, locked or removed, and lets the page follow when its rights changed.</summary>
public sealed class CircuitSession : RevalidatingServerAuthenticationStateProvider
{
    private readonly PersonReader people;
    private readonly OpenPageOptions options;
    private string? known;

    public CircuitSession(ILoggerFactory logs, PersonReader people, IOptions<OpenPageOptions> options)
        : base(logs)
    {
        (this.people, this.options) = (people, options.Value);
        AuthenticationStateChanged += Remember;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(options.CheckSeconds);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        Person person = people.Of(authenticationState.User);
        if (person == Person.Nobody) return Task.FromResult(false);
        // Who looks is the same, but pages read again for everyone who hears of a new state.
        if (known is not null && known != RightsOf(person)) NotifyAuthenticationStateChanged(Task.FromResult(authenticationState));
        return Task.FromResult(true);
    }

    /// <summary>What the person may do when the page opens, or when it was last told.</summary>
    private void Remember(Task<AuthenticationState> state)
    {
        if (state.IsCompletedSuccessfully) known = RightsOf(people.Of(state.Result.User));
    }

    private static string RightsOf(Person person) => string.Join(' ', person.Grants.Select(g => $"{g.Role}@{g.DepartmentId}"));
}
