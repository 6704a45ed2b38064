using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Pages.Overseer;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Overseer;

public sealed class OverseerPageTests
{
    private const string IndicatorsOfLines = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\nZ1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计,,\nZ2,D1,L2,产出指标,数量指标,新建,≥,5,个,10,累计,,\n";

    [Fact]
    public async Task Cell_OfAMonth_SaysItsLightInWordsAndLeadsToThatDay()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var cell = Open(context, "/departments?dept=D").FindAll("tr[data-row=D1] td.heat")[5];
        cell.TextContent.ShouldContain("正常");
        cell.TextContent.ShouldContain("45.0");
        cell.QuerySelector("a")!.GetAttribute("href").ShouldBe("/?year=2026&asOf=2026-06-30&dept=D1");
        cell.QuerySelector("a")!.GetAttribute("title").ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("", "D2,D1")]
    [InlineData("&sort=Rate", "D2,D1")]
    [InlineData("&sort=Code", "D1,D2")]
    [InlineData("&sort=Red", "D1,D2")]
    [InlineData("&level=units", "D11,D2")]
    public async Task Rows_ByWordsOfTheAddress_ComeInThatOrder(string words, string codes)
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD11,一所一组,D1\n");
        await using ComponentContext context = PageContexts.On(ledger);
        string.Join(',', Open(context, "/departments?dept=D" + words).FindAll("tbody tr").Select(r => r.GetAttribute("data-row"))).ShouldBe(
            words.Contains("units", StringComparison.Ordinal) ? string.Join(',', codes.Split(',').Reverse()) : codes);
    }

    [Fact]
    public async Task Foot_OfTheTable_IsTheDepartmentAbove()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/departments?dept=D&sort=Code");
        page.Find("tfoot tr").GetAttribute("data-row").ShouldBe("D");
        page.Find("[data-figure=executed]").GetAttribute("data-value").ShouldBe("1000.00");
        page.Find("tfoot").TextContent.ShouldContain("33.3");
    }

    [Fact]
    public async Task Row_OnNewsOfAnotherDepartment_IsNotRenderedAgain()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/departments?dept=D&sort=Code");
        await ledger.PayAsync("v9 2026-11-02 L3 50");
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForAssertion(() => page.Find("[data-figure=executed]").GetAttribute("data-value").ShouldBe("1050.00"), TimeSpan.FromSeconds(5));
        page.FindComponents<HeatRow>().Where(r => r.RenderCount > 1).Select(r => r.Instance.Department.Now.Department.Code).ShouldBe(["D2", "D"]);
    }

    [Fact]
    public async Task Sheet_ForTheMeeting_HasTotalsAndBothEndsWithoutSayingOneTwice()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/departments?dept=D&show=pack");
        page.Find("[data-figure=execution-rate]").GetAttribute("data-value").ShouldBe("0.333333");
        page.FindAll("tbody th").Select(r => r.TextContent).ShouldBe(["二所", "一所"]);
        page.FindAll("button[data-prints]").ShouldHaveSingleItem();
        page.FindAll("[data-calls]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Quadrant_OfDepartments_IsDrawnAndTheSameAsATable()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await ledger.TakeAsync(ImportKind.Indicators, "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\nZ1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计,,\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-06-30,10,\n");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/departments?dept=D&show=quadrant");
        page.FindAll("svg a.point").Select(a => a.GetAttribute("href")).ShouldBe(["/?dept=D1"]);
        page.FindAll("tbody tr").Select(r => r.GetAttribute("data-row")).ShouldBe(["D1", "D2"]);
        string state = page.Find("tbody tr[data-row=D1] [data-state]").GetAttribute("data-state")!;
        page.Find("svg a.point").GetAttribute("data-state").ShouldBe(state);
        page.Find("tbody tr[data-row=D2] [data-state]").GetAttribute("data-state").ShouldBe("Unknown");
        // First told of in June, with the money there; in August 60 % are due, and 45 % are all that came.
        string.Join(' ', page.FindAll("tbody tr[data-row=D1] td.trail span").Select(s => s.TextContent)).ShouldBe("1 月起 无法判断 6 月起 花钱无果 8 月起 双滞后");
    }

    [Theory]
    [InlineData("/departments?dept=D1&show=quadrant")]
    [InlineData("/departments?dept=D1&show=quadrant&level=lines")]
    [InlineData("/departments?dept=D&show=quadrant&level=lines")]
    public async Task Quadrant_OfLines_IsDrawnAndTheSameAsATable(string address)
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorsOfLines);
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-06-30,10,\n");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, address);
        page.FindAll("tbody tr").Select(r => r.GetAttribute("data-row")).ShouldBe(["L1", "L2"]);
        page.FindAll("svg a.point").Select(a => a.GetAttribute("href")!.Split('?')[0]).ShouldBe(["/lines/L1"]);
        page.Find("tbody tr[data-row=L1] a").GetAttribute("href").ShouldStartWith("/lines/L1?");
        page.Find("svg a.point").GetAttribute("data-state").ShouldBe("BothBehind");
        page.Find("tbody tr[data-row=L1] [data-state]").GetAttribute("data-state").ShouldBe("BothBehind");
        page.Find("tbody tr[data-row=L2] [data-state]").GetAttribute("data-state").ShouldBe("Unknown");
        page.Find("tfoot tr").GetAttribute("data-row").ShouldBe(address.Contains("D1", StringComparison.Ordinal) ? "D1" : "D");
        page.FindAll(".levels [aria-current=true]").ShouldHaveSingleItem().TextContent.ShouldBe("项目");
        page.Find(".levels .caption").TextContent.ShouldBe("共 2 个");
    }

    [Fact]
    public async Task Quadrant_OfLines_ShowsNothingOutsideOfAScopeNorWithoutIndicators()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorsOfLines);
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Officer, ledger.Node("D2").Id));
        var page = Open(context, "/departments?show=quadrant&level=lines");
        page.Find("article").GetAttribute("data-department").ShouldBe("D2");
        page.FindAll("[data-row]").ShouldBeEmpty();
        page.Find(".state h2").TextContent.ShouldBe("没有带绩效指标的项目");
        Open(context, "/departments?dept=D1&show=quadrant&level=lines").FindAll("[data-row], [data-figure]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Shape_OfSpending_PutsTheGreatestRushFirstAndSaysItInWords()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/departments?dept=D&asOf=2026-06-30&show=surge");
        page.FindAll("tbody tr").Select(r => r.GetAttribute("data-row")).ShouldBe(["D2", "D1"]);
        page.Find("tr[data-row=D2] [data-sign]").TextContent.ShouldContain("集中");
        page.Find("tr[data-row=D2] th").GetAttribute("title")!.ShouldContain("85.0");
        page.Find("[data-figure=due-in-last-quarter]").GetAttribute("data-value").ShouldBe("0.5");
        page.Find("[data-tabs] [aria-current]").TextContent.ShouldBe("支出形态");
        page.Find("[data-limits]").TextContent.ShouldContain("多出 10.0 点为关注，多出 20.0 点为集中，年末按最后 10 个工作日计；取自规则包");
        page.Find("[data-limits]").TextContent.ShouldContain("default 第 3 版");
    }

    [Fact]
    public async Task Limits_OfAPackThatSetsNone_AreCalledUsual()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger, new Dictionary<string, string?> { ["Institution:LightPack"] = "half-year" }, Cultures.Chinese);
        Open(context, "/departments?dept=D&show=surge").Find("[data-limits]").TextContent.ShouldContain("half-year 第 1 版）未规定，用产品默认值");
    }

    [Fact]
    public async Task LastDays_OfAYearThatIsOver_AreAddedUpTheTree()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await ledger.PayAsync("v7 2026-12-17 L1 100", "v8 2026-12-18 L1 50", "v9 2026-12-31 L3 150");
        ledger.Time.Advance(TimeSpan.FromDays(60));
        IReadOnlyList<DepartmentShape> shapes = ledger.Get<DepartmentShapes>().Read(ledger.Node("D"), ledger.Snapshots.QuestionFor(year: 2026), ledger.Get<WorkCalendars>().Current);
        // Ten working days before the new year begin on Friday 18 December.
        shapes.Select(s => s.Surge.LastDays.Value).ShouldBe([200m / 1300, 50m / 1050, 150m / 250]);
    }

    [Fact]
    public async Task Page_OfAnOfficer_ShowsNothingOutsideTheirScope()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Officer, ledger.Node("D1").Id));
        var page = Open(context, "/departments");
        page.Find("article").GetAttribute("data-department").ShouldBe("D1");
        page.Markup.ShouldNotContain("二所");
        Open(context, "/departments?dept=D").FindAll("[data-figure]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Wall_OnNews_FollowsWithoutNavigation()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/wall?dept=D");
        var page = context.Render<WallPage>();
        page.FindAll("tbody tr").Count.ShouldBe(2);
        await ledger.PayAsync("v9 2026-11-02 L3 50");
        await context.Services.GetRequiredService<SnapshotNews>().PublishAsync();
        page.WaitForAssertion(() => page.Find("[data-figure=executed]").GetAttribute("data-value").ShouldBe("1050.00"), TimeSpan.FromSeconds(5));
    }

    /// <summary>D1 spent 45 % by June, D2 10 %.</summary>
    private static async Task<TemporaryLedger> FilledAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-03-15 L1 450", "v2 2026-06-10 L2 450", "v3 2026-06-20 L3 100");
        return ledger;
    }

    private static IRenderedComponent<OverseerPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<OverseerPage>();
    }
}
