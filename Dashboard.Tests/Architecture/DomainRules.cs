using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Dashboard.Tests.Architecture;

/// <summary>What the Domain is made of (R1, R9).</summary>
internal static class DomainRules
{
    private static readonly string[] ReferenceElements = ["PackageReference", "ProjectReference", "FrameworkReference", "Reference"];

    /// <summary>R1 in the metadata: what is really referenced.</summary>
    public static IReadOnlyList<string> ForeignReferences(IReadOnlyCollection<string> referenced) =>
        referenced.Count == 0
            ? ["no reference at all: the rule would be green for nothing"]
            : [.. referenced.Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal))];

    /// <summary>R1 in the project file: an unused reference vanishes from the metadata.</summary>
    public static IReadOnlyList<string> DeclaredReferences(string projectFile) =>
        [.. XDocument.Parse(projectFile).Descendants()
            .Where(e => ReferenceElements.Contains(e.Name.LocalName) && (string?)e.Attribute("PrivateAssets") != "all")
            .Select(e => $"{e.Name.LocalName} {(string?)e.Attribute("Include")}")];

    /// <summary>R9: public types are values, enums or sealed, and nothing in them can be set after they were made.</summary>
    public static IReadOnlyList<string> OpenTypes(IReadOnlyCollection<Type> types) =>
        types.Count == 0
            ? ["no public type: the rule would be green for nothing"]
            : [.. types.Where(type => !IsClosed(type)).Select(type => $"{type.Name} is neither record, readonly struct, enum nor sealed"),
               .. types.SelectMany(Settable).Distinct()];

    private static bool IsClosed(Type type) =>
        type.IsEnum || type.IsSealed && !type.IsValueType || IsRecord(type)
        || type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<string> Settable(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (PropertyInfo property in type.GetProperties(Own))
        {
            bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? true;
            if (!isInit && property.SetMethod!.IsPublic) yield return $"{type.Name}.{property.Name} can be set";
        }

        foreach (FieldInfo field in type.GetFields(Own).Where(f => !f.IsInitOnly && !f.IsLiteral && !f.IsSpecialName))
            yield return $"{type.Name}.{field.Name} can be set";
    }
}
