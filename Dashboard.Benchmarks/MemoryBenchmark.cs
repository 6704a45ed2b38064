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

    /// <summary>What a file is; its value is the name under which the other process finds it.</summary>
    private sealed record Form(string Name, Action<string, IEnumerable<SamplePayment>> Write);

    private static readonly Form Csv = new("payments.csv", SampleCity.WritePayments);
    private static readonly Form Workbook = new("payments.xlsx", (path, payments) => new SampleWorkbook(sharesTexts: false).Write(path, payments));
    private static readonly Form WorkbookOfSharedTexts = new("payments.xlsx", (path, payments) => new SampleWorkbook(sharesTexts: true).Write(path, payments));

    public static async Task RunAsync(string city, Options options, Figures figures)
    {
        async Task CompareAsync(string what, Form form, string verb, double? goal)
        {
            long few = await PeakAsync(city, options.Rows / Part, form, verb), many = await PeakAsync(city, options.Rows, form, verb);
            figures.Compare($"memory of an import, {what}, {Part} × the rows : 1 ×", Text(few), Text(many), (double)many / few, goal);
        }

        await CompareAsync("CSV, held", Csv, HeldVerb, 1.5);
        await CompareAsync("CSV, resident with what waits to be collected", Csv, ResidentVerb, 1.5);
        await CompareAsync("XLSX, held", Workbook, HeldVerb, 1.5);
        // The reader of workbooks leaves much to collect and keeps the table of shared texts: figures without a goal.
        await CompareAsync("XLSX, resident", Workbook, ResidentVerb, null);
        await CompareAsync("XLSX with shared texts, held", WorkbookOfSharedTexts, HeldVerb, null);
        await CompareAsync("XLSX with shared texts, resident", WorkbookOfSharedTexts, ResidentVerb, null);
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

    private static async Task<long> PeakAsync(string city, int rows, Form form, string verb)
    {
        string folder = Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName;
        File.Copy(city, new Web.Persistence.DataDirectory(folder).DatabaseFile);
        form.Write(Path.Combine(folder, form.Name), SampleCity.Payments(rows));
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
