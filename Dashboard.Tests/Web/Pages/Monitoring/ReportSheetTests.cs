using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Monitoring;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Pages.Monitoring;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Monitoring;

public sealed class ReportSheetTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private RoundOffice office = default!;

    public async ValueTask InitializeAsync() => office = await RoundOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Section_WrittenAndTakenBack_BeginsWithTheProposalAndReturnsToIt()
    {
        await using ComponentContext context = As(Role.Officer, "D1");
        var page = Open(context);
        page.FindAll("[data-section]").Select(section => (section.GetAttribute("data-section"), section.GetAttribute("data-written"))).ShouldBe(
            MonitoringSections.All.Select(section => ((string?)section.Section, (string?)"false")));
        string proposal = page.Find("[data-section=problems] .words").TextContent.Trim();
        await page.Find("[data-section=problems] [data-write]").ClickAsync(new());
        page.Find("[data-section=problems] [data-field=text]").GetAttribute("value").ShouldNotBeNull().ShouldContain("甲（一所）执行数");
        page.Find("[data-section=problems] [data-field=text]").Change("付款集中在下半年。");
        await page.Find("[data-section=problems] [data-form=section]").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-section=problems]").GetAttribute("data-written").ShouldBe("true"), Patience);
        page.Find("[data-section=problems] .words").TextContent.Trim().ShouldBe("付款集中在下半年。");

        await office.Ledger.PayAsync("LATE 2026-07-05 L1 200");
        page = Open(context);
        page.Find("[data-section=problems] .words").TextContent.Trim().ShouldBe("付款集中在下半年。");
        page.Find("[data-section=problems] [data-moved]").TextContent.ShouldContain("执行数");
        await page.Find("[data-section=problems] [data-step=Reset]").ClickAsync(new());
        await page.Find("[data-section=problems] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-section=problems]").GetAttribute("data-written").ShouldBe("false"), Patience);
        page.Find("[data-section=problems] .words").TextContent.Trim().ShouldNotBe(proposal, "one more payment is in it");
    }

    [Fact]
    public async Task Report_ThatIsNotToBeWritten_IsForReading()
    {
        await using ComponentContext auditor = As(Role.Auditor, "D1");
        var page = Open(auditor);
        page.FindAll("[data-section]").Count.ShouldBe(5);
        page.FindAll("[data-write]").ShouldBeEmpty();
        page.Find("[data-locked]").TextContent.ShouldBe("没有填报权限，只能查看。");
        await office.SignAsync();
        await using ComponentContext officer = As(Role.Officer, "D1");
        page = Open(officer);
        page.FindAll("[data-write]").ShouldBeEmpty();
        page.Find("[data-locked]").TextContent.ShouldBe("已提交，须退回后才能修改。");
        // D has no project of its own in the round: there is no report to write, and its units are shown instead.
        await using ComponentContext above = As(Role.Manager, "D");
        page = Open(above, "D");
        page.FindAll("[data-section]").ShouldBeEmpty();
        page.FindAll("tr[data-task] [data-report]").Select(link => link.GetAttribute("href")).ShouldAllBe(href => href!.Contains("show=report"));
    }

    [Fact]
    public async Task Differences_InEnglish_AreInEnglishWords()
    {
        await office.SignAsync();
        await office.Ledger.PayAsync("LATE 2026-07-05 L1 200");
        await office.Ledger.TakeAsync(Dashboard.Domain.Import.ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-07-25,100\n");
        await using ComponentContext context = As(Role.Officer, "D1", Cultures.English);
        var page = Open(context);
        page.FindAll("[data-later] th[scope=row]").Select(cell => cell.TextContent.Trim()).ShouldBe(
            ["甲 · Total · Executed", "甲 · Total · Rate", "甲 · General public budget · Executed", "甲 · General public budget · Rate", "甲 · 新建工会 · Reached"]);
        page.Find("[data-file=today]").GetAttribute("href")!.ShouldStartWith("/monitoring/files/report?");
        page.Find("[data-section=problems] h3").TextContent.ShouldBe("3. Problems and reasons");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&show=orders")]
    [InlineData("&show=report")]
    [InlineData("&show=begin")]
    [InlineData("line")]
    public async Task Page_OfARoundInEnglish_HasChineseWordsInDataAlone(string show)
    {
        office.Fill("L1").ShouldBe(RoundOutcome.Done);
        office.Ledger.Get<RectificationService>().Order(new(office.D1, null, RectificationMeasure.Correct, "整改", new(2026, 12, 1)), office.Office.HeadOfD, Dashboard.Domain.Audit.Actor.Anonymous).ShouldBe(RoundOutcome.Done);
        await using ComponentContext context = As(Role.Admin, "D", Cultures.English);
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/monitoring?year=2026&dept={(show == "&show=report" ? "D1" : "D")}{show}");
        IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page = show == "line"
            ? context.Render<LineFormPage>(parameters => parameters.Add(form => form.Round, office.Round).Add(form => form.Code, "L1")) : context.Render<RoundPage>();
        string[] words = [.. page.FindAll("th[scope=col], button, label, legend, dt, h3, .standing, .place, .caption").Where(e => e.Closest("[lang]") is null)
            .Select(e => string.Concat(e.ChildNodes.Where(node => node.NodeType == AngleSharp.Dom.NodeType.Text).Select(node => node.TextContent)))];
        words.Length.ShouldBeGreaterThan(5);
        words.Where(word => word.Any(sign => sign is >= '\u4e00' and <= '\u9fff')).Where(word => !IsData(word)).ShouldBeEmpty();
    }

    private static bool IsData(string word) => new[] { RoundOffice.July.Title, "部门", "一所", "drafter", "甲", "乙", "新建工会", "产出指标" }.Any(data => word.Contains(data, StringComparison.Ordinal));

    [Theory]
    [InlineData(Cultures.English, "Possible", "Funding, Other", "Jan–Jul")]
    [InlineData(Cultures.Chinese, "有可能", "经费保障、其他", "1–7月")]
    public async Task Words_OfTheForm_AreThoseOfThePage(string language, string outlook, string reasons, string window)
    {
        await using ComponentContext context = As(Role.Officer, "D1", language);
        var texts = context.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Dashboard.Web.Resources.RoundTexts>>();
        MonitoringDifference Of(MonitoringItem item) => new("L1", "甲", item, null, "I1", "人数", null, null);
        texts.SaidIn(Of(MonitoringItem.Outlook), "有可能").ShouldBe(outlook);
        texts.SaidIn(Of(MonitoringItem.Reasons), "经费保障、其他").ShouldBe(reasons);
        texts.SaidIn(Of(MonitoringItem.Explanation), "经费保障、其他").ShouldBe("经费保障、其他");
        texts.SaidIn(Of(MonitoringItem.Outlook), null).ShouldBe("—");
        RoundWords.Say(MonitoringSamples.July).ShouldBe(window);
        RoundWords.Say(new MonitoringWindow(2026, 7, new(2026, 10, 31), 4)).ShouldBe(language == Cultures.Chinese ? "4–10月" : "Apr–Oct");
    }

    private ComponentContext As(Role role, string department, string culture = Cultures.Chinese) =>
        PageContexts.On(office.Ledger, culture, $"{role}-{department}", new Grant(role, office.Ledger.Node(department).Id));

    private static IRenderedComponent<RoundPage> Open(ComponentContext context, string department = "D1")
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/monitoring?year=2026&dept={department}&show=report");
        return context.Render<RoundPage>();
    }
}
