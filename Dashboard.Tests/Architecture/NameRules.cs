using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>Names that tell nothing, and names that must tell something (R10).</summary>
internal static partial class NameRules
{
    public static IEnumerable<string> Types(IEnumerable<Type> types) =>
        types.Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !type.Name.StartsWith('<'))
            .Where(type => EmptySuffix().IsMatch(type.Name.Split('`')[0]))
            .Select(type => $"{type.FullName}: the name says nothing of what it does");

    public static IEnumerable<string> Folders(string path) =>
        path.Split('/')[..^1].Where(folder => EmptyFolder().IsMatch(folder)).Select(folder => $"{path}: {folder} is a drawer");

    /// <summary>An instant ends in At. A DateTime is none: it is what a clock on the wall shows.</summary>
    public static IEnumerable<string> Instants(IEnumerable<Type> types) =>
        types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => IsInstant(p.PropertyType) && !p.Name.EndsWith("At", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name} is an instant; its name ends in At");

    public static IEnumerable<string> Tests(IEnumerable<Type> types) =>
        types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true) && !IsTestName(method.Name))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name} is not Subject_Situation_Outcome");

    /// <summary>Subject_Situation_Outcome, and nothing else.</summary>
    public static bool IsTestName(string name) => TestName().IsMatch(name);

    /// <summary>
    /// The test of Dashboard.Domain/A/X.cs is Dashboard.Tests/Domain/A/XTests.cs, of Web likewise. A test of several things
    /// stands in the folder of what it is about.
    /// </summary>
    public static IEnumerable<string> Places(string path, IReadOnlySet<string> existing)
    {
        Match place = TestPlace().Match(path);
        if (!place.Success) yield break;
        string project = $"Dashboard.{place.Groups["project"].Value}/", subject = place.Groups["name"].Value;
        string folder = project + place.Groups["folder"].Value;
        if (!existing.Any(file => file.StartsWith(folder, StringComparison.Ordinal)))
        {
            yield return $"{path}: there is no {folder}";
            yield break;
        }

        string[] namesakes = [.. existing.Where(file => file.StartsWith(project, StringComparison.Ordinal))
            .Where(file => file.EndsWith($"/{subject}.cs", StringComparison.Ordinal) || file.EndsWith($"/{subject}.razor", StringComparison.Ordinal))];
        if (namesakes.Length > 0 && !namesakes.Any(file => file[..(file.LastIndexOf('/') + 1)] == folder))
            yield return $"{path}: its subject is {namesakes[0]}";
    }

    private static bool IsInstant(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset);

    [GeneratedRegex("(Helpers?|Utils?|Utilities|Common|Manager|Base|Dto|Misc|Impl)$")]
    private static partial Regex EmptySuffix();

    [GeneratedRegex("^(Models?|Services?|Helpers?|Utils?|Common|Misc|Dtos?|Managers?|Shared)$")]
    private static partial Regex EmptyFolder();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Za-z0-9]+_[A-Za-z0-9]+$")]
    private static partial Regex TestName();

    [GeneratedRegex("^Dashboard.Tests/(?<project>Domain|Web)/(?<folder>(.*/)?)(?<name>[^/]+)Tests.cs$")]
    private static partial Regex TestPlace();
}
