using System.Net.Http.Headers;
using System.Text.Json;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security.Keys;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Api;

/// <summary>The tests that share one running program.</summary>
[CollectionDefinition(nameof(ApiInstallation))]
public sealed class SharedApiInstallation : ICollectionFixture<ApiInstallation>;

/// <summary>The whole program on a small ledger, listening on a port, called by programs: D above D1 with L1 and L2, and D2 with L3.</summary>
public sealed class ApiInstallation : IAsyncLifetime
{
    private static int made;
    private TemporaryLedger? ledger;
    private WebApplicationFactory<Program>? factory;

    internal TemporaryLedger Ledger => ledger!;

    public IServiceProvider Services => factory!.Services;

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("environment", "Production").UseSetting("urls", "http://127.0.0.1:0").UseSetting("DataDirectory", ledger.Folder).UseSetting("Proxy:Known:0", "127.0.0.1")
            .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(ledger.Time).AddLogging(logs => logs.ClearProviders())));
        factory.UseKestrel(0);
        factory.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        if (ledger is not null) await ledger.DisposeAsync();
    }

    /// <summary>A program that shows a key, or none.</summary>
    public HttpClient Client(string? key)
    {
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = factory!.ClientOptions.BaseAddress };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A new account of its own name with a role in a department, or everywhere.</summary>
    internal string Account(Role role, string? department)
    {
        string name = $"{Enum.GetName(role)!.ToLowerInvariant()}-{Interlocked.Increment(ref made)}";
        Session.Open(Ledger, name, new Grant(role, department is null ? null : Ledger.Node(department).Id));
        return name;
    }

    /// <summary>A new key for an account.</summary>
    internal (long Id, string Secret) Key(string account, KeyReach reach)
    {
        string name = $"对接{Interlocked.Increment(ref made)}";
        MadeKey key = Ledger.Get<ApiKeyService>().Add(new(name, account, reach, new(2026, 12, 31)), new(Person.Local, Actor.System("test")));
        key.Outcome.ShouldBe(KeyOutcome.Done);
        return (Ledger.Get<ApiKeyStore>().All().Single(k => k.Name == name).Id, key.Secret!);
    }

    /// <summary>A program with a new key for a new account.</summary>
    internal HttpClient Caller(Role role, string? department, KeyReach reach = KeyReach.Import) => Client(Key(Account(role, department), reach).Secret);

    internal static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>An answer must be a problem with a code, and a sentence in both languages.</summary>
    internal static async Task ShouldBeProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((status, "application/problem+json"));
        JsonElement problem = await ReadAsync(answer);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString()!.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
        problem.GetProperty("detail").GetString()!.ShouldNotMatch(@"\p{IsCJKUnifiedIdeographs}{6}");
    }
}
