using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The first start of an installation.</summary>
public sealed partial class EmptyLedgerTests(TestBrowser browser) : OwnProgramTest(browser)
{
    [Fact]
    public async Task Overview_WithoutData_OffersImportAndTheSampleCity()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        await using (ServerProcess server = await ServerProcess.StartAsync(folder))
        {
            await using Visit visit = await Browser.OpenAsync(server);
            await MakeFirstAccountAsync(visit, server);
            await visit.SignInAsync("first", "first password of all");
            await visit.GoAsync("/");
            await Expect(visit.Page.Locator(".state a[href='/import']")).ToBeVisibleAsync();
            await visit.Page.Locator(".state").GetByRole(AriaRole.Button).ClickAsync();
            await Expect(visit.Figure("executed")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Expect(visit.Page.Locator("article")).ToHaveAttributeAsync("data-ready", "true");
            visit.Problems.ShouldBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The address stands in the log alone, and holds once.</summary>
    private static async Task MakeFirstAccountAsync(Visit visit, ServerProcess server)
    {
        string address = SetUpAddress().Match(server.Said).Value;
        address.ShouldNotBeEmpty(server.Said);
        await visit.Page.GotoAsync(DashboardUrls.ToSetUp("guessed"));
        await Expect(visit.Page.Locator("#password")).ToHaveCountAsync(0);
        await visit.Page.GotoAsync(address);
        await visit.Page.Locator("#organisation-name").FillAsync("区总工会");
        await visit.Page.Locator("#organisation-code").FillAsync("114001");
        await visit.Page.Locator("#name").FillAsync("first");
        await visit.Page.Locator("#password").FillAsync("first password of all");
        await visit.Page.Locator("form button").ClickAsync();
        await visit.Page.WaitForURLAsync($"**{DashboardUrls.SignIn}");
        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.Locator("#password")).ToHaveCountAsync(0);
    }

    [GeneratedRegex("/account/set-up\\?token=[0-9a-f]{32}")]
    private static partial Regex SetUpAddress();
}
