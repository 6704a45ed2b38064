using Bunit;
using Bunit.TestDoubles;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Reporting;

/// <summary>What is due, counted while people type.</summary>
public sealed class ResultsChoiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Number_OfWhatIsDue_FollowsWhatIsSavedAndLeavesTheRowsAsTheyAreTyped()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context);
        await page.InvokeAsync(() => page.Find("tr[data-indicator='Z-1'] [data-field=value]").Input("80"));
        await ledger.ReportAsync("Z-4,2026-11-22,95,\n");
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForAssertion(() => Counts(page).ShouldBe("待填报 2, 全部 4"), Patience);
        page.FindAll("tr[data-indicator]").Count.ShouldBe(3);
        page.Find("tr[data-indicator='Z-1'] [data-field=value]").GetAttribute("value").ShouldBe("80");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldStartWith("已保存 1 项"), Patience);
        context.Time.Advance(RefreshOnNewSnapshot.Interval);
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForAssertion(() => Counts(page).ShouldBe("待填报 1, 全部 4"), Patience);
    }

    [Fact]
    public async Task Number_ThatCannotBeCounted_CostsNothingThatWasTyped()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context);
        await page.InvokeAsync(() => page.Find("tr[data-indicator='Z-1'] [data-field=value]").Input("80"));
        ledger.Run("ALTER TABLE Department RENAME TO Away");
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(500), Xunit.TestContext.Current.CancellationToken);
        context.Renderer.UnhandledException.IsCompleted.ShouldBeFalse();
        Counts(page).ShouldBe("待填报 3, 全部 4");
        page.Find("tr[data-indicator='Z-1'] [data-field=value]").GetAttribute("value").ShouldBe("80");
    }

    private static string Counts(IRenderedComponent<ResultsPage> page) => $"{page.Find("[data-show=due]").TextContent}, {page.Find("[data-show=all]").TextContent}";

    private static IRenderedComponent<ResultsPage> Render(ComponentContext context)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/results?dept=D");
        return context.Render<ResultsPage>();
    }
}
