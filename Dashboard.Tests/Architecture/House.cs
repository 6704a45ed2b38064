using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Dashboard.Domain;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Architecture;

/// <summary>The types a rule speaks of: the product's, or those of the planted house that breaks every rule.</summary>
/// <param name="Types">All types of the house.</param>
/// <param name="Web">The root namespace that stands for Dashboard.Web.</param>
/// <param name="Pending">Folders that need not exist yet.</param>
internal sealed record House(IReadOnlyList<IType> Types, string Web, IReadOnlySet<string> Pending)
{
    private static readonly Lazy<House> LoadedProduct = new(() =>
        new(Load(typeof(Money), typeof(Program)), "Dashboard.Web", PendingFolders.All));

    private static readonly Lazy<House> LoadedPlanted = new(() =>
        new(Load(typeof(Money), typeof(House)), "Dashboard.Tests.Architecture.Planted", new HashSet<string>()));

    public static House Product => LoadedProduct.Value;

    /// <summary>A small house in this project in which every dependency rule is broken once.</summary>
    public static House Planted => LoadedPlanted.Value;

    public TypeSet AllOfWeb => TypeSet.Folder(Web);

    public TypeSet Pages => Folder("Pages");

    /// <summary>Everything that is drawn: types that derive from the base class of Razor components.</summary>
    public TypeSet RazorComponents => new("Razor components", [$"{Web}.Pages"], type =>
        TypeSet.Folder(Web).Contains(type) && type is Class drawn && drawn.InheritedClasses.Any(IsComponentBase));

    public TypeSet Folder(string name) => TypeSet.Folder($"{Web}.{name}");

    public TypeSet Folders(params string[] names) => names.Select(Folder).Aggregate((left, right) => left.Or(right));

    /// <summary>The folder for which a rule about these sets has to wait, or null.</summary>
    public string? WaitsFor(params TypeSet[] sets) =>
        sets.Where(set => !Types.Any(set.Contains)).SelectMany(set => set.Folders).FirstOrDefault(Pending.Contains);

    /// <summary>One sentence when nothing belongs to the set.</summary>
    public IEnumerable<string> Emptiness(TypeSet set)
    {
        bool isEmpty = set.Library is { } library ? library.Length == 0 : !Types.Any(set.Contains);
        return isEmpty ? [$"{set.Name}: no type matches, the rule would be green for nothing"] : [];
    }

    private static bool IsComponentBase(Class type) => type.FullName == typeof(ComponentBase).FullName;

    private static List<IType> Load(params System.Type[] anchors) =>
        [.. new ArchLoader().LoadAssemblies([.. anchors.Select(a => a.Assembly)]).Build().Types];
}
