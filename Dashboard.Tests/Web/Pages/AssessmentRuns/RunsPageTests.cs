using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Pages.AssessmentRuns;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.AssessmentRuns;

public sealed class RunsPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Order_Placed_IsFollowedStoppedAndResumed()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Overseer, ledger.Node("D").Id));
        var page = Open(context);
        await page.Find("[data-order]").ClickAsync();
        await page.WaitForAssertionAsync(() => page.Find("[data-run]").GetAttribute("data-state").ShouldBe("Running"), Patience);
        page.Find(".said").TextContent.ShouldBe("已开始生成，进度见下。");
        await page.Find("[data-stop]").ClickAsync();
        page.Find("[data-run]").GetAttribute("data-state").ShouldBe("Cancelled");
        await ledger.Get<AssessmentRunService>().WorkAsync(cancel: Xunit.TestContext.Current.CancellationToken);
        page.FindAll("[data-item]").Select(row => row.TextContent.Contains("等待", StringComparison.Ordinal)).ShouldBe([true, true]);
        await page.Find("[data-stop]").ClickAsync();
        await ledger.Get<AssessmentRunService>().WorkAsync(cancel: Xunit.TestContext.Current.CancellationToken);

        // The card follows by itself; when it is done the list below is read anew.
        ledger.Time.Advance(TimeSpan.FromSeconds(2));
        context.Time.Advance(TimeSpan.FromSeconds(2));
        await page.WaitForAssertionAsync(() => page.FindAll("[data-item] a[download]").Count.ShouldBe(2), Patience);
        page.Find("[data-run]").GetAttribute("data-state").ShouldBe("Ended");
        page.Find("[data-figure=done]").GetAttribute("data-value").ShouldBe("2");
    }

    [Fact]
    public async Task Auditor_OfADepartment_SeesTheirPartAndOrdersNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using (ComponentContext overseer = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Overseer, ledger.Node("D").Id)))
        {
            await Open(overseer).Find("[data-order]").ClickAsync();
        }

        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, "auditor", new Grant(Role.Auditor, ledger.Node("D1").Id));
        var page = Open(context);
        page.FindAll("[data-order], [data-stop]").ShouldBeEmpty();
        page.FindAll("[data-item]").Select(row => row.GetAttribute("data-item")).ShouldBe(["D1"]);
    }

    private static IRenderedComponent<RunsPage> Open(ComponentContext context)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/assessment/runs?year=2026");
        return context.Render<RunsPage>();
    }
}
