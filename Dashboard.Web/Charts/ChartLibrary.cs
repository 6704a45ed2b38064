namespace Dashboard.Web.Charts;

/// <summary>The chart library as it lies on the disk.</summary>
public static class ChartLibrary
{
    private static readonly string Script = Path.Combine("wwwroot", "lib", "apexcharts", "apexcharts.min.js");

    /// <summary>The library of this program: beside it when it was published, in its project when it was built; null when it is missing.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string[] places = [Path.Combine(folder.FullName, Script), Path.Combine(folder.FullName, "Dashboard.Web", Script)];
            if (places.FirstOrDefault(File.Exists) is { } found) return found;
        }

        return null;
    }
}
