using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Approval;
using Dashboard.Web.Pages.Approvals;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Approvals;

public sealed class ApprovalsPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private Office office = default!;

    public async ValueTask InitializeAsync() => office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Submit_AfterTheSecondClick_SaysSoAndOffersToTakeItBack()
    {
        await using ComponentContext context = As(Role.Officer, "D1");
        var page = Open(context);
        await page.Find("[data-book=Targets] [data-step=Submit]").ClickAsync(new());
        office.Book(office.HeadOfD).State.ShouldBe(BookState.Draft, "one click alone signs nothing");
        await page.Find("[data-book=Targets] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldBe("一所：已提交。"), Patience);
        page.FindAll("[data-book=Targets]").ShouldBeEmpty("it waits for somebody else now");
        page = Open(context, "/approvals?show=all");
        page.Find("[data-book=Targets]").GetAttribute("data-state").ShouldBe("Submitted");
        page.FindAll("[data-book=Targets] [data-step]").Select(b => b.GetAttribute("data-step")).ShouldBe(["Withdraw"]);
    }

    [Fact]
    public async Task Return_WithoutAReason_IsNotSent()
    {
        await office.TakeAsync(BookStep.Submit, office.Drafter);
        await using ComponentContext context = As(Role.Manager, "D1");
        var page = Open(context);
        await page.Find("[data-step=Return]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        page.Find("[role=alert]").TextContent.ShouldBe("请写明理由。");
        office.Book(office.HeadOfD).State.ShouldBe(BookState.Submitted);
        page.Find(".confirm input").Change("指标值偏低");
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => office.Book(office.HeadOfD).Note.ShouldBe("指标值偏低"), Patience);
    }

    [Fact]
    public async Task Many_WithTheSameStep_TakeItTogetherAndEachIsRecorded()
    {
        await using ComponentContext context = As(Role.Officer, "D");
        var page = Open(context);
        page.Find("[data-step=all-Submit]").TextContent.ShouldBe("全部提交（4）");
        await page.Find("[data-step=all-Submit]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-state=Submitted]").Count.ShouldBe(4, "nothing waits any more, so that all are shown"), Patience);
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action='book-moved'").ShouldBe(4);
    }

    [Fact]
    public async Task Reporter_OfTheDepartment_SeesStatesAndNoStep()
    {
        await using ComponentContext context = As(Role.Reporter, "D1");
        var page = Open(context, "/approvals?show=all");
        page.FindAll("[data-book]").Select(row => row.GetAttribute("data-code")).Distinct().ShouldBe(["D1"]);
        page.FindAll("[data-step]").ShouldBeEmpty();
        var periods = Open<PeriodsPage>(context, DashboardUrls.Periods);
        periods.FindAll("[data-form], [data-step]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_ForAChange_ShowsOldAndNewAndIsApprovedHere()
    {
        await office.LockAsync();
        await office.ImportAsync(
            office.Drafter, ImportKind.Indicators, Office.IndicatorHead + "Z1,D1,L1,产出指标,数量指标,新建工会,≥,120,个,10,累计,张三\n", new(ChangeReason.Policy, "文件要求提高"));
        await using ComponentContext context = As(Role.Manager, "D");
        var page = Open(context);
        page.Find("[data-change] p").TextContent.ShouldBe("政策调整：文件要求提高");
        page.FindAll("[data-change] tbody td").Select(c => c.TextContent).ShouldBe(["指标值", "100", "120"]);
        await page.Find("[data-change] [data-step=Approve]").ClickAsync(new());
        await page.Find("[data-change] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldBe("变更已生效。"), Patience);
        page.Find("[data-change]").GetAttribute("data-state").ShouldBe("Approved");
        page.FindAll("[data-change] [data-step]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Period_ClosedAndOpenedOnThePage_IsListedAndEnded()
    {
        await using ComponentContext context = As(Role.Manager, "D1");
        Session.Open(office.Ledger, "drafter", office.Drafter.Grants.ToArray());
        var page = Open<PeriodsPage>(context, DashboardUrls.Periods);
        await page.Find("[data-step=Close]").ClickAsync(new());
        await page.Find("[data-form=close] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-closed]").GetAttribute("data-closed").ShouldBe("2026-10"), Patience);
        page.FindAll("[data-form=open] option").Select(o => o.TextContent).ShouldContain("drafter");
        page.FindAll("[data-form=open] select")[3].Change("drafter");
        await page.Find("[data-step=Open]").ClickAsync(new());
        page.Find("[data-form=open] .confirm input").Change("补录凭证");
        await page.Find("[data-form=open] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-opening]").TextContent.ShouldContain("补录凭证"), Patience);
        await page.Find("[data-opening] [data-step=End]").ClickAsync(new());
        await page.Find("[data-opening] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-opening]").TextContent.ShouldContain("已结束"), Patience);
    }

    [Fact]
    public async Task Steps_OfAPersonWhoLostTheRightMeanwhile_AreRefused()
    {
        await office.TakeAsync(BookStep.Submit, office.Drafter);
        await using ComponentContext context = As(Role.Manager, "D1");
        var page = Open(context);
        var periods = Open<PeriodsPage>(context, DashboardUrls.Periods);
        await page.Find("[data-step=Approve]").ClickAsync(new());
        await periods.Find("[data-step=Close]").ClickAsync(new());
        Session.Give(office.Ledger, "tester", new Grant(Role.Reporter, office.Ledger.Node("D1").Id));
        await page.Find("[data-confirm]").ClickAsync(new());
        await periods.Find("[data-form=close] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("[data-step]").ShouldBeEmpty(), Patience);
        periods.WaitForAssertion(() => periods.FindAll("[data-step]").ShouldBeEmpty(), Patience);
        office.Book(office.HeadOfD).State.ShouldBe(BookState.Submitted);
        office.Ledger.Number("SELECT count(*) FROM PeriodClosing").ShouldBe(0);
    }

    private ComponentContext As(Role role, string department) =>
        PageContexts.On(office.Ledger, Cultures.Chinese, new Grant(role, office.Ledger.Node(department).Id));

    private static IRenderedComponent<ApprovalsPage> Open(ComponentContext context, string address = DashboardUrls.Approvals) => Open<ApprovalsPage>(context, address);

    private static IRenderedComponent<T> Open<T>(ComponentContext context, string address)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<T>();
    }
}
