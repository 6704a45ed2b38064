using Dashboard.Web.Api;
using Dashboard.Web.Cli;
using Dashboard.Web.Demo;
using Dashboard.Web.Jobs;
using Dashboard.Web.Pages;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

return await CommandLine.RunAsync(args, async hostArgs =>
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(hostArgs);
    DataDirectory data = DataLocation.Find(null, builder.Configuration).Ensure();
    builder.AddLogFiles(DataDirectory.EnsureFolder(data.Logs));
    builder.Services.AddDashboard(builder.Configuration, data);
    builder.AddSecurity();
    builder.AddApi();
    builder.AddShell();
    builder.AddDemoPages();
    builder.Services.AddPages();
    builder.Services.AddJobs();
    WebApplication app = builder.Build();
    await app.Services.GetRequiredService<DatabaseStarter>().StartAsync();
    app.UseSecurityHeaders();
    app.MapSecurity();
    app.MapApi();
    app.MapShell();
    app.MapPages();
    app.MapJobs();
    await app.RunAsync();
});

/// <summary>The entry point; public so that tests can host it.</summary>
public partial class Program;
