using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Alerts;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Alerts;

public sealed class AlertsPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private AlertOffice office = default!;

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Row_OfAnAlert_SaysAllOfIt()
    {
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        var page = Open(context);
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.Find("article").GetAttribute("data-department").ShouldBe("D1");
        page.Find("[data-show][aria-current]").GetAttribute("data-show").ShouldBe("mine", "something waits for the officer");
        var row = page.Find($"[data-alert='{office.Own}']");
        (row.GetAttribute("data-rule"), row.GetAttribute("data-state"), row.GetAttribute("data-severity")).ShouldBe(("payment-overdue", "Open", "critical"));
        row.QuerySelector(".says [data-figure=alert-figure]")!.TextContent.ShouldBe("付款已逾期 2 天，未付 0.03 万元");
        row.QuerySelector("[data-figure=alert-figure]")!.GetAttribute("data-value").ShouldBe("2");
        row.QuerySelector(".subject a")!.GetAttribute("href").ShouldStartWith("/lines/L1");
        row.QuerySelector(".to-alert")!.GetAttribute("href").ShouldStartWith($"/alerts/{office.Own}");
        string text = string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (string said in (string[])["紧急", "付款逾期", "甲 · 首付款", "数据截至 2026-11-22", "officer", "经办", "2026-11-27", "待处理", "新"]) text.ShouldContain(said);
        row.QuerySelectorAll("[data-figure=late-by]").ShouldBeEmpty("there is time");
    }

    [Fact]
    public async Task Row_OfAnAnswerThatIsLate_CountsWorkingDays()
    {
        await office.MorningOfAsync(new(2026, 12, 1));
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        context.Time.AdjustTime(office.Ledger.Time.GetUtcNow());
        office.Ledger.Run($"UPDATE Alert SET DueOn=20261127 WHERE Id={office.Own}");
        var late = Open(context).Find($"[data-alert='{office.Own}'] [data-figure=late-by]");
        late.GetAttribute("data-value").ShouldBe("2", "Monday and Tuesday after the Friday on which it was due");
        late.TextContent.ShouldBe("逾期 2 个工作日");
    }

    [Fact]
    public async Task Many_OfOneRuleInOneUnit_AreOneRowThatOpens()
    {
        await office.Ledger.TakeAsync(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL1,二期,2026-11-19,100\nL2,一期,2026-11-19,50.5\nL2,二期,2026-11-20,50\n");
        await office.EvaluateAsync();
        await using ComponentContext context = As("head", Role.Manager, "D1");
        var page = Open(context, "/alerts?show=live&unit=yuan");
        page.Find("[data-fold]").GetAttribute("data-fold").ShouldBe("payment-overdue");
        page.Find("[data-fold] [data-figure=folded-alerts]").TextContent.ShouldBe("付款逾期 · 一所：4 笔付款，合计 500.50 元");
        page.Find("[data-fold] [data-figure=folded-alerts]").GetAttribute("data-value").ShouldBe("4");
        page.FindAll("[data-alert][data-rule=payment-overdue]").ShouldBeEmpty();
        await page.Find("[data-fold] button").ClickAsync(new());
        page.Find("[data-fold] button").GetAttribute("aria-expanded").ShouldBe("true");
        page.FindAll("[data-alert][data-rule=payment-overdue]").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Choices_OfTheAddress_NarrowTheList()
    {
        await using ComponentContext context = As("above", Role.Manager, "D");
        Open(context, "/alerts?show=live&dept=D").FindAll("[data-rule=payment-overdue]").Count.ShouldBe(2);
        Open(context, "/alerts?show=live&dept=D&line=L3").FindAll("[data-alert]").ShouldAllBe(row => row.GetAttribute("data-subject")!.Contains("L3"));
        Open(context, "/alerts?show=live&line=L3").FindAll("[data-line=L3]").ShouldNotBeEmpty();
        var none = Open(context, "/alerts?show=live&dept=D&kind=payment-overdue&severity=notice");
        none.Find(".state p").TextContent.ShouldBe("没有符合所选条件的预警。");
        none.Find(".state a").GetAttribute("href").ShouldBe("/alerts?dept=D&show=live");
        Open(context, "/alerts?show=ended&dept=D").Find(".state p").TextContent.ShouldBe("还没有预警恢复或关闭。");
        await office.Ledger.PayAsync("V1 2026-11-22 L3 200");
        await office.EvaluateAsync();
        Open(context, "/alerts?show=ended&dept=D").Find($"[data-alert='{office.Other}']").GetAttribute("data-state").ShouldBe("Resolved");
    }

    [Fact]
    public async Task Unit_OfOthers_ShowsNothingOfThem()
    {
        await using ComponentContext context = As("head", Role.Manager, "D1");
        var page = Open(context, "/alerts?show=live&dept=D2");
        page.Find(".state h2").TextContent.ShouldBe("没有可显示的单位");
        page.FindAll("[data-alert], [data-fold], [data-figure]").ShouldBeEmpty();
        Open(context, "/alerts?show=live&line=L3").FindAll("[data-alert], [data-fold]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Opening_MarksWhatIsShownAsSeenOnce()
    {
        int before = office.Unseen(office.Head).Count;
        before.ShouldBeGreaterThan(0);
        await using ComponentContext context = As("head", Role.Manager, "D1");
        var page = Open(context);
        office.Unseen(office.Head).Count.ShouldBe(0);
        page.FindAll("[data-alert] .new").Count.ShouldBeGreaterThan(0, "what was new when the page was opened stays marked");
        await office.Ledger.TakeAsync(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL2,一期,2026-11-19,50\n");
        await office.EvaluateAsync();
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForAssertion(() => page.FindAll("[data-subject*='一期']").Count.ShouldBe(1), Patience);
        office.Unseen(office.Head).Count.ShouldBe(1, "what arrives behind an open page has not been looked at");
        office.Unseen(office.Neighbour).Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Page_WithoutItsTable_FailsWithAReferenceAndRecoversByRetry()
    {
        await using ComponentContext context = As("head", Role.Manager, "D1");
        office.Ledger.Run("ALTER TABLE Alert RENAME TO Away");
        var page = Open(context);
        page.Find("[role=alert] [data-reference]").TextContent.Length.ShouldBe(8);
        page.Find("article").HasAttribute("data-ready").ShouldBeFalse();
        office.Ledger.Run("ALTER TABLE Away RENAME TO Alert");
        await page.Find("[role=alert] button").ClickAsync(new());
        page.FindAll("[data-alert]").ShouldNotBeEmpty();
    }

    private ComponentContext As(string name, Role role, string department, string culture = Cultures.Chinese)
    {
        Grant grant = new(role, office.Ledger.Node(department).Id);
        return PageContexts.On(office.Ledger, culture, name, grant);
    }

    private static IRenderedComponent<AlertsPage> Open(ComponentContext context, string address = DashboardUrls.Alerts)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<AlertsPage>();
    }
}
