using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Security;

/// <summary>The whole program on a small sample city, listening on a port as an installation does.</summary>
public class RunningInstallation : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private TemporaryLedger? ledger;
    private WebApplicationFactory<Program>? factory;

    internal TemporaryLedger Ledger => ledger!;

    public IServiceProvider Services => factory!.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = default!;

    /// <summary>Settings that differ from those of the product.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["OpenPages:CheckSeconds"] = "1" };

    public virtual async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(Today, Departments: 12, Years: 1), Today, Actor.Anonymous);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("environment", "Production").UseSetting("urls", "http://127.0.0.1:0").UseSetting("DataDirectory", ledger.Folder).UseSetting("Demo:Accounts", "true");
            foreach ((string name, string value) in Settings) host.UseSetting(name, value);
            host.ConfigureServices(services => services.AddLogging(logs => logs.ClearProviders()));
        });
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (factory is not null) await factory.DisposeAsync();
        if (ledger is not null) await ledger.DisposeAsync();
    }

    /// <summary>A caller who follows no redirect.</summary>
    public HttpClient Client(CookieContainer cookies) => new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>The cookies of a sample account.</summary>
    public async Task<CookieContainer> SignInAsync(Role role)
    {
        CookieContainer cookies = new();
        using HttpClient client = Client(cookies);
        using HttpResponseMessage answer = await SampleInstallation.PostAsync(client, DashboardUrls.DemoSession, ("role", Enum.GetName(role)!));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        return cookies;
    }

    /// <summary>The department of a sample account.</summary>
    internal DepartmentNode DepartmentOf(Role role)
    {
        AccountStore accounts = Ledger.Get<AccountStore>();
        string id = accounts.All(default).Single(a => a.Name == $"demo-{Enum.GetName(role)!.ToLowerInvariant()}").Id;
        int department = accounts.Find(id, null, true, Today, Ledger.Time.GetUtcNow())!.Grants[0].DepartmentId!.Value;
        return Ledger.Get<DepartmentStore>().All().Single(d => d.Id == department);
    }
}
