using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Architecture;

/// <summary>Who asks for too many services does too many things (R10). Texts and logs are not services.</summary>
internal static class InjectionRules
{
    /// <summary>Types that may ask for more, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, (int Cap, string Reason)> Exceptions = new Dictionary<string, (int Cap, string Reason)>
    {
        ["RefreshOnNewSnapshot"] = (2, "hears the news and spaces it out by the clock"),
    };

    public static IEnumerable<string> Violations(IEnumerable<Type> types) =>
        types.Select(type => (Type: type, Count: Count(type), Cap: CapOf(type)))
            .Where(found => found.Count > found.Cap)
            .Select(found => $"{found.Type.Name} asks for {found.Count} services, at most {found.Cap}");

    private static int CapOf(Type type) =>
        Exceptions.TryGetValue(type.Name, out (int Cap, string Reason) named) ? named.Cap
        : typeof(ComponentBase).IsAssignableFrom(type)
            ? (type.Namespace ?? string.Empty).Contains(".Components", StringComparison.Ordinal) ? 1 : 4
            : 5;

    private static int Count(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        IEnumerable<Type> injected = typeof(ComponentBase).IsAssignableFrom(type)
            ? type.GetProperties(Own).Where(p => p.IsDefined(typeof(InjectAttribute))).Select(p => p.PropertyType)
            : type.Name.EndsWith("Service", StringComparison.Ordinal)
                ? type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
                : [];
        return injected.Count(t => !typeof(IStringLocalizer).IsAssignableFrom(t) && !t.Name.StartsWith("ILogger", StringComparison.Ordinal));
    }
}
