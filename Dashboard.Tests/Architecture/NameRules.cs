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

    /// <summary>An instant ends in At, and nothing that is no instant looks like one.</summary>
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

    /// <summary>The test of Dashboard.Domain/A/X.cs is Dashboard.Tests/Domain/A/XTests.cs; of Web, the folder must agree.</summary>
    public static IEnumerable<string> Places(string path, IReadOnlySet<string> existing)
    {
        Match place = TestPlace().Match(path);
        if (!place.Success) yield break;
        string project = $"Dashboard.{place.Groups["project"].Value}", folder = place.Groups["folder"].Value;
        bool isFound = project == "Dashboard.Domain"
            ? existing.Contains($"{project}/{folder}{place.Groups["name"].Value}.cs")
            : existing.Any(file => file.StartsWith($"{project}/{folder}", StringComparison.Ordinal));
        if (!isFound) yield return $"{path}: nothing stands at the same path in {project}";
    }

    private static bool IsInstant(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { } t
        && (t == typeof(DateTimeOffset) || t == typeof(DateTime));

    [GeneratedRegex("(Helpers?|Utils?|Utilities|Common|Manager|Base|Dto|Misc|Impl)$")]
    private static partial Regex EmptySuffix();

    [GeneratedRegex("^(Models?|Services?|Helpers?|Utils?|Common|Misc|Dtos?|Managers?|Shared)$")]
    private static partial Regex EmptyFolder();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Za-z0-9]+_[A-Za-z0-9]+$")]
    private static partial Regex TestName();

    [GeneratedRegex("^Dashboard.Tests/(?<project>Domain|Web)/(?<folder>(.*/)?)(?<name>[^/]+)Tests.cs$")]
    private static partial Regex TestPlace();
}
