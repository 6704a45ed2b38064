using System.Globalization;
using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Web.Demo;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>The files of the sample city: what is known at the beginning, and the payments as they come, one file a day.</summary>
internal sealed class YearCity(YearSetting setting, string folder)
{
    /// <summary>Everything but payments.</summary>
    public IEnumerable<(ImportKind Kind, string File)> Beginning()
    {
        foreach (DemoFile file in Files().Where(f => f.Kind != ImportKind.Payments))
        {
            string path = Path.Combine(folder, file.Name);
            Write(path, file.Rows);
            yield return (file.Kind, path);
        }
    }

    /// <summary>The payments of each day that has any.</summary>
    public Dictionary<DateOnly, string> Days()
    {
        string[][] rows = [.. Files().Single(f => f.Kind == ImportKind.Payments).Rows];
        int day = Array.IndexOf(rows[0], "支付日期");
        return rows.Skip(1).GroupBy(row => DateOnly.Parse(row[day], CultureInfo.InvariantCulture)).ToDictionary(group => group.Key, group =>
        {
            string path = Path.Combine(folder, $"payments-{group.Key:yyyyMMdd}.csv");
            Write(path, group.Prepend(rows[0]));
            return path;
        });
    }

    private IReadOnlyList<DemoFile> Files() => DemoCity.Generate(new(YearSetting.Year.Last, setting.Units, 1));

    private static void Write(string path, IEnumerable<string[]> rows) =>
        File.WriteAllLines(path, rows.Select(row => string.Join(',', row.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell))), Encoding.UTF8);
}
