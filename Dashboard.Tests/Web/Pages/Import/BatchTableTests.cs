using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Import;

namespace Dashboard.Tests.Web.Pages.Import;

public sealed class BatchTableTests
{
    [Fact]
    public async Task Undo_OfDepartments_IsNotOffered()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = context.Render<ImportPage>();
        page.FindAll(".batches tbody tr").Select(row => row.QuerySelectorAll("button").Length).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task Undo_AskedAndCancelled_ChangesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        string before = ledger.Dump();
        var page = context.Render<ImportPage>();
        await page.Find(".batches tbody button").ClickAsync(new());
        await page.Find(".batches tbody .button-quiet").ClickAsync(new());
        page.FindAll(".batches tbody button").Count.ShouldBe(1);
        ledger.Dump().ShouldBe(before);
    }
}
