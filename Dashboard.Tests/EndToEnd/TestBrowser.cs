using Dashboard.Tests.EndToEnd;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TestBrowser))]

namespace Dashboard.Tests.EndToEnd;

/// <summary>The one browser of all tests with pages; it starts with the first that asks for it.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> running = new(StartAsync);

    /// <summary>Why these tests cannot run here; null when they can.</summary>
    public static string? Missing { get; } = Find() is null ? "No Chromium on the PATH; the tests with pages need one." : null;

    /// <summary>A window in which nobody is signed in, on a program that a test runs itself.</summary>
    internal Task<Visit> OpenAsync(ServerProcess program, Look look = Look.Desktop) => OpenAsync(program.Address, () => program.Said, look);

    /// <summary>A window on a program.</summary>
    /// <param name="said">What the program wrote, to tell why a page failed.</param>
    /// <param name="session">The cookies of a sign-in; null for nobody.</param>
    internal async Task<Visit> OpenAsync(Uri address, Func<string> said, Look look, string? session = null) =>
        await Visit.OpenAsync((await running.Value).Browser, address, said, look, session);

    public async ValueTask DisposeAsync()
    {
        if (!running.IsValueCreated) return;
        (IPlaywright playwright, IBrowser browser) = await running.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        IPlaywright playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                // No name and no address but this machine: what asks for another host gets none, as behind a closed firewall.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ],
        }));
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
