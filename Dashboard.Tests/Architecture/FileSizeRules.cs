using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>No file grows past what one can read at a sitting (R10).</summary>
internal static partial class FileSizeRules
{
    /// <summary>Lines of C# allowed in one <c>@code</c> block; analyzers do not look inside it.</summary>
    public const int CodeBlockCap = 12;

    /// <summary>Files over their cap, each with the reason why it stays in one piece.</summary>
    public static readonly IReadOnlyDictionary<string, (int Cap, string Reason)> Exceptions =
        new Dictionary<string, (int Cap, string Reason)>();

    public static int? CapOf(string path) => path switch
    {
        _ when path.Contains("/Migrations/", StringComparison.Ordinal) => null,
        _ when path.EndsWith("/Program.cs", StringComparison.Ordinal) && path.Contains("Web/", StringComparison.Ordinal) => 50,
        _ when path.EndsWith(".razor.cs", StringComparison.Ordinal) => 150,
        _ when path.EndsWith(".razor.css", StringComparison.Ordinal) => 100,
        _ when path.EndsWith(".razor", StringComparison.Ordinal) => 120,
        _ when !path.EndsWith(".cs", StringComparison.Ordinal) => null,
        _ when path.StartsWith("Dashboard.Domain/", StringComparison.Ordinal) => 180,
        _ when path.StartsWith("Dashboard.Tests/", StringComparison.Ordinal) => 300,
        _ when path.EndsWith("Job.cs", StringComparison.Ordinal) => 40,
        _ => 200,
    };

    public static IEnumerable<string> Violations(RepositoryFile file)
    {
        bool isNamed = Exceptions.TryGetValue(file.Path, out (int Cap, string Reason) named);
        int lines = file.Lines.Length;
        if (CapOf(file.Path) is { } cap)
        {
            if (!isNamed && lines > cap) yield return $"{lines} lines, at most {cap}";
            if (isNamed && lines > named.Cap) yield return $"{lines} lines, even as an exception at most {named.Cap}";
            if (isNamed && lines <= cap) yield return $"{lines} lines are within {cap}: remove it from the exceptions";
        }

        if (file.Is(".razor") && CodeBlockLines(file.Text) is var code and > CodeBlockCap)
            yield return $"{code} lines in @code, at most {CodeBlockCap}: logic belongs in .razor.cs";
    }

    /// <summary>The lines between the braces of the longest <c>@code</c> block.</summary>
    public static int CodeBlockLines(string markup)
    {
        int longest = 0;
        foreach (Match start in CodeBlock().Matches(markup))
        {
            int open = start.Index + start.Length - 1, end = MarkupScanner.Closing(markup, open);
            string body = markup[(open + 1)..end].Trim('\n', ' ', '\t');
            if (body.Length > 0) longest = Math.Max(longest, body.Split('\n').Length);
        }

        return longest;
    }

    [GeneratedRegex(@"@(code|functions)\s*\{")]
    private static partial Regex CodeBlock();
}
