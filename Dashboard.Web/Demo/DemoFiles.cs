using System.Text;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Demo;

/// <summary>Takes the sample city in as files through the import, like everything else.</summary>
public sealed class DemoFiles(ImportService import, DataDirectory data)
{
    /// <returns>The report of each file.</returns>
    internal async Task<IReadOnlyList<ImportReport>> ImportAsync(DemoOptions options, Actor actor, CancellationToken cancel)
    {
        data.Ensure();
        List<ImportReport> reports = [];
        foreach (DemoFile file in DemoCity.Generate(options))
        {
            string path = Path.Combine(data.Inbox, $"{Guid.NewGuid():N}.csv");
            try
            {
                await WriteAsync(path, file.Rows, cancel);
                ImportRequest request = new(file.Kind, path, file.Name) { Year = file.Year, IsDemo = true, By = Person.Local, Actor = actor };
                reports.Add(await import.ImportAsync(request, cancel));
            }
            finally
            {
                File.Delete(path);
            }
        }

        return reports;
    }

    private static async Task WriteAsync(string path, IEnumerable<string[]> rows, CancellationToken cancel)
    {
        await using StreamWriter writer = new(path, append: false, Encoding.UTF8);
        foreach (string[] row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            await writer.WriteLineAsync(string.Join(',', row.Select(Quoted)));
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
