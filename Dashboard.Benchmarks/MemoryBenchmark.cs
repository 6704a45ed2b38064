using System.Diagnostics;
using System.Globalization;
using Dashboard.Domain.Import;

namespace Dashboard.Benchmarks;

/// <summary>An import in a process of its own, because only a fresh process has an honest peak.</summary>
internal static class MemoryBenchmark
{
    private const int Part = 5;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        (long few, long fewManaged) = await PeakAsync(city, options.Rows / Part);
        (long many, long manyManaged) = await PeakAsync(city, options.Rows);
        figures.Compare("memory of an import, peak resident, 5 × the rows : 1 ×", Text(few), Text(many), (double)many / few, 1.5);
        figures.Compare("memory of an import, peak managed, 5 × the rows : 1 ×", Text(fewManaged), Text(manyManaged), (double)manyManaged / fewManaged, 1.5);
    }

    /// <summary>In the process of its own: takes the file and prints the two peaks.</summary>
    public static async Task MeasureAsync(string folder)
    {
        await using Workplace place = await Workplace.OpenAsync(folder);
        long managed = 0;
        await using (new Timer(_ => managed = Math.Max(managed, GC.GetTotalMemory(false)), null, 0, 10))
        {
            await place.TakeAsync(ImportKind.Payments, place.FilePath("payments.csv"));
        }

        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64} {managed}"));
    }

    private static async Task<(long Resident, long Managed)> PeakAsync(string city, int rows)
    {
        string folder = Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName;
        File.Copy(city, new Web.Persistence.DataDirectory(folder).DatabaseFile);
        SampleCity.WritePayments(Path.Combine(folder, "payments.csv"), SampleCity.Payments(rows));
        // Not the path of this process: that may be the one of dotnet.
        string program = Path.Combine(AppContext.BaseDirectory, "Dashboard.Benchmarks" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        ProcessStartInfo start = new(program, ["measure-memory", "--folder", folder]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string[] answer = (await child.StandardOutput.ReadToEndAsync()).Split();
        await child.WaitForExitAsync();
        return (long.Parse(answer[0], CultureInfo.InvariantCulture), long.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    private static string Text(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");
}
