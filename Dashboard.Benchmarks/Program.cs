using Dashboard.Benchmarks;
using Dashboard.Benchmarks.AlertYear;

Options options = Options.Parse(args);
if (options is { Verb: MemoryBenchmark.HeldVerb or MemoryBenchmark.ResidentVerb, Folder: { } folder })
{
    await MemoryBenchmark.MeasureAsync(options.Verb, folder);
    return 0;
}

if (options is { Verb: YearServer.Verb, Folder: { } year })
{
    await YearServer.RunAsync(year);
    return 0;
}

if (options.Verb == AlertYearBenchmark.Verb)
{
    Figures lived = new();
    await AlertYearBenchmark.RunAsync(options, lived);
    return lived.Print() ? 0 : 1;
}

if (options.Verb == FuzzBenchmark.Verb)
{
    Figures tried = new();
    await FuzzBenchmark.RunAsync(options, tried);
    return tried.Print() ? 0 : 1;
}

if (options.Verb == ForecastBenchmark.Verb)
{
    Figures forecast = new();
    ForecastBenchmark.Run(forecast);
    return forecast.Print() ? 0 : 1;
}

(string Verb, Func<string, Options, Figures, Task> RunAsync)[] benchmarks =
[
    ("import", ImportBenchmark.RunAsync), ("recompute", RecomputeBenchmark.RunAsync), ("changes", ChangesBenchmark.RunAsync),
    ("overview", OverviewBenchmark.RunAsync), ("overseer", OverseerBenchmark.RunAsync), ("memory", MemoryBenchmark.RunAsync), ("alerts", AlertsBenchmark.RunAsync), ("assess", AssessBenchmark.RunAsync),
];
var chosen = benchmarks.Where(b => options.Verb == "all" || b.Verb == options.Verb).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

Figures.IsByProcessor = options.IsByProcessor;
Figures figures = new();
await using Workplace city = await Workplace.CreateAsync();
string file = city.ToFile();
foreach (var benchmark in chosen) await benchmark.RunAsync(file, options, figures);
return figures.Print() ? 0 : 1;
