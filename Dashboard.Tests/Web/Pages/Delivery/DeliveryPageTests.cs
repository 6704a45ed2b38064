using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Tests.Web.Alerts.Delivery;
using Dashboard.Web.Pages.Delivery;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Delivery;

/// <summary>The page of ways to people, on a real ledger with real receivers.</summary>
public sealed class DeliveryPageTests
{
    [Fact]
    public async Task Page_WithoutAnything_SaysWhatToDo()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        IRenderedComponent<DeliveryPage> page = Open(context);
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.Find("[data-mail='off']").TextContent.ShouldContain("没有设置邮件服务器");
        page.Find("pre").TextContent.ShouldContain("\"Mail\"");
        page.Find("[data-robots='0']").TextContent.ShouldContain("还没有群机器人");
        page.Find("[data-messages='0']").TextContent.ShouldContain("还没有发送过消息");
    }

    [Fact]
    public async Task Page_ForAnAdministratorOfAPart_ShowsNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Admin, ledger.Node("D").Id));
        Open(context).Markup.ShouldContain("没有权限");
    }

    [Fact]
    public async Task Robot_OnAHostNobodyAllowed_SaysTheLineToAdd()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        await using ComponentContext context = PageContexts.On(office.Ledger, office.Settings, Cultures.Chinese);
        IRenderedComponent<DeliveryPage> page = Open(context);
        Fill(page, "https://oapi.dingtalk.com/robot/send?access_token=secret-key");
        page.WaitForAssertion(() => page.Find(".people-form .problem").TextContent.ShouldContain("Outgoing:AllowedHosts 中加入 \"oapi.dingtalk.com\""));
        office.Ledger.Number("SELECT count(*) FROM Robot").ShouldBe(0);
    }

    [Fact]
    public async Task Robot_AddedAndTested_ShowsTheAnswerAndNeverTheAddress()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        await using ComponentContext context = PageContexts.On(office.Ledger, office.Settings, Cultures.Chinese);
        IRenderedComponent<DeliveryPage> page = Open(context);
        Fill(page, office.Robots.Add(RobotVendor.WeCom, "secret-key"));
        page.WaitForAssertion(() => page.Find("[data-robots='1']").TextContent.ShouldContain("127.0.0.1"));
        page.Find("[data-tests]").Click();
        page.WaitForAssertion(() => page.Find("[data-answer]").TextContent.ShouldStartWith("财务群：已送达。"), TimeSpan.FromSeconds(10));
        office.Robots.Posts.ShouldHaveSingleItem().Shown.ShouldContain("测试消息");
        page.WaitForAssertion(() => page.Find("[data-message]").GetAttribute("data-state").ShouldBe("sent"));
        page.Find("[data-edits]").Click();
        page.Find("[data-field='address']").GetAttribute("value").ShouldBeNullOrEmpty();
        page.Markup.ShouldNotContain("secret-key");
    }

    [Fact]
    public async Task Message_GivenUp_IsToldAndSentAgain()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        await office.Smtp.RefuseAsync("wang@example.cn");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.RunAsync();
        await using ComponentContext context = PageContexts.On(office.Ledger, office.Settings, Cultures.Chinese);
        context.Time.AdjustTime(office.Ledger.Time.GetUtcNow());
        IRenderedComponent<DeliveryPage> page = Open(context);
        page.Find("[role='alert'][data-given-up='1']").TextContent.ShouldContain("1 条消息发送失败");
        page.Find("[data-redelivers]").Click();
        page.WaitForAssertion(() => page.Find("[data-message]").GetAttribute("data-state").ShouldBe("waiting"));
        page.FindAll("[role='alert'][data-given-up]").ShouldBeEmpty();
    }

    [Fact]
    public async Task QuietDays_SetAndEnded_AreListed()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.English);
        IRenderedComponent<DeliveryPage> page = Open(context);
        Set(page, "first", "2026-12-01");
        Set(page, "last", "2026-11-30");
        Set(page, "quiet-reason", "Maintenance");
        page.Find("[data-adds-quiet]").Closest("form")!.Submit();
        page.WaitForAssertion(() => page.FindAll(".problem").ShouldContain(p => p.TextContent.Contains("at most 31 days", StringComparison.Ordinal)));
        Set(page, "last", "2026-12-03");
        page.Find("[data-adds-quiet]").Closest("form")!.Submit();
        page.WaitForAssertion(() => page.Find("[data-quiet]").TextContent.ShouldContain("Maintenance"));
        page.Find("[data-ends]").Click();
        page.WaitForAssertion(() => page.FindAll("[data-ends]").ShouldBeEmpty());
        ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action IN ('quiet-added', 'quiet-ended')").ShouldBe(2);
    }

    private static IRenderedComponent<DeliveryPage> Open(ComponentContext context)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(DashboardUrls.Delivery);
        return context.Render<DeliveryPage>();
    }

    private static void Fill(IRenderedComponent<DeliveryPage> page, string address)
    {
        page.Find("[data-adds-robot]").Click();
        Set(page, "name", "财务群");
        Set(page, "address", address);
        Set(page, "reason", "试验");
        page.Find("[data-field='address']").Closest("form")!.Submit();
    }

    private static void Set(IRenderedComponent<DeliveryPage> page, string field, string value) => page.Find($"[data-field='{field}']").Change(value);
}
