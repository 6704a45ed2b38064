using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Cli;
using Dashboard.Web.Pages;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages;

/// <summary>Pages on a real ledger.</summary>
internal static class PageContexts
{
    public static ComponentContext On(TemporaryLedger ledger, string culture = Cultures.Chinese, params Grant[] grants) => On(ledger, culture, "tester", grants);

    /// <summary>The same for a person of a name.</summary>
    public static ComponentContext On(TemporaryLedger ledger, string culture, string name, params Grant[] grants) =>
        On(ledger, new Dictionary<string, string?>(), culture, name, grants);

    /// <param name="settings">Settings of the installation.</param>
    public static ComponentContext On(TemporaryLedger ledger, IReadOnlyDictionary<string, string?> settings, string culture, params Grant[] grants) =>
        On(ledger, settings, culture, "tester", grants);

    private static ComponentContext On(TemporaryLedger ledger, IReadOnlyDictionary<string, string?> settings, string culture, string name, Grant[] grants) => new(culture, services =>
    {
        services.AddSession(ledger, name, grants);
        services.AddLogging();
        ConfigurationManager configuration = new();
        configuration.AddInMemoryCollection(settings);
        services.AddDashboard(configuration, new DataDirectory(ledger.Folder));
        services.AddSingleton(new LightPacks(SeedFiles.PathOf("policies"), Path.Combine(ledger.Folder, "policies")));
        services.AddPages();
        services.AddSingleton<AlertCountsReader>();
    });

    /// <summary>Signs a person in; an administrator of everything when no grants are named.</summary>
    public static IServiceCollection AddSession(this IServiceCollection services, TemporaryLedger ledger, string name = "tester", params Grant[] grants)
    {
        services.AddSingleton<AuthenticationStateProvider>(Session.Open(ledger, name, grants));
        services.AddSingleton(ledger.Get<AccountStore>());
        services.AddOptions<IdentityOptions>();
        services.AddSingleton(new SampleAccess(false));
        services.AddSingleton<SecondStepDemand>();
        services.AddSingleton<PersonReader>();
        services.AddScoped<PersonSource>();
        services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
        return services;
    }

    /// <summary>A page in memory posts no form, so that its forms need no token.</summary>
    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
