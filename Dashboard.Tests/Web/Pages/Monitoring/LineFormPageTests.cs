using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Monitoring;
using Dashboard.Web.Pages.Monitoring;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Monitoring;

public sealed class LineFormPageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private RoundOffice office = default!;

    public async ValueTask InitializeAsync() => office = await RoundOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Form_FilledAndEntered_SavesAndGoesOnToTheNextOpenProject()
    {
        await using ComponentContext context = As(Role.Officer, "D1");
        var page = Open(context, "L1");
        page.Find("[data-figure=executed]").GetAttribute("data-value").ShouldBe("300.00");
        page.Find("[data-gaps]").ShouldNotBeNull();
        page.Find("[data-field=full-year]").Change("0.09");
        page.Find("[data-field=money-note]").Change("合同下半年签订");
        page.Find("[data-indicator=Z1] [data-field=full-year]").Change("≥100个");
        await page.Find("[data-indicator=Z1] [data-outlook=Possible]").ChangeAsync(new() { Value = "on" });
        await page.Find("[data-indicator=Z1] [data-reason=Staff]").ChangeAsync(new() { Value = true });
        page.Find("[data-indicator=Z1] [data-field=explanation]").Change("人手不足");
        await page.Find("[data-form=line]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldBe("已保存。"), Patience);
        context.Services.GetRequiredService<BunitNavigationManager>().Uri.ShouldContain($"/monitoring/{office.Round}/L2");
        MonitoringAnswers kept = office.Reader.Desk(office.Round, "L1", office.Office.Drafter)!.Line.Answers;
        (kept.FullYear, kept.MoneyNote).ShouldBe((Dashboard.Domain.Money.FromYuan(900m), "合同下半年签订"));
        kept.Indicators.ShouldHaveSingleItem().ShouldBe(new MonitoringAnswer("Z1", "≥100个", DeviationReasons.Staff, "人手不足", Dashboard.Domain.Snapshots.LandingOutlook.Possible));
    }

    [Theory]
    [InlineData("0.02", "BelowPaid")]
    [InlineData("0.2", "AboveBudget")]
    public async Task Estimate_ThatIsOdd_IsAskedAboutBesideTheField(string typed, string question)
    {
        await using ComponentContext context = As(Role.Officer, "D1");
        var page = Open(context, "L1");
        page.Find("[data-field=full-year]").Change(typed);
        await page.Find("[data-save=stay]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-question]").GetAttribute("data-question").ShouldBe(question), Patience);
        page.Find("[data-field=full-year]").GetAttribute("aria-describedby").ShouldBe(page.Find("[data-question]").Id);
    }

    [Fact]
    public async Task Estimate_ThatIsNoNumber_IsNotSaved()
    {
        await using ComponentContext context = As(Role.Officer, "D1");
        var page = Open(context, "L1");
        page.Find("[data-field=full-year]").Change("九百");
        await page.Find("[data-save=stay]").ClickAsync(new());
        page.Find("[role=alert]").TextContent.ShouldBe("全年预计执行数请填数字，单位万元。");
        office.Ledger.Number("SELECT count(*) FROM MonitoringAnswer").ShouldBe(0);
    }

    [Fact]
    public async Task Signed_AfterALateCorrection_IsLockedAndListsTheDifference()
    {
        await office.SignAsync();
        await office.Ledger.PayAsync("LATE 2026-07-30 L1 20");
        await using ComponentContext context = As(Role.Officer, "D1");
        var page = Open(context, "L1");
        page.Find("[data-locked]").TextContent.ShouldBe("已提交，须退回后才能修改。");
        page.Find("[data-figure=executed]").GetAttribute("data-value").ShouldBe("300.00");
        page.FindAll("[data-save]").ShouldBeEmpty();
        page.FindAll("fieldset.card").ShouldAllBe(set => set.HasAttribute("disabled"));
        page.Find("[data-change=Executed]").TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("300.00"), text => text.ShouldContain("320.00"));
        page.Find("[data-seal]").TextContent.Length.ShouldBe(64);
    }

    [Fact]
    public async Task Project_OfOthers_DoesNotExist()
    {
        await using ComponentContext context = As(Role.Manager, "D2");
        Open(context, "L1").Find(".state h2, .state p").TextContent.ShouldNotBeEmpty();
        Open(context, "L1").FindAll("[data-form]").ShouldBeEmpty();
    }

    private ComponentContext As(Role role, string department) => PageContexts.On(office.Ledger, Cultures.Chinese, $"{role}-{department}", new Grant(role, office.Ledger.Node(department).Id));

    private IRenderedComponent<LineFormPage> Open(ComponentContext context, string line)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/monitoring/{office.Round}/{line}?year=2026");
        return context.Render<LineFormPage>(parameters => parameters.Add(page => page.Round, office.Round).Add(page => page.Code, line));
    }
}
