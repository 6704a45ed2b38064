namespace Dashboard.Domain.People;

/// <summary>How far a scope goes from the departments it names.</summary>
public enum Reach
{
    /// <summary>The departments and everything below them.</summary>
    WithUnits,

    /// <summary>The departments alone.</summary>
    Here,

    /// <summary>What is below the departments, without themselves.</summary>
    Below,
}

/// <summary>The departments a question may touch: the named ones and, by its reach, what is below them. It goes into every query.</summary>
/// <remarks>
/// Kept as numbers of departments and not as places in the tree: a department that moves takes its people with it.
/// Two scopes of the same departments are equal, so that answers can be shared among their holders.
/// </remarks>
public sealed record Scope
{
    /// <summary>All departments.</summary>
    public static readonly Scope Everything = new((string?)null);

    /// <summary>No department.</summary>
    public static readonly Scope Nothing = new(string.Empty);

    private Scope(string? departments, Reach reach = Reach.WithUnits) => (Departments, Reach) = (departments, reach);

    /// <summary>The numbers in rising order with commas between them, empty for none; null for all.</summary>
    /// <example>"7,9".</example>
    public string? Departments { get; }

    /// <summary>How far it goes from these; of no meaning for all and for none. Example: <see cref="Reach.WithUnits"/>.</summary>
    public Reach Reach { get; }

    /// <summary>Whether no department is left out, not even one that comes tomorrow.</summary>
    public bool IsEverything => Departments is null;

    /// <summary>Whether every department is left out.</summary>
    public bool IsNothing => Departments is { Length: 0 };

    /// <summary>The scope of some departments.</summary>
    /// <example>Of([9, 7, 9]) equals Of([7, 9]); Of([7], Reach.Below) is what hangs below 7.</example>
    public static Scope Of(IEnumerable<int> departments, Reach reach = Reach.WithUnits)
    {
        string named = string.Join(',', departments.Distinct().Order());
        return named.Length == 0 ? Nothing : new(named, reach);
    }
}
