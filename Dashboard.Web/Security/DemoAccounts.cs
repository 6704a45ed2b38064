using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>One account a role to try the product out, without password. Offered in Development alone.</summary>
public sealed class DemoAccounts(UserManager<AccountTable> users, AccountStore accounts, DepartmentStore departments)
{
    /// <summary>The roles in the order in which they are offered: the one that may do everything first.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Admin, Role.Overseer, Role.Manager, Role.Officer, Role.Reporter, Role.Auditor];

    /// <summary>The account of a role, with grants for the departments that exist now.</summary>
    public async Task<AccountTable> OfAsync(Role role)
    {
        string name = $"demo-{Enum.GetName(role)!.ToLowerInvariant()}";
        AccountTable? account = await users.FindByNameAsync(name);
        if (account is null)
        {
            account = new() { UserName = name, DisplayName = name, IsDemo = true };
            IdentityResult made = await users.CreateAsync(account);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Code)));
        }

        accounts.Give(account.Id, GrantsOf(role));
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
