using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>One account a role to try the product out, without password. Offered in Development alone.</summary>
public sealed class DemoAccounts(
    UserManager<AccountTable> users, AccountService accounts, AccountStore store, DepartmentStore departments, InstitutionClock clock)
{
    /// <summary>They make and equip themselves where they are used.</summary>
    private static readonly Actor Itself = new("system", "web:demo-accounts");

    /// <summary>The roles in the order in which they are offered: the one that may do everything first.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Admin, Role.Overseer, Role.Manager, Role.Officer, Role.Reporter, Role.Auditor];

    /// <summary>The account of a role, with grants for the departments that exist now.</summary>
    public async Task<AccountTable> OfAsync(Role role)
    {
        string name = $"demo-{Enum.GetName(role)!.ToLowerInvariant()}";
        if (await users.FindByNameAsync(name) is null)
        {
            IReadOnlyList<string> problems = await accounts.AddAsync(new(name, null, [], IsDemo: true), new(Person.Local, Itself));
            if (problems.Count > 0) throw new InvalidOperationException(string.Join(", ", problems));
        }

        AccountTable account = (await users.FindByNameAsync(name))!;
        store.Give(account.Id, GrantsOf(role), new(clock.NowAt, Itself));
        return account;
    }

    private IReadOnlyCollection<Grant> GrantsOf(Role role)
    {
        if (role == Role.Admin) return [new(role, null)];
        if (departments.Tops(Scope.Everything).MaxBy(top => top.Range.End - top.Range.Position) is not { } city) return [];
        DepartmentNode bureau = FirstBelow(city);
        return role switch
        {
            Role.Overseer or Role.Auditor => [new(role, city.Id)],
            Role.Reporter => [new(role, FirstBelow(bureau).Id)],
            _ => [new(role, bureau.Id)],
        };
    }

    private DepartmentNode FirstBelow(DepartmentNode node) => departments.Children(node) is [var first, ..] ? first : node;
}
