using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>The sign-in of this request.</summary>
public sealed class OwnSession(IServiceScopeFactory scopes, SignInManager<AccountTable> sessions)
{
    /// <summary>Lets this sign-in go on after a change that ends all sign-ins of the account.</summary>
    /// <remarks>The account is read anew: the one that this request read at its start has the stamp from before the change.</remarks>
    public async Task ContinueAsync(Person person)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<UserManager<AccountTable>>().FindByIdAsync(person.Id) is { } account)
            await sessions.RefreshSignInAsync(account);
    }
}
