using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The whole program on a ledger of its own, on a day that the test chooses; its timers go on as always.</summary>
internal sealed class ClockedInstallation : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly ShiftedClock clock;
    private readonly TestBrowser browser;

    private ClockedInstallation(TestBrowser browser, TemporaryLedger ledger, ShiftedClock clock)
    {
        (this.browser, Ledger, this.clock) = (browser, ledger, clock);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("environment", "Production").UseSetting("DataDirectory", ledger.Folder).UseStaticWebAssets()
            .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock).AddLogging(logs => logs.ClearProviders())));
        // A number of 0 alone would mean the usual port, which only one can have.
        factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
    }

    public TemporaryLedger Ledger { get; }

    public static async Task<ClockedInstallation> StartAsync(TestBrowser browser, DateTimeOffset nowAt)
    {
        TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        return new(browser, ledger, new ShiftedClock { NowAt = nowAt });
    }

    /// <summary>Lets another day come, for the program and for the ledger beside it. Sign-ins of long ago end.</summary>
    public void MoveTo(DateTimeOffset nowAt)
    {
        clock.NowAt = nowAt;
        Ledger.Time.SetUtcNow(nowAt);
    }

    /// <summary>Adds an account.</summary>
    public async Task AddAsync(string name, Role role, string department)
    {
        Grant grant = new(role, Ledger.Node(department).Id);
        (await Ledger.Get<AccountService>().AddAsync(new(name, EndToEndHost.Password, [grant]), new(Person.Local, Actor.System("test")))).ShouldBeEmpty();
    }

    /// <summary>A window in which somebody is signed in.</summary>
    public async Task<Visit> OpenAsync(string name, Look look = Look.Desktop)
    {
        Visit visit = await OpenAsStrangerAsync(look);
        await visit.SignInAsync(name, EndToEndHost.Password);
        return visit;
    }

    /// <summary>A window in which nobody is signed in.</summary>
    public Task<Visit> OpenAsStrangerAsync(Look look = Look.Desktop) => browser.OpenAsync(factory.ClientOptions.BaseAddress, () => "see the log of the test", look);

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Ledger.DisposeAsync();
    }

    private sealed class ShiftedClock : TimeProvider
    {
        private TimeSpan shift;

        public DateTimeOffset NowAt
        {
            set => shift = value - base.GetUtcNow();
        }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
