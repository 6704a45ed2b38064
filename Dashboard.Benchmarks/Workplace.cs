using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Cli;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>A data directory of its own with the product's services on it. Disposing it removes the files.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    public static readonly DateOnly Today = new(SampleCity.Year, 11, 22);

    /// <summary>Who benchmarks; the moment does not matter.</summary>
    public static readonly AuditStamp Stamp = new(new(Today, TimeOnly.MinValue, TimeSpan.Zero), Actor.System("benchmark"));

    /// <summary>A benchmark brings its rules along, so that its figures do not move when the delivered ones do.</summary>
    private const string Pack =
        """
        {"id":"default","version":"benchmark","title":"benchmark","source":"benchmark",
         "money":{"expected":{"graceMonths":2,"yellowBehind":0.05,"redBehind":0.10,"blueAhead":0.25}},
         "indicators":{"proportional":{"redBelow":0.6,"yellowBelow":0.8,"blueFrom":1.2},"shortAtTheEndIsYellow":true}}
        """;

    private readonly ServiceProvider services;

    private Workplace(string folder, ServiceProvider services) => (Folder, this.services) = (folder, services);

    public string Folder { get; }

    public string DatabaseFile => Get<DataDirectory>().DatabaseFile;

    public ImportService Import => Get<ImportService>();

    public SnapshotService Snapshots => Get<SnapshotService>();

    public Question Question => Snapshots.QuestionFor(asOf: Today);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A city with departments, budget, plan and indicators, but without a payment.</summary>
    public static async Task<Workplace> CreateAsync(string? copyOf = null)
    {
        string folder = Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName;
        if (copyOf is not null) Copy(copyOf, new DataDirectory(folder).DatabaseFile);
        Workplace place = await OpenAsync(folder);
        if (copyOf is null) await place.FillAsync();
        return place;
    }

    public static async Task<Workplace> OpenAsync(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "policies"));
        await File.WriteAllTextAsync(Path.Combine(folder, "policies", "default.json"), Pack);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new StandingClock());
        services.AddDashboard(new ConfigurationManager(), new(folder));
        Workplace place = new(folder, services.BuildServiceProvider());
        await place.Get<DatabaseStarter>().StartAsync();
        return place;
    }

    /// <summary>The database as one file that may be copied.</summary>
    public string ToFile()
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return DatabaseFile;
    }

    public async Task<ImportReport> TakeAsync(ImportKind kind, string path, int? year = null)
    {
        ImportReport report = await Import.ImportAsync(new(kind, path, Path.GetFileName(path)) { Year = year, By = Person.Local, Actor = Stamp.Actor });
        return report.IsClean ? report : throw new InvalidOperationException($"{path}: {report.Refusal} {report.Rejected.Count} {string.Join(" ", report.Rejected.Take(3))}");
    }

    /// <summary>Tries a file of 2023, whatever is in it.</summary>
    public Task<ImportReport> TryAsync(ImportKind kind, string path) =>
        Import.ImportAsync(new(kind, path, Path.GetFileName(path)) { Year = 2023, IsDryRun = true, By = Person.Local, Actor = Stamp.Actor });

    public string FilePath(string name) => Path.Combine(Folder, name);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        using FileStream source = File.OpenRead(from), target = File.Create(to);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    private async Task FillAsync()
    {
        (ImportKind Kind, Action<string> Write)[] files =
        [
            (ImportKind.Departments, SampleCity.WriteDepartments), (ImportKind.Budget, SampleCity.WriteBudget), (ImportKind.Plan, SampleCity.WritePlan),
            (ImportKind.Indicators, SampleCity.WriteIndicators), (ImportKind.Results, SampleCity.WriteResults),
        ];
        foreach ((ImportKind kind, Action<string> write) in files)
        {
            string path = FilePath($"{kind}.csv");
            write(path);
            await TakeAsync(kind, path);
        }
    }

    /// <summary>The figures must not depend on the day on which they are measured.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(SampleCity.Year, 11, 22, 4, 0, 0, TimeSpan.Zero);
    }
}
