using Bunit;
using Bunit.TestDoubles;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Lines;

public sealed class LineRowTests
{
    [Fact]
    public async Task Row_OnNewsOfAnotherLine_IsNotRenderedAgain()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/lines?dept=D&sort=Code");
        var page = context.Render<LinesPage>();
        Rows(page).Select(r => r.RenderCount).ShouldBe([1, 1, 1]);

        await ledger.PayAsync("v1 2026-03-01 L2 250");
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForAssertion(() => page.Find("tfoot [data-figure=executed]").GetAttribute("data-value").ShouldBe("250.00"), TimeSpan.FromSeconds(5));
        // The count of a component holds those of its parts, so the changed row counts more than once.
        Rows(page).Where(r => r.RenderCount > 1).Select(r => r.Instance.Line.Line.Code).ShouldBe(["L2"]);
    }

    [Fact]
    public async Task Row_OnNewsOfNothing_IsNotRenderedAgain()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/lines?dept=D");
        var page = context.Render<LinesPage>();
        int before = page.RenderCount;
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForState(() => page.RenderCount > before, TimeSpan.FromSeconds(5));
        Rows(page).ShouldAllBe(r => r.RenderCount == 1);
    }

    private static IReadOnlyList<IRenderedComponent<LineRow>> Rows(IRenderedComponent<LinesPage> page) => page.FindComponents<LineRow>();
}
