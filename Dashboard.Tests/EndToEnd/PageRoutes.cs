using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The pages there really are, so that a new one is missed where nobody looks at it.</summary>
internal static class PageRoutes
{
    /// <summary>The address of every page, with its parts in braces.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal)];

    /// <summary>Whether a page belongs to the way in, to what went wrong, or to a link that opens one field; these need no figures.</summary>
    public static bool IsOfAccounts(string template) => template is "/error" or "/report/{Word}" || template.StartsWith("/account", StringComparison.Ordinal);

    /// <summary>Pages to which no address leads.</summary>
    public static IEnumerable<string> WithoutAny(IEnumerable<string> pages, IReadOnlyCollection<string> addresses) =>
        pages.Where(page => !addresses.Any(address => Regex.IsMatch(address.Split('?')[0], PatternOf(page))));

    private static string PatternOf(string template) =>
        $"^{Regex.Replace(template, @"\{(\w+)(:long)?\}", part => part.Groups[2].Success ? @"\d+" : "[^/]+")}$";
}
