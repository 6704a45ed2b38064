using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Reporting;

/// <summary>Results as they are typed, on a real ledger.</summary>
public sealed class ResultGridTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Page_WhereSomethingIsDue_ShowsThatFirstAndAllByALink()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        Codes(page).ShouldBe(["Z-1", "Z-2", "Z-4"]);
        (page.Find("[data-show=due]").TextContent, page.Find("[data-show=all]").TextContent).ShouldBe(("待填报 3", "全部 4"));
        page.Find("tr[data-indicator='Z-1'] .due").TextContent.ShouldBe("应报 2026-09-30，已过 53 天");
        page.Find("tr[data-indicator='Z-4'] .name").TextContent.ShouldContain("二所");
        page.Find("[data-field=day]").GetAttribute("value").ShouldBe("2026-11-22");
        page.FindAll("[data-day]").Select(b => b.GetAttribute("data-day")).ShouldBe(["2026-03-31", "2026-09-30"]);
        page.FindAll("[id^=hint]").Select(hint => hint.TextContent).ShouldBe(["填年初至截止日的累计数", "填本次新增数，系统相加", "填截止日当时的数"]);
        Codes(Render(context, "/results?dept=D&show=all")).ShouldBe(["Z-1", "Z-2", "Z-3", "Z-4"]);
        Codes(Render(context, "/results?indicator=Z-4")).ShouldBe(["Z-4"]);
    }

    [Fact]
    public async Task Page_OfAReporter_HasTheIndicatorsOfTheirUnitsAlone()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, "reporter", new Grant(Role.Auditor, ledger.Node("D").Id), new Grant(Role.Reporter, ledger.Node("D2").Id));
        Codes(Render(context, "/results?dept=D&show=all")).ShouldBe(["Z-4"]);
        Render(context, "/results?dept=D1&show=all").Find(".state h2").TextContent.ShouldBe("没有您可以填报的指标");
        Render(context, "/results?indicator=Z-1").FindAll("tr[data-indicator]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_TypedAndSaved_AreOneBatchAndOneThatCannotBeReadKeepsItsWords()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "80");
        await TypeAsync(page, "Z-2", "value", "很多");
        await TypeAsync(page, "Z-4", "value", "95%");
        await TypeAsync(page, "Z-4", "note", "问卷 30 份");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldMatch(@"^已保存 2 项（批次 \d+）。 1 项未保存，原因见该行。$"), Patience);
        (Answer(page, "Z-1"), Answer(page, "Z-2"), Answer(page, "Z-4")).ShouldBe(("saved", "problem", "saved"));
        page.Find("tr[data-indicator='Z-2'] .problem").TextContent.ShouldContain("完成值：「很多」不是数字");
        (Value(page, "Z-2"), page.Find("tr[data-indicator='Z-2'] [data-field=value]").GetAttribute("aria-invalid")).ShouldBe(("很多", "true"));
        page.Find("tr[data-indicator='Z-1'] [data-last]").TextContent.ShouldContain("80人次");
        const string Written = "SELECT IndicatorCode || ' ' || Date || ' ' || Text || ' ' || coalesce(Note, '') FROM Result WHERE BatchId=(SELECT max(Id) FROM Batch) ORDER BY IndicatorCode";
        ledger.Texts(Written).ShouldBe(["Z-1 20261122 80 ", "Z-4 20261122 95% 问卷 30 份"]);
        await TypeAsync(page, "Z-2", "value", "12");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Answer(page, "Z-2").ShouldBe("saved"), Patience);
        ledger.Texts(Written).ShouldBe(["Z-2 20261122 12 "]);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Card_SavedByItself_LeavesTheOthersAsTheyAreTyped()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "80");
        await TypeAsync(page, "Z-4", "value", "95");
        await page.Find("tr[data-indicator='Z-4'] [data-save]").ClickAsync(new());
        page.WaitForAssertion(() => Answer(page, "Z-4").ShouldBe("saved"), Patience);
        (Value(page, "Z-1"), page.Find("tr[data-indicator='Z-1']").GetAttribute("data-changed")).ShouldBe(("80", "true"));
        ledger.Number("SELECT count(*) FROM Result WHERE Date=20261122").ShouldBe(1);
    }

    [Fact]
    public async Task Result_ReportedByAnotherMeanwhile_IsSaidAndReplacedOnlyKnowingly()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "80");
        await ledger.ReportAsync("Z-1,2026-11-22,77,台账\n");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("tr[data-indicator='Z-1'] .problem").TextContent.ShouldContain("他人已为这一天报送「77」（台账）"), Patience);
        Value(page, "Z-1").ShouldBe("80");
        Latest(ledger, "Z-1").ShouldBe("77");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Answer(page, "Z-1").ShouldBe("saved"), Patience);
        Latest(ledger, "Z-1").ShouldBe("80");
    }

    [Fact]
    public async Task Result_OfAClosedMonth_IsBarredBeforeItIsTypedAndOpenOnAnotherDay()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        ledger.Run($"INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES ({ledger.Node("D1").Id}, 202609, 'else', 0)");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        page.FindAll("[data-answer=barred]").ShouldBeEmpty();
        await page.Find("[data-day='2026-09-30']").ClickAsync(new());
        page.FindAll("[data-answer=barred]").Count.ShouldBe(2);
        page.Find("tr[data-indicator='Z-1'] .problem").TextContent.Trim().ShouldBe("「2026-09-30」所在期间已关闭；请先在「审批与锁定 › 期间」申请开放。");
        page.FindAll("tr[data-indicator='Z-1'] input[disabled]").Count.ShouldBe(2);
        page.FindAll("tr[data-indicator='Z-4'] input[disabled]").ShouldBeEmpty();
        await page.Find("[data-field=day]").ChangeAsync(new() { Value = "2026-11-01" });
        page.FindAll("[data-answer=barred]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Value_WhileItIsTyped_IsDoubtedOnceThePersonStopsAndSavedAllTheSame()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "4");
        await TypeAsync(page, "Z-1", "value", "49");
        page.FindAll("[data-doubt]").ShouldBeEmpty();
        context.Time.Advance(ResultRow.Pause);
        page.WaitForAssertion(() => page.Find("[data-doubt=BelowLast]").TextContent.ShouldContain("低于上次报送的累计数 50（2026-06-30）"), Patience);
        await TypeAsync(page, "Z-1", "value", "1001");
        context.Time.Advance(ResultRow.Pause);
        page.WaitForAssertion(() => page.Find("[data-doubt=FarAboveTarget]").TextContent.ShouldContain("超过目标（≥ 100人次）的十倍"), Patience);
        await TypeAsync(page, "Z-1", "value", "一千");
        context.Time.Advance(ResultRow.Pause);
        page.WaitForAssertion(() => (page.FindAll("[data-doubt]").Count, Answer(page, "Z-1")).ShouldBe((0, "problem")), Patience);
        await TypeAsync(page, "Z-1", "value", "49");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Answer(page, "Z-1").ShouldBe("saved"), Patience);
        Latest(ledger, "Z-1").ShouldBe("49");
    }

    [Fact]
    public async Task Row_ThatIsTyped_IsTheOnlyOneThatRendersAgain()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        Dictionary<string, int> before = Renders(page);
        await TypeAsync(page, "Z-1", "value", "49");
        context.Time.Advance(ResultRow.Pause);
        page.WaitForAssertion(() => page.FindAll("[data-doubt]").Count.ShouldBe(1), Patience);
        Renders(page).Where(row => row.Value != before[row.Key]).Select(row => row.Key).ShouldBe(["Z-1"]);
    }

    [Fact]
    public async Task Day_ThatIsChanged_ShowsWhatStandsForItAndKeepsWhatIsTyped()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-4", "value", "91");
        await page.Find("[data-field=day]").ChangeAsync(new() { Value = "2026-06-30" });
        (Value(page, "Z-1"), page.Find("tr[data-indicator='Z-1'] [data-field=note]").GetAttribute("value"), Value(page, "Z-4")).ShouldBe(("50", "签到表", "91"));
        page.FindAll("tr[data-changed=true]").Select(row => row.GetAttribute("data-indicator")).ShouldBe(["Z-4"]);
        await TypeAsync(page, "Z-1", "value", "");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("tr[data-indicator='Z-1'] .problem").TextContent.ShouldContain("清空不会撤回"), Patience);
        await page.Find("[data-field=day]").ChangeAsync(new() { Value = "2026-12-24" });
        page.Find("[data-day-said]").TextContent.ShouldContain("晚于今天");
        string before = ledger.Dump();
        await page.Find("[data-field=day]").ChangeAsync(new() { Value = "2025-12-24" });
        await TypeAsync(page, "Z-4", "value", "92");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldContain("不在 2026 年度内"), Patience);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Column_PastedFromASpreadsheet_FillsRowsAndSavesNothingYet()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        string before = ledger.Dump();
        page.Find("[data-field=paste]").Change("Z-4\t95%\t问卷\nZ-2\t很多\nZ-3\t达成\n");
        await page.Find("[data-paste]").ClickAsync(new());
        page.Find("[data-said]").TextContent.ShouldBe("已填入 2 项，1 行未填入；尚未保存。");
        page.Find(".problems").TextContent.ShouldContain("第 3 行：「Z-3」不在下表可填的指标中");
        (Value(page, "Z-4"), Value(page, "Z-2"), Answer(page, "Z-2"), ledger.Dump()).ShouldBe(("95%", "很多", "problem", before));
        page.Find("[data-save-all]").TextContent.ShouldBe("保存 2 项");
    }

    [Fact]
    public async Task Right_LostWhileTyping_IsRefusedWithItsReasonAndNothingIsLost()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, "officer", new Grant(Role.Officer, null));
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "80");
        Session.Give(ledger, "officer", new Grant(Role.Officer, ledger.Node("D2").Id));
        string before = ledger.Dump();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("tr[data-indicator='Z-1'] .problem").TextContent.ShouldContain("已不在您的填报范围内"), Patience);
        (Value(page, "Z-1"), ledger.Dump()).ShouldBe(("80", before));
    }

    [Fact]
    public async Task Save_ThatFails_SaysAReferenceAndKeepsWhatWasTyped()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "80");
        ledger.Run("ALTER TABLE Result RENAME TO Away");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldMatch("^未保存，您填的内容都还在；请稍后再试（编号 .{8}）。$"), Patience);
        Value(page, "Z-1").ShouldBe("80");
        ledger.Run("ALTER TABLE Away RENAME TO Result");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Answer(page, "Z-1").ShouldBe("saved"), Patience);
    }

    [Fact]
    public async Task Right_LostEverywhere_IsSaidInEachRow()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, "officer", new Grant(Role.Officer, null));
        var page = Render(context, "/results?dept=D");
        await TypeAsync(page, "Z-1", "value", "80");
        await TypeAsync(page, "Z-4", "value", "95");
        Session.Give(ledger, "officer", new Grant(Role.Manager, null));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-said]").TextContent.ShouldStartWith("2 项未保存"), Patience);
        page.Find("tr[data-indicator='Z-1'] .problem").TextContent.ShouldContain("权限之外");
        page.Find("tr[data-indicator='Z-4'] .problem").TextContent.ShouldContain("已不在您的填报范围内");
        ledger.Number("SELECT count(*) FROM Result WHERE Date=20261122").ShouldBe(0);
    }

    [Fact]
    public async Task Column_PastedOverAClosedPeriod_LeavesItsRowsAsTheyAre()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        ledger.Run($"INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt) VALUES ({ledger.Node("D1").Id}, 202611, 'else', 0)");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D");
        page.Find("[data-field=paste]").Change("Z-1\t80\nZ-4\t95\n");
        await page.Find("[data-paste]").ClickAsync(new());
        (Value(page, "Z-1"), Value(page, "Z-4")).ShouldBe(("", "95"));
        page.Find(".problems").TextContent.ShouldContain("「Z-1」");
    }

    [Fact]
    public async Task Result_WithANameOfFortyLetters_StaysInItsRow()
    {
        await using TemporaryLedger ledger = await ResultSamples.CreateAsync();
        string name = string.Concat(Enumerable.Repeat("指标名称很长", 7))[..40];
        await ledger.AddIndicatorsAsync($"Z 5'<,D2,L3,产出指标,数量指标,{name},≥,90,%,10,最新,王五\n");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, "/results?dept=D2");
        page.FindAll("tr .name a").Select(link => link.TextContent).ShouldContain(name);
        // Names of parts hold no code: a blank in one would cut a description in two.
        foreach (AngleSharp.Dom.IElement field in page.FindAll("[data-field=value]"))
            field.GetAttribute("aria-describedby")!.Split(' ').ShouldAllBe(id => page.FindAll($"#{id}").Count == 1);
    }

    private static Task TypeAsync(IRenderedComponent<ResultsPage> page, string code, string field, string text) =>
        page.InvokeAsync(() => page.Find($"tr[data-indicator='{code}'] [data-field={field}]").Input(text));

    private static string[] Codes(IRenderedComponent<ResultsPage> page) => [.. page.FindAll("tr[data-indicator]").Select(row => row.GetAttribute("data-indicator")!)];

    private static string? Answer(IRenderedComponent<ResultsPage> page, string code) => page.Find($"tr[data-indicator='{code}'] .answer").GetAttribute("data-answer");

    private static string? Value(IRenderedComponent<ResultsPage> page, string code) => page.Find($"tr[data-indicator='{code}'] [data-field=value]").GetAttribute("value");

    private static string Latest(TemporaryLedger ledger, string code) => ledger.Texts($"SELECT Text FROM Result WHERE IndicatorCode='{code}' AND Date=20261122 ORDER BY Id DESC LIMIT 1").Single();

    private static Dictionary<string, int> Renders(IRenderedComponent<ResultsPage> page) => page.FindComponents<ResultRow>().ToDictionary(row => row.Instance.Draft.Line.Indicator.Code, row => row.RenderCount);

    private static IRenderedComponent<ResultsPage> Render(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<ResultsPage>();
    }
}
