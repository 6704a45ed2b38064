namespace Dashboard.Domain.People;

/// <summary>The departments a question may touch: the named ones and everything below them. It goes into every query.</summary>
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

    private Scope(string? departments) => Departments = departments;

    /// <summary>The numbers in rising order with commas between them, empty for none; null for all.</summary>
    /// <example>"7,9".</example>
    public string? Departments { get; }

    /// <summary>Whether no department is left out, not even one that comes tomorrow.</summary>
    public bool IsEverything => Departments is null;

    /// <summary>Whether every department is left out.</summary>
    public bool IsNothing => Departments is { Length: 0 };

    /// <summary>The scope of some departments.</summary>
    /// <example>Of([9, 7, 9]) equals Of([7, 9]).</example>
    public static Scope Of(IEnumerable<int> departments) => new(string.Join(',', departments.Distinct().Order()));
}
