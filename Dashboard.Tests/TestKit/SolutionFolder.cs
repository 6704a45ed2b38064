namespace Dashboard.Tests.TestKit;

/// <summary>The folder of the solution, for tests that read its files.</summary>
public static class SolutionFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Dashboard.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("Dashboard.sln is in no folder above the tests.");
    }
}
