using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace Dashboard.Tests.Architecture;

/// <summary>The only way to state a dependency rule (R12).</summary>
/// <remarks>
/// The loader knows a library's types only by their names, an unanchored namespace lets sub-namespaces escape, and a rule
/// about no type is green for nothing. So namespaces are anchored here, libraries are asked for their real types, and an empty
/// subject or target is itself a violation, unless the folder stands in <see cref="PendingFolders"/>.
/// </remarks>
internal static class ArchitectureRule
{
    /// <summary>No type of the subject may depend on a type of the target.</summary>
    public static RuleOutcome Forbid(House house, TypeSet subject, TypeSet target, params NamedException[] exceptions)
    {
        if (house.WaitsFor(subject, target) is { } folder) return new([], folder);
        IReadOnlyList<string> empty = [.. house.Emptiness(subject), .. house.Emptiness(target)];
        return empty.Count > 0 ? new(empty, null) : new(Violations(house, subject, target, exceptions), null);
    }

    /// <summary>In Web only the named sets may depend on the target, and at least one type of theirs does.</summary>
    public static RuleOutcome Only(House house, TypeSet allowed, TypeSet target, params NamedException[] exceptions)
    {
        TypeSet others = house.AllOfWeb.Except(allowed).Except(target);
        RuleOutcome outcome = Forbid(house, others, target, exceptions);
        if (outcome.WaitsFor is not null) return outcome;
        string use = $"{allowed.Name} → {target.Name}";
        bool isUsed = house.Types.Any(type => allowed.Contains(type) && type.Dependencies.Any(d => target.Contains(d.Target)));
        bool isPending = house.Pending.Contains(use);
        string? waitsFor = house.WaitsFor(allowed, target) ?? (isPending ? use : null);
        return (isUsed, waitsFor) switch
        {
            (true, _) when isPending => new([.. outcome.Violations, $"remove {use} from PendingFolders"], null),
            (true, _) => outcome,
            (false, null) => new([.. outcome.Violations, $"{allowed.Name} never uses {target.Name}: the rule proves nothing"], null),
            (false, _) => outcome with { WaitsFor = waitsFor },
        };
    }

    private static List<string> Violations(
        House house, TypeSet subject, TypeSet target, IReadOnlyList<NamedException> exceptions) =>
        [.. house.Types.Where(subject.Contains)
            .SelectMany(type => type.Dependencies.Select(d => (From: type, To: d.Target)))
            .Where(edge => target.Contains(edge.To) && !exceptions.Any(e => e.Covers(house, edge.From, edge.To)))
            .Select(edge => $"{edge.From.FullName} → {edge.To.FullName}")
            .Distinct()
            .Order(StringComparer.Ordinal)];
}

/// <summary>What a rule found; <paramref name="WaitsFor"/> names the folder that must exist before the rule means anything.</summary>
internal sealed record RuleOutcome(IReadOnlyList<string> Violations, string? WaitsFor)
{
    /// <summary>All of several outcomes; it waits only when every one of them waits.</summary>
    public static RuleOutcome All(IReadOnlyCollection<RuleOutcome> outcomes) => new(
        [.. outcomes.SelectMany(o => o.Violations)],
        outcomes.All(o => o.WaitsFor is not null) ? string.Join(", ", outcomes.Select(o => o.WaitsFor)) : null);
}

/// <summary>An edge that a rule lets through, and why. <c>*</c> as the origin means every type of the subject.</summary>
internal sealed record NamedException(string From, string To, string Reason)
{
    public bool Covers(House house, IType from, IType to) =>
        (From == "*" || Matches(house, From, from)) && Matches(house, To, to);

    private static bool Matches(House house, string name, IType type) =>
        Regex.IsMatch(type.FullName, $@"^{Regex.Escape($"{house.Web}.{name}")}(\+|$)");
}

/// <summary>A named set of types.</summary>
/// <param name="Name">How it is called in a message.</param>
/// <param name="Folders">The folders it stands for, to be looked up in <see cref="PendingFolders"/>.</param>
/// <param name="Contains">Whether a type belongs to it.</param>
/// <param name="Library">The types of a library by their real metadata; null for our own code.</param>
internal sealed record TypeSet(string Name, string[] Folders, Func<IType, bool> Contains, Type[]? Library = null)
{
    /// <summary>Everything in a namespace and below it.</summary>
    public static TypeSet Folder(string fullNamespace)
    {
        Regex anchored = Anchor(fullNamespace);
        return new(fullNamespace, [fullNamespace], type => anchored.IsMatch(NamespaceOf(type)));
    }

    /// <summary>Everything a library has in some namespaces; the anchor types lead to its assemblies.</summary>
    public static TypeSet OfLibrary(string name, string[] namespaces, params Type[] anchors)
    {
        Regex[] anchored = [.. namespaces.Select(Anchor)];
        Type[] real = [.. anchors.SelectMany(a => a.Assembly.GetExportedTypes())
            .Where(t => anchored.Any(regex => regex.IsMatch(t.Namespace ?? string.Empty)))];
        return new(name, [], type => anchored.Any(regex => regex.IsMatch(NamespaceOf(type))), real);
    }

    public TypeSet Or(TypeSet other) =>
        new($"{Name}, {other.Name}", [.. Folders, .. other.Folders], type => Contains(type) || other.Contains(type));

    public TypeSet Except(TypeSet other) =>
        this with { Name = $"{Name} without ({other.Name})", Contains = type => Contains(type) && !other.Contains(type) };

    /// <summary>A type parameter has no namespace.</summary>
    private static string NamespaceOf(IType type) => type.Namespace?.FullName ?? string.Empty;

    private static Regex Anchor(string fullNamespace) => new($@"^{Regex.Escape(fullNamespace)}(\.|$)", RegexOptions.Compiled);
}
