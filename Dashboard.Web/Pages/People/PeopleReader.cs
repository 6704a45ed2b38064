using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.People;

/// <summary>Reads accounts for those who administer everything; for all others there are none.</summary>
public sealed class PeopleReader(AccountStore accounts, DepartmentStore departments, InstitutionClock clock)
{
    /// <summary>From this year on a lock is one for ever.</summary>
    private const int ForEver = 9000;

    public PeopleView? Read(Person person) => person.Has(Right.Administer) ? new(Accounts(), Departments()) : null;

    /// <summary>One account by its name, or null.</summary>
    public AccountView? Read(Person person, string name)
    {
        if (!person.Has(Right.Administer)) return null;
        IReadOnlyList<AccountRow> all = Accounts();
        return all.SingleOrDefault(a => a.Name == name) is { } account ? new(account, [.. all.Where(a => a.Name != name)], Departments(), clock.Today) : null;
    }

    private IReadOnlyList<AccountRow> Accounts()
    {
        (DateTimeOffset nowAt, DateOnly today) = (clock.NowAt, clock.Today);
        IReadOnlyList<AccountItem> all = accounts.All(nowAt);
        Dictionary<string, string> called = all.ToDictionary(a => a.Name, a => a.DisplayName, StringComparer.Ordinal);
        return [.. all.Select(a => new AccountRow(
            a.Name, a.DisplayName, a.IsDemo, StateOf(a), a.LockedUntilAt is { Year: < ForEver } until ? Local(until) : null,
            a.LastSignInAt is { } at ? Local(at) : null,
            [.. a.Grants.Select(g => new GrantRow(
                g.Id, g.Role, g.Department, g.DepartmentName, g.From, g.Until, g.OnBehalfOf is { } name ? called.GetValueOrDefault(name, name) : null, StateOf(g, today), g.IsFromDirectory))],
            a.IsEmergency, a.IsLinked, a.HasSecondStep, a.Mail, a.IsMailOn))];
    }

    private IReadOnlyList<DepartmentOption> Departments() =>
        [.. departments.All().Select(d => new DepartmentOption(d.Id, d.Department.Code, d.Department.Name, d.Range.Depth))];

    private static AccountState StateOf(AccountItem account) => account switch
    {
        { LockedUntilAt.Year: >= ForEver } => AccountState.Locked,
        { IsLocked: true } => AccountState.Paused,
        { HasPassword: false, IsDemo: false, IsLinked: false } => AccountState.NoPassword,
        _ => AccountState.Active,
    };

    private static GrantState StateOf(GrantItem grant, DateOnly today) =>
        grant.From > today ? GrantState.Later : grant.Until < today ? GrantState.Over : GrantState.Holds;

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime;
}
