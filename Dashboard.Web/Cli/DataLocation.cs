using Dashboard.Web.Persistence;

namespace Dashboard.Web.Cli;

/// <summary>Where the data are: option, then environment, then setting, then beside the solution or the executable.</summary>
public static class DataLocation
{
    public const string Variable = "DASHBOARD_DATA_DIR";
    public const string Setting = "DataDirectory";

    public static DataDirectory Find(string? option, IConfiguration configuration)
    {
        string? chosen = option ?? configuration["data-dir"] ?? configuration[Variable] ?? configuration[Setting];
        return new(Path.GetFullPath(string.IsNullOrWhiteSpace(chosen) ? Path.Combine(Home(), "data") : chosen));
    }

    private static string Home()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln"))) return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
