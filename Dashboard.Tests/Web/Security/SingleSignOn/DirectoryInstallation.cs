using System.Net;
using System.Net.Sockets;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>The whole program on a small ledger, with a real provider beside it.</summary>
public sealed class DirectoryInstallation : IAsyncLifetime
{
    public const string Site = "http://localhost";
    private TemporaryLedger? ledger;
    private DirectoryProvider? provider;
    private WebApplicationFactory<Program>? factory;

    internal TemporaryLedger Ledger => ledger!;

    internal DirectoryProvider Provider => provider!;

    internal WebApplicationFactory<Program> Factory => factory!;

    /// <summary>Everything that was logged as a warning or worse.</summary>
    internal HeardLog Heard { get; } = new();

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        provider = await DirectoryProvider.StartAsync(FreeAddress(), Site);
        factory = With();
        using DirectoryVisitor first = new(factory);
        (await first.StartAsync()).ShouldStartWith(Provider.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
        if (ledger is not null) await ledger.DisposeAsync();
    }

    /// <summary>The program on the same data with some other settings.</summary>
    internal WebApplicationFactory<Program> With(params (string Name, string Value)[] settings) => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("environment", "Production").UseSetting("DataDirectory", Ledger.Folder);
        foreach ((string name, string value) in Settings(Provider.Address).Concat(settings)) host.UseSetting("SingleSignOn:" + name, value);
        host.ConfigureServices(services => services.AddLogging(logs => logs.ClearProviders().AddProvider(Heard)));
    });

    /// <summary>An address of this machine at which nobody listens.</summary>
    internal static string FreeAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>The settings of a usual installation: officers of D1, auditors of D, administrators, and one group of a department that does not exist.</summary>
    internal static IEnumerable<(string Name, string Value)> Settings(string authority) =>
    [
        ("Authority", authority), ("PublicAddress", Site), ("ClientId", DirectoryProvider.ClientId), ("ClientSecret", DirectoryProvider.ClientSecret),
        .. Role(0, "officers", "officer", "D1"), .. Role(1, "auditors", "auditor", "D"), .. Role(2, "admins", "admin", "all"), .. Role(3, "lost", "manager", "GONE"),
    ];

    /// <summary>What an account has, in words; a star says that the directory gave it.</summary>
    internal string[] GrantsOf(string name) =>
        [.. Account(name)!.Grants.Select(g => $"{g.Role}@{g.Department ?? "all"}{(g.IsFromDirectory ? "*" : "")}").Order(StringComparer.Ordinal)];

    internal AccountItem? Account(string name) => Ledger.Get<AccountStore>().All(DateTimeOffset.MinValue).SingleOrDefault(a => a.Name == name);

    /// <summary>The records of an account, oldest first.</summary>
    internal AuditChange[] RecordsOf(string name) => [.. Ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1000).Records
        .Select(r => r.Change).Where(c => c.Subject.Kind == AuditSubjects.Account && c.Subject.Key == name).Reverse()];

    private static IEnumerable<(string, string)> Role(int at, string group, string role, string department) =>
        [($"Roles:{at}:Claim", "groups"), ($"Roles:{at}:Value", group), ($"Roles:{at}:Role", role), ($"Roles:{at}:Department", department)];
}
