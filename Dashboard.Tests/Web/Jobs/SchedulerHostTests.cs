using System.Net;
using Dashboard.Web.Jobs;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Jobs;

public sealed class SchedulerHostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_TwoHostsInOneProcess_EachCatchesUpItsOwn()
    {
        await using WebApplication march = await BuildAsync("2026-03-03 09:00");
        await using WebApplication august = await BuildAsync("2026-08-08 09:00");
        // Both are set up before either starts: from here on the static fields belong to the second.
        foreach (WebApplication app in (WebApplication[])[march, august]) app.Services.GetRequiredService<IGlobalConfiguration>();
        foreach (WebApplication app in (WebApplication[])[march, august]) await app.StartAsync(Cancel);
        foreach ((WebApplication app, string period) in ((WebApplication, string)[])[(march, "2026-03-03"), (august, "2026-08-08")])
        {
            JobRunStore runs = app.Services.GetRequiredService<JobRunStore>();
            string[] caughtUp = [JobSchedule.RefreshSnapshots, JobSchedule.EvaluateAlerts, JobSchedule.WeeklyViews, JobSchedule.Backup];
            foreach (string job in caughtUp) await UntilAsync(() => runs.LastSuccess(job) is not null);
            runs.Latest(9).Select(run => (run.JobId, run.Period)).ShouldBe(caughtUp.Select(job => (job, period)), ignoreOrder: true);
        }

        march.Services.GetRequiredService<JobStorage>().ShouldNotBe(august.Services.GetRequiredService<JobStorage>());
    }

    [Fact]
    public async Task Start_EveryRecurringJob_HasTheZoneOfTheInstitutionAndRelaxedMisfires()
    {
        await using WebApplication app = await StartAsync("2026-03-03 09:00");
        using IStorageConnection storage = app.Services.GetRequiredService<JobStorage>().GetConnection();
        storage.GetRecurringJobs().Select(job => (job.Id, job.Cron, job.TimeZoneId)).Order().ShouldBe(
        [
            (JobSchedule.Backup, "30 1 * * *", "Asia/Shanghai"),
            (JobSchedule.EvaluateAlerts, "35 0 * * *", "Asia/Shanghai"),
            (JobSchedule.MonthClose, "20 0 1 * *", "Asia/Shanghai"),
            (JobSchedule.RefreshSnapshots, "5 0 * * *", "Asia/Shanghai"),
            (JobSchedule.Tick, "* * * * *", "Asia/Shanghai"),
            (JobSchedule.WeeklyViews, "0 8 * * 1", "Asia/Shanghai"),
        ]);
        storage.GetAllEntriesFromHash($"recurring-job:{JobSchedule.MonthClose}").ContainsKey("Misfire").ShouldBeFalse();
    }

    [Fact]
    public async Task Ready_SchedulerFallsSilent_SaysSo()
    {
        await using WebApplication app = await StartAsync("2026-03-03 09:00");
        using HttpClient client = app.GetTestClient();
        (await client.GetStringAsync(DashboardUrls.Alive, Cancel)).ShouldBe("ok");
        (await client.GetStringAsync(DashboardUrls.Ready, Cancel)).ShouldContain("\"status\":\"Healthy\"");
        // It ticks at its start and by the clock of the machine: either may come right behind the moved clock, so both are over first.
        IMonitoringApi seen = app.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        await UntilAsync(() => seen.GetStatistics() is { Succeeded: > 0, Enqueued: 0, Processing: 0 });
        await app.Services.GetServices<IHostedService>().OfType<BackgroundJobServerHostedService>().Single().StopAsync(Cancel);
        ((FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromHours(1));
        (await client.GetStringAsync(DashboardUrls.Ready, Cancel)).ShouldContain("late: scheduler-tick");
    }

    [Fact]
    public async Task Ready_DatabaseCannotBeRead_IsUnavailable()
    {
        await using WebApplication app = await StartAsync("2026-03-03 09:00");
        using HttpClient client = app.GetTestClient();
        using (var connection = app.Services.GetRequiredService<LedgerDatabase>().Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "ALTER TABLE LedgerState RENAME TO Hidden";
            command.ExecuteNonQuery();
        }

        (await client.GetAsync(DashboardUrls.Ready, Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync(DashboardUrls.Alive, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<WebApplication> StartAsync(string localNow)
    {
        WebApplication app = await BuildAsync(localNow);
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task<WebApplication> BuildAsync(string localNow)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        string folder = Directory.CreateTempSubdirectory("dashboard-host-").FullName;
        Installation.Register(builder.Services, folder, new FakeTimeProvider(Installation.At(localNow)));
        WebApplication app = builder.Build();
        app.MapJobs();
        await app.Services.GetRequiredService<DatabaseStarter>().StartAsync(Cancel);
        app.Lifetime.ApplicationStopped.Register(() => Directory.Delete(folder, recursive: true));
        return app;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        ended.CancelAfter(Patience);
        while (!isSo()) await Task.Delay(20, ended.Token);
    }
}
