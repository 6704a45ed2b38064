using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>What somebody finds who is not signed in.</summary>
public sealed class StrangerTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task NotFound_OpenedByAStranger_IsShownWithoutFault()
    {
        await using Visit visit = await Host.OpenAsStrangerAsync(look: Look.Phone);
        await visit.Page.GotoAsync(DashboardUrls.NotFound);
        await Expect(visit.Page.Locator("[data-ready=true] h1")).ToBeVisibleAsync();
        // Late enough for a script that asks for a circuit.
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await PageFaults.KeepPictureAsync(visit, "not-found-stranger", isWhole: true);
        (await PageFaults.FindAsync(visit)).Where(fault => !fault.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
        (await visit.Page.Locator("nav, [data-picker]").CountAsync()).ShouldBe(0, "the navigation leads a stranger nowhere");
    }

    [Fact]
    public async Task Icon_ThatNoDocumentNamed_IsThere()
    {
        await using Visit visit = await Host.OpenAsStrangerAsync();
        await visit.Page.GotoAsync(DashboardUrls.Ready);
        IAPIResponse icon = await visit.Page.APIRequest.GetAsync(DashboardUrls.UnnamedIcon);
        (icon.Status, icon.Headers["content-type"], new Uri(icon.Url).AbsolutePath).ShouldBe((200, "image/svg+xml", DashboardUrls.Icon));
        visit.Problems.ShouldBeEmpty();
    }
}
