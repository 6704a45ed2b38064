using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Search;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Search;

public sealed class SearchPageTests
{
    [Theory]
    [InlineData("/search", "输入代码或名称")]
    [InlineData("/search?q=%20L%20", "再多输入一些")]
    [InlineData("/search?q=%E6%B2%A1%E6%9C%89", "没有找到")]
    [InlineData("/search?q=L3", "没有找到")]
    public async Task Page_WithNothingToShow_SaysWhy(string address, string title)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Officer, ledger.Node("D1").Id));
        var page = Open(context, address);
        page.Find(".state h2").TextContent.ShouldBe(title);
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.FindAll("[data-hit]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WithHits_LeadsToThemAndKeepsWhatIsLookedAt()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/search?q=%E4%BA%8C%E6%89%80&year=2026&unit=yuan");
        page.FindAll("[data-group]").Select(g => g.GetAttribute("data-group")).ShouldBe(["departments"]);
        page.Find("[data-hit=D2]").GetAttribute("href").ShouldBe("/?year=2026&dept=D2&unit=yuan");
        page.Find("[data-search]").GetAttribute("value").ShouldBe("二所");
        Open(context, "/search?q=L3&year=2026").Find("[data-hit=L3]").GetAttribute("href").ShouldBe("/lines/L3?year=2026");
    }

    [Fact]
    public async Task Page_WhoseReadingFails_SaysSoWithAReference()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        ledger.Run("ALTER TABLE Indicator RENAME TO Gone");
        Open(context, "/search?q=L3").Find("article").HasAttribute("data-ready").ShouldBeFalse();
    }

    private static IRenderedComponent<SearchPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<SearchPage>();
    }
}
