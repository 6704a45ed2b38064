using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Cli;
using Dashboard.Web.Import;
using Dashboard.Web.Jobs;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Jobs;

/// <summary>The product on a folder of its own and a clock that a test moves; a second one on the same folder is another process.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly bool ownsFolder;

    private Installation(string folder, FakeTimeProvider time, bool ownsFolder)
    {
        (Folder, Time, this.ownsFolder) = (folder, time, ownsFolder);
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders());
        Register(services, folder, time);
        Services = services.BuildServiceProvider();
    }

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    public ServiceProvider Services { get; }

    public JobRunStore Runs => Get<JobRunStore>();

    /// <param name="localNow">The local moment in Shanghai, as <c>2026-11-22 00:05</c>.</param>
    public static async Task<Installation> StartAsync(string localNow)
    {
        Installation installation = new(Directory.CreateTempSubdirectory("dashboard-jobs-").FullName, new(At(localNow)), ownsFolder: true);
        await installation.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        return installation;
    }

    public static DateTimeOffset At(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static void Register(IServiceCollection services, string folder, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddDashboard(new ConfigurationManager(), new DataDirectory(folder));
        services.AddJobs();
    }

    /// <summary>Another process on the same data.</summary>
    public Installation AnotherProcess() => new(Folder, Time, ownsFolder: false);

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public void MoveTo(string localNow) => Time.SetUtcNow(At(localNow));

    public Task RunAsync<TJob>() where TJob : IScheduledJob => Get<TJob>().RunAsync(TestContext.Current.CancellationToken);

    /// <summary>One department with one line approved on a day.</summary>
    public async Task FillAsync(string approvedOn)
    {
        await ImportAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\n001,区总工会,\n");
        await ImportAsync(
            ImportKind.Budget,
            $"单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n001,P1,培训经费,项目支出,一般公共预算,{approvedOn},年初预算,1200000.00,\n");
    }

    public Task PayAsync(string voucher, string day, string amount) => ImportAsync(
        ImportKind.Payments, $"支付凭证号,支付日期,单位代码,项目代码,资金性质,支付金额,收款人,用途\n{voucher},{day},001,P1,一般公共预算,{amount},某公司,培训\n");

    /// <summary>Changes the data behind the product's back.</summary>
    public void Damage(string sql)
    {
        using SqliteConnection connection = Get<LedgerDatabase>().Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private async Task ImportAsync(ImportKind kind, string text)
    {
        string path = Path.Combine(Folder, $"{kind}.csv");
        await File.WriteAllTextAsync(path, text);
        (await Get<ImportService>().ImportAsync(new(kind, path, $"{kind}.csv") { By = Person.Local, Actor = Actor.Anonymous })).IsClean.ShouldBeTrue();
    }
}
