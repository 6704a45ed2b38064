using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Demo;

/// <summary>Loads the sample city into an empty ledger where someone is trying the product out, after the server listens.</summary>
public sealed class DemoAutoload(DemoService demo, InstitutionClock clock, ILogger<DemoAutoload> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        DateOnly today = clock.Today;
        if (await demo.LoadIntoEmptyAsync(today, Person.Local, Actor.System("demo-autoload"), stoppingToken)) log.LogInformation("The ledger was empty: the sample city was loaded");
    }
}
