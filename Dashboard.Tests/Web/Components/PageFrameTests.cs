using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class PageFrameTests
{
    [Fact]
    public void Loading_Page_IsBusyAndNotReady()
    {
        using ComponentContext context = new();
        var frame = Render(context, new Loading<string>());

        frame.Find("[aria-busy=true]").ShouldNotBeNull();
        frame.Find("article").HasAttribute("data-ready").ShouldBeFalse();
    }

    [Fact]
    public void Empty_Page_SaysWhyAndOffersTheNextStep()
    {
        using ComponentContext context = new();
        var frame = Render(context, new Empty<string>("还没有数据", "尚未导入支付数据。", "去导入", "/import"));

        frame.Find("article").GetAttribute("data-ready").ShouldBe("true");
        frame.Markup.ShouldContain("尚未导入支付数据。");
        frame.Find("a.button").GetAttribute("href").ShouldBe("/import");
    }

    [Fact]
    public void Failed_Page_NamesItsReferenceAndTriesAgain()
    {
        using ComponentContext context = new();
        int tries = 0;
        var frame = Render(context, new Failed<string>("AB12CD34"), () => tries++);
        frame.Find("button").Click();

        frame.Find("article").HasAttribute("data-ready").ShouldBeFalse();
        frame.Find("[data-reference]").TextContent.ShouldBe("AB12CD34");
        tries.ShouldBe(1);
    }

    [Fact]
    public void Shown_Page_IsReadyWithDepartmentTrailAndView()
    {
        using ComponentContext context = new();
        var frame = Render(context, new Shown<string>("the view"));

        frame.Find("article").GetAttribute("data-ready").ShouldBe("true");
        frame.Find("article").GetAttribute("data-department").ShouldBe("0101");
        frame.Find("h1").TextContent.ShouldBe("总览");
        frame.Find("nav a").GetAttribute("href").ShouldBe("/?dept=01");
        frame.Find("[aria-current=page]").TextContent.ShouldBe("区总工会");
        frame.Find(".shown").TextContent.ShouldBe("the view");
    }

    private static IRenderedComponent<PageFrame<string>> Render(
        ComponentContext context, PageState<string> state, Action? onRetry = null) =>
        context.Render<PageFrame<string>>(p => p
            .Add(f => f.State, state)
            .Add(f => f.Title, "总览")
            .Add(f => f.Department, "0101")
            .Add(f => f.Trail, [new Crumb("花都区", "/?dept=01"), new Crumb("区总工会")])
            .Add(f => f.OnRetry, onRetry ?? (() => { }))
            .Add(f => f.ChildContent, view => $"<p class=\"shown\">{view}</p>"));
}
