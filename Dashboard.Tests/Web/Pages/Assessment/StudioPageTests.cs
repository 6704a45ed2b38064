using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Assessment;
using Dashboard.Web.Pages.Assessment;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Assessment;

/// <summary>The studio on the real department of the seeds.</summary>
public sealed class StudioPageTests : IAsyncLifetime
{
    private const string Whole = "/assessment?dept=114001&year=2023";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private AssessmentOffice office = default!;

    public async ValueTask InitializeAsync() => office = await AssessmentOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void Draft_WithNothingEntered_LeadsToEachPlaceThatIsMissing()
    {
        using ComponentContext context = As(Role.Officer);
        var page = Open(context);
        page.Find("[data-state]").GetAttribute("data-state").ShouldBe("Draft");
        page.Find("[data-figure=total]").TextContent.ShouldContain("–");
        page.Find("[data-figure=predicted]").GetAttribute("data-value").ShouldNotBeNullOrEmpty();
        string[] blocking = [.. page.FindAll("[data-missing]").Select(part => part.GetAttribute("data-blocking")!)];
        blocking.ShouldBe([.. blocking.OrderByDescending(word => word, StringComparer.Ordinal)], "what blocks stands first");
        Link(page, "Entry").ShouldContain("item=item%3A");
        Link(page, "Text").ShouldEndWith("#text-duties");
        Link(page, "Choice").ShouldEndWith("#item-panel");
        page.FindAll("[data-item]").Count.ShouldBe(office.Desk().Scored.Items.Count);
        page.FindAll("[data-recheck]").ShouldBeEmpty("an officer reviews nothing");
    }

    [Fact]
    public async Task Choice_BeyondItsBand_CountsOnlyWithAReason()
    {
        await using ComponentContext context = As(Role.Officer);
        var page = Open(context, Whole + "&item=indicator:HD2023-ZB1");
        page.Find("[data-panel] [data-clause]").GetAttribute("data-clause").ShouldBe("Qualitative");
        page.Find("[data-form=score] [data-field=score]").Change("1");
        await page.Find("[data-form=score]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-form=score] [role=status]").TextContent.ShouldBe("请写明理由。"), Patience);
        page.Find("[data-form=score] [data-field=reason]").Change("佐证不足");
        await page.Find("[data-form=score]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-item='indicator:HD2023-ZB1'] [data-mark=override]"), Patience);
        page.Find("[data-item='indicator:HD2023-ZB1'] [data-score]").GetAttribute("data-score").ShouldBe("1.00");
        office.Desk().Scored.Items.Single(item => item.Key == "indicator:HD2023-ZB1").Choice!.Reason.ShouldBe("佐证不足");
    }

    [Theory]
    [InlineData("abc", "请填写数字。")]
    [InlineData("-1", "数值不在可填范围内，请核对。")]
    [InlineData("1,234.5", "已保存。")]
    public async Task Figure_AsTyped_IsTakenOrRefused(string typed, string answer)
    {
        await using ComponentContext context = As(Role.Officer);
        var page = Open(context, Whole + "&item=item:procurement");
        page.Find("[data-entry=procurement-actual] [data-field=value]").Change(typed);
        page.Find("[data-entry=procurement-actual] [data-field=evidence]").Change("部门决算");
        await page.Find("[data-entry=procurement-actual]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-entry=procurement-actual] [role=status]").TextContent.ShouldBe(answer), Patience);
        office.Desk().Facts.Entered.Select(entered => entered.Value).ShouldBe(answer == "已保存。" ? [1234.5m] : []);
    }

    [Fact]
    public async Task Result_OfAMistakenDay_IsRefusedInASentence()
    {
        await using ComponentContext context = As(Role.Officer);
        var page = Open(context, Whole + "&item=indicator:HD2023-ZB5");
        page.Find("[data-form=result] [data-field=day]").GetAttribute("value").ShouldBe("2023-12-31", "the year is over");
        page.Find("[data-form=result] [data-field=value]").Change("九成");
        await page.Find("[data-form=result]").SubmitAsync();
        page.WaitForAssertion(() => page.Find(".said").TextContent.ShouldNotBeEmpty(), Patience);
        page.Find("[data-form=result] [data-field=value]").Change("93");
        await page.Find("[data-form=result]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-item='indicator:HD2023-ZB5']").TextContent.ShouldContain("93%"), Patience);
    }

    [Fact]
    public async Task Text_WithAPlace_ShowsTheFigureWithItsSource()
    {
        await using ComponentContext context = As(Role.Officer);
        var page = Open(context);
        await page.Find("#text-work [data-edit]").ClickAsync(new());
        page.Find("#text-work [data-field=text]").Change("全年支出 {executed} 万元。");
        await page.Find("#text-work form").SubmitAsync();
        page.WaitForAssertion(() => page.FindAll(".written").Select(p => p.TextContent.Trim()).ShouldContain(text => text.Contains("954.25", StringComparison.Ordinal)), Patience);
        page.Find(".written [data-run=executed]").GetAttribute("title").ShouldBe("全年执行数：账面数据，截至2023年12月31日");
        page.Find("details code").TextContent.ShouldBe("{year}");
    }

    [Fact]
    public void OtherPack_Tried_ChangesNothingAndOffersNoStep()
    {
        using ComponentContext context = As(Role.Officer);
        var page = Open(context, Whole + "&pack=cn-mof-2020-10");
        page.Find("[data-trying]").TextContent.ShouldContain("试用中");
        page.FindAll("[data-step]").ShouldBeEmpty();
        page.FindAll("[data-item=execution]").Count.ShouldBe(1, "this pack scores the execution");
        office.Desk().Pack.Id.ShouldBe("cn-local-department");
        page.Find("[data-adopt]").Click();
        page.WaitForAssertion(() => office.Desk().Pack.Id.ShouldBe("cn-mof-2020-10"), Patience);
    }

    [Fact]
    public async Task Signed_WithLaterPayments_IsLockedAndTellsWhatChanged()
    {
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Done);
        await office.Ledger.ImportAsync(ImportKind.Payments, "支付凭证号,支付日期,单位代码,项目代码,资金性质,支付金额\nLATE-1,2023-12-30,114001,HD2023-02,一般公共预算,-10000.00\n", r => r with { Year = 2023 });
        await using ComponentContext context = As(Role.Officer);
        var page = Open(context, Whole + "&item=indicator:HD2023-ZB1");
        page.Find("[data-locked]").TextContent.ShouldBe("已签署，须退回后才能修改。");
        page.FindAll("form, [data-edit], [data-missing], [data-figure=predicted]").ShouldBeEmpty();
        page.Find("[data-seal]").TextContent.ShouldBe(office.Desk().Status.SealHash);
        page.Find("[data-figure=total]").GetAttribute("data-value").ShouldBe(Total());
        page.Find("[data-figure=grade]").GetAttribute("data-value").ShouldBe(office.Desk().Scored.Grade);
        page.FindAll("[data-change=executed] td").Take(2).Select(cell => cell.TextContent).ShouldBe(["954.25", "953.25"]);
    }

    [Fact]
    public async Task Reviewer_OfASignedOne_IsOfferedSampleAndStepsAndReturnsWithAReason()
    {
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Done);
        await using ComponentContext context = As(Role.Manager);
        var page = Open(context);
        page.FindAll("[data-step]").Select(step => step.GetAttribute("data-step")).ShouldBe(["Approve", "Return"]);
        page.FindAll("[data-recheck-item]").Count.ShouldBe(8);
        await page.Find("[data-step=Return]").ClickAsync(new());
        await page.Find("[data-confirm]").ClickAsync(new());
        page.Find("[role=alert]").TextContent.ShouldBe("请写明理由。");
        page.Find(".confirm input").Change("满意度有误");
        await page.Find("[data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-state]").GetAttribute("data-state").ShouldBe("Returned"), Patience);
        page.Find(".said").TextContent.ShouldBe("退回：已完成。");
        page.Find(".note").TextContent.ShouldBe("说明：满意度有误");
    }

    [Fact]
    public void Project_Chosen_IsAssessedByThePackOfProjects()
    {
        using ComponentContext context = As(Role.Officer);
        var page = Open(context, Whole + "&line=HD2023-03");
        page.FindAll("[data-item=execution]").Count.ShouldBe(1);
        page.FindAll("select[data-field=pack] option").Select(option => option.GetAttribute("value")).ShouldNotContain("cn-local-department");
        Open(context, Whole + "&line=NONE").FindAll("[data-state]").ShouldBeEmpty();
    }

    [Fact]
    public void Page_InEnglish_SaysTheSame()
    {
        using ComponentContext context = As(Role.Officer, Cultures.English);
        var page = Open(context, Whole + "&item=item:carry-over");
        page.Find("h1").TextContent.ShouldBe("Self-assessment");
        page.Find("[data-panel]").TextContent.ShouldContain("The share is scored by steps.");
        page.Markup.ShouldNotContain("Studio.");
    }

    private string Total() => office.Desk().Scored.Total!.Value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Link(IRenderedComponent<StudioPage> page, string kind) => page.Find($"[data-missing={kind}] a").GetAttribute("href")!;

    private ComponentContext As(Role role, string culture = Cultures.Chinese) => PageContexts.On(office.Ledger, culture, new Grant(role, office.Ledger.Node("114001").Id));

    private static IRenderedComponent<StudioPage> Open(ComponentContext context, string address = Whole)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<StudioPage>();
    }
}
