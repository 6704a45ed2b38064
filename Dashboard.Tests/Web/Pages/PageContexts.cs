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
    public static ComponentContext On(TemporaryLedger ledger, string culture = Cultures.Chinese, params Grant[] grants) => new(culture, services =>
    {
        services.AddSession(ledger, grants);
        services.AddLogging();
        services.AddDashboard(new ConfigurationManager(), new DataDirectory(ledger.Folder));
        services.AddSingleton(new LightPacks(SeedFiles.PathOf("policies")));
        services.AddPages();
    });

    /// <summary>Signs a person in; an administrator of everything when no grants are named.</summary>
    public static IServiceCollection AddSession(this IServiceCollection services, TemporaryLedger ledger, params Grant[] grants)
    {
        services.AddSingleton<AuthenticationStateProvider>(Session.Open(ledger, grants: grants));
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
