using System.Diagnostics;
using System.Globalization;
using Dashboard.Domain.Import;

namespace Dashboard.Benchmarks;

/// <summary>An import in a process of its own, because only a fresh process has an honest peak.</summary>
internal static class MemoryBenchmark
{
    public const string HeldVerb = "measure-held";
    public const string ResidentVerb = "measure-resident";
    private const int Part = 5;
    private const int WorkbookRows = 200_000;

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        int rows = Math.Min(options.Rows, WorkbookRows);
        void Compare(string what, long few, long many) => figures.Compare(
            $"memory of an import, {what}, {Part} × the rows : 1 ×", Text(few), Text(many), (double)many / few, 1.5);
        Compare("held", await PeakAsync(city, options.Rows / Part, HeldVerb), await PeakAsync(city, options.Rows, HeldVerb));
        Compare(
            "resident with what waits to be collected",
            await PeakAsync(city, options.Rows / Part, ResidentVerb), await PeakAsync(city, options.Rows, ResidentVerb));
        Compare($"XLSX of {rows:N0} rows, held", await PeakAsync(city, rows / Part, HeldVerb, isWorkbook: true), await PeakAsync(city, rows, HeldVerb, isWorkbook: true));
    }

    /// <summary>In the process of its own: takes the file and prints the peak, held after collections or resident without any forced.</summary>
    public static async Task MeasureAsync(string verb, string folder)
    {
        await using Workplace place = await Workplace.OpenAsync(folder);
        long held = 0;
        await using (new Timer(
            _ => held = Math.Max(held, GC.GetTotalMemory(forceFullCollection: true)), null, verb == HeldVerb ? 0 : Timeout.Infinite, 250))
        {
            string workbook = place.FilePath("payments.xlsx");
            await place.TakeAsync(ImportKind.Payments, File.Exists(workbook) ? workbook : place.FilePath("payments.csv"));
        }

        using Process self = Process.GetCurrentProcess();
        Console.WriteLine((verb == HeldVerb ? held : self.PeakWorkingSet64).ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<long> PeakAsync(string city, int rows, string verb, bool isWorkbook = false)
    {
        string folder = Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName;
        File.Copy(city, new Web.Persistence.DataDirectory(folder).DatabaseFile);
        if (isWorkbook) SampleWorkbook.Write(Path.Combine(folder, "payments.xlsx"), SampleCity.Payments(rows));
        else SampleCity.WritePayments(Path.Combine(folder, "payments.csv"), SampleCity.Payments(rows));
        // Not the path of this process: that may be the one of dotnet.
        string program = Path.Combine(AppContext.BaseDirectory, "Dashboard.Benchmarks" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        ProcessStartInfo start = new(program, [verb, "--folder", folder]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start)!;
        string answer = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return long.Parse(answer, CultureInfo.InvariantCulture);
    }

    private static string Text(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0} MB");
}
