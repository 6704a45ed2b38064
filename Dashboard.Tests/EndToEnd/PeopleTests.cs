using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>An administrator gives and takes access; a window that is open meanwhile follows.</summary>
public sealed class PeopleTests(EndToEndHost host) : PageTest(host)
{
    private static readonly LocatorAssertionsToHaveCountOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task Access_GivenAndTakenAway_IsFollowedByAnOpenWindow()
    {
        string officer = $"officer-{Guid.NewGuid():N}"[..16];
        string password = (await Host.RunAsync("user", "add", officer, "--role", "officer", "--department", "HAND")).Document().GetProperty("password").GetString()!;
        await using Visit window = await Host.OpenAsStrangerAsync(), desk = await Host.OpenAsync();
        await window.SignInAsync(officer, password, "/?dept=114001&year=2023");
        await Expect(window.Page.Locator("article[data-ready]")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator("[data-figure]")).ToHaveCountAsync(0);

        await desk.GoAsync($"{DashboardUrls.People}/{officer}");
        ILocator give = desk.Page.Locator("form:has([data-confirms=give])");
        await give.Locator("[data-field=department]").SelectOptionAsync(new SelectOptionValue { Value = $"{Host.Ledger.Node("114001").Id}" });
        await give.Locator("[data-field=reason]").FillAsync("调岗");
        await give.Locator("[data-confirms=give]").ClickAsync();
        await Expect(desk.Page.Locator("[data-grant]")).ToHaveCountAsync(2);
        await Expect(window.Page.Locator("article[data-department='114001']")).ToHaveCountAsync(1, Soon);
        await Expect(window.Figure("executed")).ToHaveAttributeAsync("data-value", "9542500.00");

        await desk.Page.Locator("[data-asks=take]").Last.ClickAsync();
        await desk.Page.Locator(".asked [data-field=reason]").FillAsync("调岗");
        await desk.Page.Locator("[data-confirms=take]").ClickAsync();
        await Expect(desk.Page.Locator("[data-grant]")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator("[data-figure]")).ToHaveCountAsync(0, Soon);
        window.Problems.ShouldBeEmpty();
        desk.Problems.ShouldBeEmpty();
    }
}
