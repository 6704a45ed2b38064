using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>What must not stand in markup and style sheets (R11).</summary>
internal static partial class MarkupRules
{
    public static IEnumerable<string> Violations(RepositoryFile file)
    {
        string markup = MarkupScanner.WithoutComments(file.Text);
        return InlineStyles(markup)
            .Concat(Find(markup, Formatting(), "a figure is formatted in markup; use MoneyText, RatioText or AsOfStamp"))
            .Concat(Find(markup, Amount(), "a figure with its unit is typed into the markup"))
            .Concat(Find(MarkupScanner.TextOf(markup), Percentage(), "a figure with its unit is typed into the markup"))
            .Concat(file.Name == "_Imports.razor" ? Find(markup, Injection(), "injects for everyone; inject where it is used") : []);
    }

    /// <summary>Colours outside tokens.css and Theme.</summary>
    public static IEnumerable<string> Colours(RepositoryFile file) =>
        MayNameColours(file) ? [] : Find(MarkupScanner.WithoutComments(file.Text), HexColour(), "a colour outside tokens.css and Theme");

    public static bool MayNameColours(RepositoryFile file) => file.Name == "tokens.css" || file.IsIn("Dashboard.Web/Theme/");

    private static IEnumerable<string> InlineStyles(string markup)
    {
        foreach (Match style in StyleAttribute().Matches(markup))
        {
            string value = style.Value.EndsWith('"') ? MarkupScanner.AttributeValue(markup, style.Index + style.Length) : "unquoted";
            bool isCustomOnly = MarkupScanner.WithoutExpressions(value).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                is { Length: > 0 } parts && parts.All(part => part.StartsWith("--", StringComparison.Ordinal));
            if (!isCustomOnly) yield return At(markup, style.Index, "an inline style; only style=\"--x:…\" is allowed");
        }
    }

    private static IEnumerable<string> Find(string text, Regex forbidden, string complaint) =>
        forbidden.Matches(text).Select(match => At(text, match.Index, $"{complaint} ({match.Value.Trim()})"));

    private static string At(string text, int index, string complaint) => $"line {text.AsSpan(0, index).Count('\n') + 1}: {complaint}";

    [GeneratedRegex("""(?<![\w-])style\s*=\s*"?""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAttribute();

    [GeneratedRegex("""\.ToString\(\s*\$?@?["$]""")]
    private static partial Regex Formatting();

    [GeneratedRegex(@"\d\s*(元|万元|亿元|个百分点)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\d\s*[%％](?!\s*[\w(])")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"@inject\b")]
    private static partial Regex Injection();

    [GeneratedRegex("""(?<=[\s:"'(,])(?<!href=")#([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})(?![\w-])""")]
    private static partial Regex HexColour();
}
