using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Persistence;
using Dashboard.Web.Pages;
using Dashboard.Web.Pages.Audit;
using Dashboard.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Web.Pages.Audit;

public sealed class AuditPageTests
{
    [Fact]
    public async Task Page_OnAFewChanges_ShowsWhoWhatAndFromWhereNewestFirst()
    {
        await using TemporaryLedger ledger = await LedgerAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/audit");
        Numbers(page).ShouldBe(["3", "2", "1"]);
        var cells = page.FindAll("[data-record='3'] > *").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        cells[1].ShouldBe("导入 批次 3");
        cells[2].ShouldBe("2026-11-23 12:00");
        cells[3].ShouldBe("张三 web:10.0.0.1");
        cells[4].ShouldBe("");
        cells[5].ShouldStartWith("种类 支付 · 文件 十一月.csv · SHA-256 ");
        cells[5].ShouldEndWith("行数 1 · 新增 1 · 未变 0 · 退回 0 · 合计（元） 12.50");
    }

    [Theory]
    [InlineData("q=十一月", "3")]
    [InlineData("actor=local", "2,1")]
    [InlineData("action=batch-posted", "3,2,1")]
    [InlineData("action=demo-loaded", "")]
    [InlineData("from=2026-11-23", "3")]
    [InlineData("to=2026-11-22", "2,1")]
    [InlineData("from=2026-11-22&to=2026-11-23&actor=张三&q=SHA256", "3")]
    [InlineData("from=gestern&to=9999-12-31&page=2147483647", "3,2,1")]
    public async Task Search_InTheAddress_NarrowsTheRecords(string query, string numbers)
    {
        await using TemporaryLedger ledger = await LedgerAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, $"/audit?{query}");
        string.Join(',', Numbers(page)).ShouldBe(numbers);
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.FindAll(".state").Count.ShouldBe(numbers.Length == 0 ? 1 : 0);
    }

    [Fact]
    public async Task Pager_OnMoreThanOnePage_KeepsTheSearch()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        for (int i = 0; i < AuditQuery.RowsOnPage; i++) await ledger.PayAsync($"v{i} 2026-02-01 L1 1");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/audit?year=2026&actor=local");
        Numbers(page).Count.ShouldBe(AuditQuery.RowsOnPage);
        string next = page.Find(".pager a").GetAttribute("href")!;
        next.ShouldBe("/audit?year=2026&actor=local&page=2");
        Numbers(Open(context, next)).ShouldBe(["2", "1"]);
    }

    [Fact]
    public async Task Check_OfTheChain_SaysWholeOrNamesTheBrokenRecord()
    {
        await using TemporaryLedger ledger = await LedgerAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/audit");
        page.Find("[role=status]").HasAttribute("data-chain").ShouldBeFalse();
        await page.Find(".page-actions button").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-chain=whole]").TextContent.ShouldContain("链条完整，共 3 条"), TimeSpan.FromSeconds(5));
        AuditStoreTests.DropGuards(ledger);
        ledger.Run("UPDATE AuditRecord SET Actor='nobody' WHERE Number=2");
        await page.Find(".page-actions button").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-chain=broken]").TextContent.ShouldContain("第 2 条断开：内容被改动"), TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Words_OfEveryActionAndProblem_AreThere(string culture)
    {
        await using ComponentContext context = new(culture);
        IStringLocalizer<AuditTexts> texts = context.Services.GetRequiredService<IStringLocalizer<AuditTexts>>();
        IEnumerable<string> keys = [.. AuditActions.All.Select(a => $"Action.{a}"), .. Enum.GetNames<AuditProblem>().Select(p => $"Problem.{p}")];
        keys.Where(key => texts[key].ResourceNotFound).ShouldBeEmpty();
        AuditWords.Of(texts, "Action", "unheard-of").ShouldBe("unheard-of");
        AuditWords.Content(texts, "{broken").ShouldBe("{broken");
    }

    private static async Task<TemporaryLedger> LedgerAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Time.Advance(TimeSpan.FromDays(1));
        byte[] file = System.Text.Encoding.UTF8.GetBytes(TemporaryLedger.PaymentsText("a 2026-02-01 L1 12.5"));
        await ledger.ImportAsync(ImportKind.Payments, file, "十一月.csv", r => r with { Actor = new("张三", "web:10.0.0.1") });
        return ledger;
    }

    private static IRenderedComponent<AuditPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<AuditPage>();
    }

    private static IReadOnlyList<string> Numbers(IRenderedComponent<AuditPage> page) =>
        [.. page.FindAll("[data-record]").Select(row => row.GetAttribute("data-record")!)];
}
