using Dashboard.Web.Cli;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>The product on the data of the year, with the receivers of the year and a steered clock.</summary>
internal sealed class YearPlace : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private YearPlace(ServiceProvider services, SteeredClock clock) => (this.services, Clock) = (services, clock);

    public SteeredClock Clock { get; }

    /// <param name="folder">The data folder; the file "settings.json" in it says where receivers are.</param>
    public static async Task<YearPlace> OpenAsync(string folder, DateTimeOffset at)
    {
        ConfigurationManager configuration = new();
        configuration.AddJsonFile(Path.Combine(folder, "settings.json"));
        SteeredClock clock = new(at);
        ServiceCollection collection = new();
        collection.AddLogging().AddSingleton<TimeProvider>(clock);
        collection.AddDashboard(configuration, new DataDirectory(folder));
        YearPlace place = new(collection.BuildServiceProvider(), clock);
        CliServices.Speak(place.services);
        await place.Get<DatabaseStarter>().StartAsync();
        return place;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>All departments with the number above them.</summary>
    public IReadOnlyList<DepartmentNode> Departments() => Get<DepartmentStore>().All();

    public List<T> List<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        return connection.List(sql, read);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
