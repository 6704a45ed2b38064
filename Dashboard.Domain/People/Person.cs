namespace Dashboard.Domain.People;

/// <summary>A role in a department and everything below it, for good or for a time.</summary>
/// <param name="Role">The role.</param>
/// <param name="DepartmentId">The number of the department; null for all departments.</param>
/// <param name="From">The first day; null when it always held.</param>
/// <param name="Until">The last day, for instance of a delegation during leave; null without end.</param>
/// <param name="OnBehalfOf">The name of the account for which it stands in during leave; null when it is the person's own.</param>
/// <example>(Officer, 7, null, null): imports for department 7 and the units below it.</example>
public sealed record Grant(Role Role, int? DepartmentId, DateOnly? From = null, DateOnly? Until = null, string? OnBehalfOf = null)
{
    /// <summary>Whether it holds on a day; both ends belong to it.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>The same for someone who stands in, within the days of the grant itself; null when no day is left.</summary>
    /// <param name="name">Who is on leave.</param>
    /// <param name="first">The first day of the leave.</param>
    /// <param name="last">The last day of the leave.</param>
    /// <example>Held until 10 December and lent from 1 to 20 December: from 1 to 10 December.</example>
    public Grant? LentBy(string name, DateOnly first, DateOnly last)
    {
        DateOnly from = From > first ? From.Value : first, until = Until < last ? Until.Value : last;
        return from <= until ? this with { From = from, Until = until, OnBehalfOf = name } : null;
    }
}

/// <summary>A person with what was given to them.</summary>
/// <param name="Id">The number of the account; empty for the command line and for nobody.</param>
/// <param name="Name">The name by which records call them.</param>
/// <param name="Grants">The grants that hold today.</param>
/// <param name="DisplayName">How pages call them; null when like the name.</param>
public sealed record Person(string Id, string Name, IReadOnlyList<Grant> Grants, string? DisplayName = null)
{
    /// <summary>Nobody: no sign-in, or an account that was removed.</summary>
    public static readonly Person Nobody = new(string.Empty, string.Empty, []);

    /// <summary>Who works on the machine itself: the command line and the scheduled jobs.</summary>
    public static readonly Person Local = new(string.Empty, "local", [new(Role.Admin, null)]);

    /// <summary>How far the key goes by which a program stands for the person; null when the person is there. Example: <see cref="KeyReach.Read"/>.</summary>
    public KeyReach? Key { get; init; }

    /// <summary>The person as a key stands for them: the same departments, and of the rights at most those of the key.</summary>
    /// <example>An officer through a key for reading may view and not import.</example>
    public Person Through(KeyReach reach) => this with { Key = reach };

    /// <summary>Where the person has a right.</summary>
    /// <returns><see cref="Scope.Nothing"/> when nowhere. <see cref="Right.Administer"/> is had everywhere or not at all.</returns>
    /// <example>Officer of 7 and manager of 9: may view {7, 9} and import for {7}.</example>
    public Scope ScopeOf(Right right)
    {
        if (Key is { } key && !key.Has(right)) return Scope.Nothing;
        Grant[] having = [.. Grants.Where(g => g.Role.Has(right))];
        if (having.Any(g => g.DepartmentId is null)) return Scope.Everything;
        return right == Right.Administer ? Scope.Nothing : Scope.Of(having.Select(g => g.DepartmentId!.Value), ReachOf(right));
    }

    /// <summary>Whether the person has a right anywhere.</summary>
    public bool Has(Right right) => !ScopeOf(right).IsNothing;

    private static Reach ReachOf(Right right) => right switch
    {
        Right.ApproveHere => Reach.Here,
        Right.ApproveBelow => Reach.Below,
        _ => Reach.WithUnits,
    };
}
