using Bunit;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Import;
using Dashboard.Web.Persistence;

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

    [Fact]
    public async Task Undo_OnThePage_AsksForAReasonWhichStandsInTheRecord()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        string before = ledger.Dump();
        var page = context.Render<ImportPage>();
        await page.Find(".batches tbody button").ClickAsync(new());
        await page.Find(".undo").SubmitAsync();
        page.Find(".undo [role=alert]").TextContent.ShouldStartWith("请填写原因");
        ledger.Dump().ShouldBe(before);
        page.Find("[data-field=reason]").Change(" 重复导入 ");
        await page.Find(".undo").SubmitAsync();
        page.WaitForAssertion(() => page.FindAll(".undo").ShouldBeEmpty(), TimeSpan.FromSeconds(10));
        AuditChange record = ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1).Records[0].Change;
        (record.Action, record.Stamp.Reason).ShouldBe((AuditActions.BatchWithdrawn, "重复导入"));
        await page.Find("[data-opens-history]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-history=shown]").TextContent.ShouldContain("原因：重复导入"), TimeSpan.FromSeconds(10));
    }
}
