using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Pages.Overview;
using Dashboard.Web.Pages.Why;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages;

/// <summary>Pages as known at an earlier moment show what they showed then, and say so.</summary>
public sealed class EarlierMomentTests
{
    private const string Goals = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标值,累计方式\n";

    private static readonly (Type Page, string Address, string? Code)[] Pages =
    [
        (typeof(OverviewPage), "/?dept=D", null), (typeof(LinesPage), "/lines?dept=D", null), (typeof(LinePage), "/lines/L1?unit=yuan", "L1"),
        (typeof(IndicatorsPage), "/indicators?dept=D", null), (typeof(IndicatorPage), "/indicators/Z1?unit=yuan", "Z1"),
        (typeof(WhyPage), "/why?figure=executed&dept=D&list=rows", null), (typeof(WhyPage), "/why?figure=plan-share&line=L1", null),
    ];

    [Fact]
    public async Task Pages_AsKnownBeforeCorrections_ShowWhatTheyShowedThen()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100", "b 2026-11-03 L1 20.5");
        ImportReport wrong = await ledger.PayAsync("c 2026-11-04 L1 7", "d 2026-03-04 L3 1");
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,12,1000\n");
        await ledger.TakeAsync(ImportKind.Indicators, Goals + "Z1,D,L1,a,b,c,10,合计\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,3\n");
        string[] then = await ShowAsync(ledger, null);
        DateTimeOffset moment = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromHours(1));

        await ledger.UndoAsync(wrong);
        await ledger.PayAsync("e 2026-05-05 L1 55");
        await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\nD1,L1,甲,2026-02-01,追加,500\n");
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,6,900\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,4\nZ1,2026-06-30,5\n");
        string[] now = await ShowAsync(ledger, null), again = await ShowAsync(ledger, moment);
        for (int i = 0; i < Pages.Length; i++)
        {
            now[i].ShouldNotBe(then[i], Pages[i].Address);
            again[i].ShouldBe(then[i], Pages[i].Address);
        }
    }

    [Fact]
    public async Task Page_AsKnownEarlier_SaysSoAndLeadsBackAndOn()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        DateTimeOffset moment = new(2026, 11, 22, 15, 59, 59, TimeSpan.Zero);
        var page = Render(context, Pages[0], moment);
        page.Find("[data-past-view]").TextContent.ShouldContain("2026-11-22 23:59");
        page.Find("[data-back-to-now]").GetAttribute("href")!.ShouldEndWith("/?dept=D");
        page.FindAll(".figure-card a.figure").ShouldAllBe(a => a.GetAttribute("href")!.Contains("knownAt=2026-11-22T15%3A59%3A59Z", StringComparison.Ordinal));
        Render(context, Pages[0], null).FindAll("[data-past-view]").ShouldBeEmpty();
    }

    /// <summary>The figures and tables of each page and the names of files, without what differs with the address: what was then is not changed any more.</summary>
    private static async Task<string[]> ShowAsync(TemporaryLedger ledger, DateTimeOffset? knownAt)
    {
        await using ComponentContext context = PageContexts.On(ledger);
        return [.. Pages.Select(page =>
        {
            var shown = Render(context, page, knownAt);
            shown.FindAll("article[data-ready]").Count.ShouldBe(1, page.Address);
            IEnumerable<IElement> parts = shown.FindAll(".figure, .words, td:not(.proof), [data-file], [data-light]").Where(e => e.Closest("details, [data-batches], .history") is null);
            return string.Join('|', parts.Select(e => $"{e.GetAttribute("data-figure")} {e.GetAttribute("data-value")} {e.GetAttribute("data-light")} {e.TextContent.Trim()}")).Replace("（后撤销）", "", StringComparison.Ordinal);
        })];
    }

    private static IRenderedComponent<IComponent> Render(ComponentContext context, (Type Page, string Address, string? Code) page, DateTimeOffset? knownAt)
    {
        string more = knownAt is { } at ? $"&{DashboardUrls.KnownAt}={Uri.EscapeDataString(DashboardUrls.MomentWord(at))}" : "";
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(page.Address + more);
        return context.Render<IComponent>(builder =>
        {
            builder.OpenComponent(0, page.Page);
            if (page.Code is { } code) builder.AddAttribute(1, "Code", code);
            builder.CloseComponent();
        });
    }
}
