using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Alerts;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Alerts;

public sealed class AlertPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private AlertOffice office = default!;

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Page_OfAnAlert_ShowsFigureThresholdMoneyAndHistory()
    {
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        var page = Open(context, office.Own);
        page.Find("h1").TextContent.ShouldBe("付款逾期 · 甲 · 首付款");
        page.Find("article").GetAttribute("data-department").ShouldBe("D1");
        page.FindAll("[data-figure]").Select(f => (f.GetAttribute("data-figure"), f.GetAttribute("data-value"))).ShouldBe([("alert-figure", "2"), ("alert-limit", "0"), ("at-stake", "300.00")]);
        page.Find(".lead a").GetAttribute("href").ShouldStartWith("/lines/L1");
        page.Find("[data-owner]").TextContent.ShouldBe("officer");
        page.Find("[data-level]").GetAttribute("data-level").ShouldBe("Officer");
        page.FindAll("[data-event]").Select(e => e.GetAttribute("data-event")).ShouldBe(["opened"]);
        page.FindAll("[data-step]").Select(b => b.GetAttribute("data-step")).ShouldBe(["Acknowledge", "Answer", "HandOver", "Silence"]);
        office.Unseen(office.Officer).Count.ShouldBe(office.Ledger.Get<AlertListStore>().Count(office.Officer, new(null, true, IsMineOnly: true)) - 1, "this one has been looked at");
    }

    [Fact]
    public async Task Page_OfAResultThatIsMissing_LeadsThoseWhoMayToTheField()
    {
        await office.Ledger.AddIndicatorsAsync("Z-1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计,张三\n");
        await office.EvaluateAsync();
        AlertItem missing = office.Ledger.Get<AlertListStore>().List(office.Officer, new(null, IsLive: true, Subject: "indicator:Z-1")).Single(alert => alert.Kind == AlertRuleKind.IndicatorNotReported);
        await using ComponentContext context = As("reporter", Role.Reporter, "D1");
        Open(context, missing.Id).Find("[data-fill]").GetAttribute("href").ShouldBe("/results?indicator=Z-1");
        Open(context, office.Own).FindAll("[data-fill]").ShouldBeEmpty();
        await using ComponentContext above = As("above", Role.Manager, "D");
        Open(above, missing.Id).FindAll("[data-fill]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Acknowledge_AfterTheSecondClick_CountsAndSaysSo()
    {
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        var page = Open(context, office.Own);
        await page.Find("[data-step=Acknowledge]").ClickAsync(new());
        office.Find(office.Own).Standing.State.ShouldBe(AlertState.Open, "one click alone does nothing");
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "知悉：已记录。");
        page.Find("[data-alert]").GetAttribute("data-state").ShouldBe("Acknowledged");
        page.FindAll("[data-event]").Select(e => e.GetAttribute("data-event")).ShouldBe(["acknowledged", "opened"]);
        page.FindAll("[data-step=Acknowledge], [data-form]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_WithoutADay_IsRefusedAndKeepsWhatWasTyped()
    {
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        var page = Open(context, office.Own);
        await page.Find("[data-step=Answer]").ClickAsync(new());
        page.Find("[data-field=text]").Change("本月底付清");
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldStartWith("请写明内容"), Patience);
        page.Find("[data-field=text]").GetAttribute("value").ShouldBe("本月底付清");
        office.Events(office.Own).ShouldBe(["opened"]);

        page.Find("[data-field=promised]").Change("2026-11-30");
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "答复：已记录。");
        page.Find("[data-answer=Plan] p").TextContent.ShouldBe("本月底付清");
        page.Find("[data-event=answered]").TextContent.ShouldContain("整改计划：2026-11-30 本月底付清");
        office.Find(office.Own).Standing.ShouldSatisfyAllConditions(s => s.State.ShouldBe(AlertState.Answered), s => s.DueOn.ShouldBe(new(2026, 11, 30)));
    }

    [Fact]
    public async Task Answer_ToAnAlertThatEndedMeanwhile_SaysSoAndKeepsWhatWasTyped()
    {
        await using ComponentContext context = As("officer", Role.Officer, "D1");
        var page = Open(context, office.Own);
        await page.Find("[data-step=Answer]").ClickAsync(new());
        page.Find("[data-field=text]").Change("本月底付清");
        page.Find("[data-field=promised]").Change("2026-11-30");
        await office.Ledger.PayAsync("V1 2026-11-22 L1 300");
        await office.EvaluateAsync();
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-acts] [role=alert]").TextContent.ShouldBe("预警状态已经变化，请刷新后再试。"), Patience);
        page.Find("[data-field=text]").GetAttribute("value").ShouldBe("本月底付清");
        page.Find("[data-alert]").GetAttribute("data-state").ShouldBe("Resolved");
        page.FindAll("[data-step]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Approver_OfAJustification_ReturnsItWithWordsOrClosesIt()
    {
        office.Answer(office.Officer, null, "按合同分期");
        await using ComponentContext context = As("head", Role.Manager, "D1");
        var page = Open(context, office.Own);
        await page.Find("[data-step=Return]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldStartWith("请写明内容"), Patience);
        page.Find("[data-field=reason]").Change("请附合同条款");
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "退回答复：已记录。");
        page.Find("[data-event=returned]").TextContent.ShouldContain("请附合同条款");

        office.Answer(office.Officer, null, "见合同第三条");
        page = Open(context, office.Own);
        await page.Find("[data-step=Accept]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "同意并关闭：已记录。");
        page.Find("[data-alert]").GetAttribute("data-state").ShouldBe("Closed");
        page.FindAll("[data-acts]").ShouldBeEmpty();
    }

    [Fact]
    public async Task HandOver_OnThePage_OffersThoseWhoMayAnswerAndNobodyElse()
    {
        await using ComponentContext context = As("head", Role.Manager, "D1");
        var page = Open(context, office.Own);
        await page.Find("[data-step=HandOver]").ClickAsync(new());
        page.FindAll("[data-field=to] option").Select(o => o.GetAttribute("value")).ShouldBe(["", "above", "head", "officer", "reporter"]);
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldBe("此人在该单位没有处理预警的权限。"), Patience);
        page.Find("[data-field=to]").Change("reporter");
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "移交：已记录。");
        page.Find("[data-owner]").TextContent.ShouldBe("reporter");
    }

    [Fact]
    public async Task Silence_UntilADay_IsShownAndEnded()
    {
        await using ComponentContext context = As("head", Role.Manager, "D1");
        var page = Open(context, office.Own);
        await page.Find("[data-step=Silence]").ClickAsync(new());
        page.Find("[data-field=until]").Change("2026-12-05");
        page.Find("[data-field=reason]").Change("系统切换");
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "静默：已记录。");
        page.Markup.ShouldContain("静默至 2026-12-05");
        await page.Find("[data-step=Unsilence]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        ShouldSay(page, "解除静默：已记录。");
        page.Markup.ShouldNotContain("静默至 2026-12-05");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_OfAnAlertOutsideTheScope_IsThatOfNone(bool isThere)
    {
        await using ComponentContext context = As("head", Role.Manager, "D1");
        string shown = Open(context, isThere ? office.Other : 999_999).Markup;
        shown.ShouldBe(Open(context, 888_888).Markup);
        shown.ShouldContain("找不到该预警");
        shown.ShouldNotContain("丙");
    }

    [Fact]
    public async Task Page_WithoutItsTable_FailsWithAReferenceAndRecoversByRetry()
    {
        await using ComponentContext context = As("head", Role.Manager, "D1");
        long own = office.Own;
        office.Ledger.Run("ALTER TABLE Alert RENAME TO Away");
        var page = Open(context, own);
        page.Find("[role=alert] [data-reference]").TextContent.Length.ShouldBe(8);
        office.Ledger.Run("ALTER TABLE Away RENAME TO Alert");
        await page.Find("[role=alert] button").ClickAsync(new());
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.FindAll("[data-acts]").ShouldNotBeEmpty();
    }

    private static void ShouldSay(IRenderedComponent<AlertPage> page, string sentence) =>
        page.WaitForAssertion(() => page.Find("p[role=status]").TextContent.ShouldBe(sentence), Patience);

    private ComponentContext As(string name, Role role, string department) =>
        PageContexts.On(office.Ledger, Cultures.Chinese, name, new Grant(role, office.Ledger.Node(department).Id));

    private static IRenderedComponent<AlertPage> Open(ComponentContext context, long id)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(DashboardUrls.ToAlert(id, new()));
        return context.Render<AlertPage>(p => p.Add(page => page.Id, id));
    }
}
