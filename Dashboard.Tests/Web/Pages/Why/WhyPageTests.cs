using System.Text.RegularExpressions;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Import;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Pages.Overview;
using Dashboard.Web.Pages.Why;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Why;

public sealed class WhyPageTests
{
    public static TheoryData<Type, string, string?> FigurePages => new()
    {
        { typeof(OverviewPage), "/?dept=114001&year=2023", null },
        { typeof(LinesPage), "/lines?dept=114001&year=2023", null },
        { typeof(LinePage), "/lines/HD2023-05?year=2023", "HD2023-05" },
        { typeof(IndicatorPage), "/indicators/HD2023-ZB1?year=2023", "HD2023-ZB1" },
    };

    [Theory]
    [MemberData(nameof(FigurePages))]
    public async Task Figures_OfAPage_AreLinksToThePageThatShowsTheSameValue(Type type, string address, string? code)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, type, address, code);
        var figures = page.FindAll("[data-figure]");
        figures.ShouldNotBeEmpty();
        foreach (var figure in figures)
        {
            figure.LocalName.ShouldBe("a", figure.GetAttribute("data-figure"));
            string name = figure.GetAttribute("aria-label") ?? figure.TextContent;
            name.ShouldContain(figure.GetAttribute("data-value") == "" ? figure.GetAttribute("title")! : figure.TextContent.Trim());
            var why = Render(context, typeof(WhyPage), figure.GetAttribute("href")!, null);
            why.Find("article").GetAttribute("data-ready").ShouldBe("true");
            why.FindAll("[data-formula]").Count.ShouldBe(1, figure.GetAttribute("href"));
            why.FindAll("[data-not-proven]").ShouldBeEmpty();
            if (figure.GetAttribute("data-figure") != "light" && !figure.GetAttribute("data-figure")!.EndsWith("-sum", StringComparison.Ordinal))
                why.Find("[data-why-figure] [data-figure]").GetAttribute("data-value").ShouldBe(Plain(figure), figure.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Figure_Undefined_SaysWhy()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        Why(context, "plan-share&line=L1").Find("[data-undefined]").TextContent.ShouldContain("未编报用款计划");
        Why(context, "arrived&line=L1").Find("[data-undefined]").TextContent.ShouldContain("未登记资金到位");
        Why(context, "landing-mid&line=L1").Find("[data-undefined]").TextContent.ShouldContain("往年");
        Why(context, "executed&line=L1").FindAll("[data-undefined]").ShouldBeEmpty();
        Why(context, "nonsense&line=L1").FindAll("[data-formula]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_ThatDoNotMakeTheFigure_RaiseAnAlert()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100");
        await using ComponentContext context = PageContexts.On(ledger);
        Why(context, "executed&dept=D&asOf=2026-10-31").Find("[data-proven]").GetAttribute("data-proven").ShouldBe("true");
        ledger.Run("UPDATE LineMonth SET ExecutedFen=ExecutedFen-1");
        var page = Why(context, "executed&dept=D&asOf=2026-10-30");
        page.Find("[data-proven]").GetAttribute("data-proven").ShouldBe("false");
        page.Find("[role=alert][data-not-proven]").TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Rows_OfManyPages_AreReadPageByPage()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync([.. Enumerable.Range(1, 120).Select(i => $"v{i} 2026-02-01 L1 {i}")]);
        await using ComponentContext context = PageContexts.On(ledger);
        List<string> vouchers = [];
        for (int number = 1; number <= 3; number++)
        {
            var page = Why(context, $"executed&line=L1&page={number}");
            vouchers.AddRange(page.FindAll("[data-rows] tbody tr td:nth-child(3)").Select(cell => cell.TextContent));
            page.Find("[data-figure=rows-sum]").GetAttribute("data-value").ShouldBe("7260.00");
        }

        vouchers.Distinct().Count().ShouldBe(120);
    }

    [Fact]
    public async Task Plan_TakenApart_AddsUpMonthByMonthAndNamesItsImport()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,300\nL1,12,1000\n");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Why(context, "planned&line=L1&asOf=2026-04-15");
        page.Find("[data-why-figure] [data-figure]").GetAttribute("data-value").ShouldBe("338.89");
        page.FindAll("[data-figure=why-row]").Select(e => e.GetAttribute("data-value")).ShouldBe(["100.00", "100.00", "100.00", "38.89"]);
        page.FindAll("[data-batches] tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public void Figures_OfTheCatalogue_AreEachNamedOnce() =>
        ExplainedFigure.All.Select(f => f.Name).Distinct().Count().ShouldBe(ExplainedFigure.All.Count);

    // On its own page a value stands as scripts read it; the count of indicators has no other form.
    private static string? Plain(AngleSharp.Dom.IElement figure) => Regex.IsMatch(figure.GetAttribute("data-figure")!, "achievement")
        ? figure.TextContent.Trim() : figure.GetAttribute("data-value");

    private static IRenderedComponent<IComponent> Why(ComponentContext context, string figure) => Render(context, typeof(WhyPage), $"/why?figure={figure}", null);

    private static IRenderedComponent<IComponent> Render(ComponentContext context, Type type, string address, string? code)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<IComponent>(builder =>
        {
            builder.OpenComponent(0, type);
            if (code is not null) builder.AddAttribute(1, "Code", code);
            builder.CloseComponent();
        });
    }
}
