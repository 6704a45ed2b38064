using Dashboard.Tests.TestKit;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The first start of an installation.</summary>
public sealed class EmptyLedgerTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task Overview_WithoutData_OffersImportAndTheSampleCity()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        await using (ServerProcess server = await ServerProcess.StartAsync(folder))
        {
            await using Visit visit = await Host.OpenAsync(other: server);
            await visit.GoAsync("/");
            await Expect(visit.Page.Locator(".state a[href='/import']")).ToBeVisibleAsync();
            await visit.Page.Locator(".state").GetByRole(AriaRole.Button).ClickAsync();
            await Expect(visit.Figure("executed")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Expect(visit.Page.Locator("article")).ToHaveAttributeAsync("data-ready", "true");
            visit.Problems.ShouldBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }
}
