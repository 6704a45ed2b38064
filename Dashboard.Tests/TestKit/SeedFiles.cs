using Sylvan.Data.Csv;

namespace Dashboard.Tests.TestKit;

/// <summary>Finds and reads the files under seeds/.</summary>
internal static class SeedFiles
{
    /// <summary>The full path of a file or folder under seeds/.</summary>
    public static string PathOf(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln"))) return Path.Combine(folder.FullName, "seeds", name);
        }

        throw new DirectoryNotFoundException("The tests do not run below the folder of Dashboard.sln.");
    }

    /// <summary>The rows of a CSV file by heading.</summary>
    public static List<Dictionary<string, string>> Rows(string name)
    {
        using CsvDataReader reader = CsvDataReader.Create(PathOf(name));
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }
}
