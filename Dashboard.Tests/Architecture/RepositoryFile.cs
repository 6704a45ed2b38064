namespace Dashboard.Tests.Architecture;

/// <summary>One text file of the repository; the path is relative to its top and has forward slashes.</summary>
internal sealed record RepositoryFile(string Path, string Text)
{
    private static readonly HashSet<string> Ignored =
        [".git", ".vs", ".idea", "bin", "obj", "node_modules", "lib", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly HashSet<string> Binary = [".png", ".xlsx", ".xls", ".docx", ".ico", ".woff2", ".db", ".zip"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<IReadOnlyList<RepositoryFile>> Loaded = new(() => [.. Read(Root)]);

    /// <summary>Every text file, without what is built, downloaded or made while running.</summary>
    public static IReadOnlyList<RepositoryFile> All => Loaded.Value;

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool Is(string ending) => Path.EndsWith(ending, StringComparison.Ordinal);

    public bool IsIn(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>Files a tool wrote for us.</summary>
    public bool IsGenerated => Path.Contains("/Migrations/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Dashboard.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Dashboard.sln stands in no folder above the tests.");
    }

    private static IEnumerable<RepositoryFile> Read(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder).Where(f => !Binary.Contains(System.IO.Path.GetExtension(f))))
            yield return new(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText(file).ReplaceLineEndings("\n"));
        foreach (string sub in Directory.EnumerateDirectories(folder))
        {
            bool isRunData = folder == Root && System.IO.Path.GetFileName(sub) == "data";
            if (isRunData || Ignored.Contains(System.IO.Path.GetFileName(sub))) continue;
            foreach (RepositoryFile file in Read(sub)) yield return file;
        }
    }
}
