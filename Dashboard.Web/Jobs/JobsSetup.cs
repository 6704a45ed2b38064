using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Assessment;
using Dashboard.Web.Import.Inbox;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Web.Jobs;

/// <summary>Registers the scheduler, its jobs and its health.</summary>
public static class JobsSetup
{
    private const int Workers = 2;

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        // Before AddHangfire, which otherwise takes both from static fields: two hosts in one process would run each other's jobs.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage());
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer(server => server.WorkerCount = Workers);
        services.AddHostedService<SchedulerStart>();
        services.AddHostedService<SnapshotWatch>();
        services.AddHostedService<AlertWatch>();
        services.AddHostedService<DeliveryLoop>();
        services.AddHostedService<FolderLoop>();
        services.AddHostedService<AssessmentRunLoop>();
        foreach (Type type in JobSchedule.All.Select(job => job.JobType)) services.AddTransient(type);
        services.AddTransient<SchedulerTick>();
        services.AddSingleton<JobDuty>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<SchedulerHealth>();
        services.AddSingleton<Metrics>();
        services.AddSingleton(new BannerSource(typeof(SchedulerBanner)));
        services.AddSingleton(new BannerSource(typeof(DeliveryBanner)));
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<SchedulerCheck>("scheduler");
        return services;
    }

    public static WebApplication MapJobs(this WebApplication app)
    {
        // The endpoint asks for the right; the dashboard's own rule, local requests only, says nothing behind a proxy.
        app.MapHangfireDashboard(DashboardUrls.Jobs, new DashboardOptions { Authorization = [], AppPath = DashboardUrls.Overview })
            .RequireAuthorization(nameof(Right.Administer));
        app.MapGet(DashboardUrls.Alive, () => "ok").AllowAnonymous();
        // Whoever collects them has no account; an installation opens them where its network allows.
        RouteHandlerBuilder metrics = app.MapGet(DashboardUrls.Metrics, (Metrics read) => Results.Text(read.Read(), Metrics.ContentType));
        if (app.Configuration.GetValue("Metrics:Open", false)) metrics.AllowAnonymous();
        else metrics.RequireAuthorization(nameof(Right.Administer));
        app.MapHealthChecks(DashboardUrls.Ready, new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
        return app;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Checks = report.Entries.Select(entry => new { Name = entry.Key, Status = entry.Value.Status.ToString(), entry.Value.Description }),
    });
}
