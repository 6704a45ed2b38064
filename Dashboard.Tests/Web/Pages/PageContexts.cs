using Dashboard.Tests.TestKit;
using Dashboard.Web.Cli;
using Dashboard.Web.Pages;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages;

/// <summary>Pages on a real ledger.</summary>
internal static class PageContexts
{
    public static ComponentContext On(TemporaryLedger ledger, string culture = Cultures.Chinese) => new(culture, services =>
    {
        services.AddLogging();
        services.AddDashboard(new ConfigurationBuilder().Build(), new DataDirectory(ledger.Folder));
        services.AddSingleton(new LightPacks(SeedFiles.PathOf("policies")));
        services.AddPages();
    });
}
