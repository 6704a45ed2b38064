namespace Dashboard.Tests.Architecture;

/// <summary>The only way to ask a rule about files of the repository: a rule that looks at no file is red.</summary>
internal static class FileRule
{
    /// <summary>Applies a pure rule to the files it speaks of.</summary>
    /// <param name="speaksOf">Which files.</param>
    /// <param name="violations">What is wrong in one of them.</param>
    public static IReadOnlyList<string> Check(
        Func<RepositoryFile, bool> speaksOf, Func<RepositoryFile, IEnumerable<string>> violations)
    {
        RepositoryFile[] files = [.. RepositoryFile.All.Where(speaksOf)];
        return files.Length == 0
            ? ["no file matches: the rule would be green for nothing"]
            : [.. files.SelectMany(file => violations(file).Select(v => $"{file.Path}: {v}"))];
    }
}
