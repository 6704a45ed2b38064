using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Security.SingleSignOn;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.EndToEnd;

/// <summary>To the provider and back in a real browser, with its rules for forms, redirects and cookies.</summary>
public sealed class SingleSignOnTests(TestBrowser browser) : OwnProgramTest(browser)
{
    [Fact]
    public async Task Person_WithABrowser_ComesInByTheProviderAndIsShutOutSoonAfterALock()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string site = DirectoryInstallation.FreeAddress();
        await using DirectoryProvider provider = await DirectoryProvider.StartAsync(DirectoryInstallation.FreeAddress(), site);
        string[] settings = [.. DirectoryInstallation.Settings(provider.Address).Append(("PublicAddress", site)).Select(s => $"--SingleSignOn:{s.Item1}={s.Item2}")];
        await using ServerProcess server = await ServerProcess.StartAsync(ledger.Folder, ["--urls", site, "--OpenPages:CheckSeconds=1", .. settings]);
        provider.Person = new("s-browser", "browser", "张三", "officers");
        await using Visit visit = await Browser.OpenAsync(server);
        await visit.Page.GotoAsync("/lines?year=2026");
        await visit.Page.Locator("[data-single-sign-on]").ClickAsync();
        await visit.Page.WaitForURLAsync($"{site}/lines?year=2026");
        await Expect(visit.Page.Locator("article")).ToHaveAttributeAsync("data-department", "D1");

        await visit.Page.Locator("[data-sign-out]").ClickAsync();
        await visit.Page.WaitForURLAsync(site + DashboardUrls.SignIn);
        provider.Ended.ShouldBe(["s-browser"]);
        visit.Problems.ShouldNotContain(problem => problem.Contains("Content Security Policy", StringComparison.Ordinal));

        await visit.Page.Locator("[data-single-sign-on]").ClickAsync();
        await Expect(visit.Page.Locator("article")).ToHaveAttributeAsync("data-department", "D1");
        (await ledger.Get<AccountService>().LockAsync("browser", new(Person.Local, Dashboard.Domain.Audit.Actor.System("test")))).ShouldBeEmpty();
        await Expect(visit.Page.Locator("[data-figure]")).ToHaveCountAsync(0);
    }
}
