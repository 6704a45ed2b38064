using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class LiveFigureTests
{
    [Fact]
    public void Value_OnFirstRenderAndUnchanged_DoesNotFlash()
    {
        using ComponentContext context = new();
        var figure = Render(context);
        figure.Render(p => p.Add(f => f.Value, 1L));

        figure.Find(".live").ClassList.ShouldNotContain("flash-odd");
        figure.Find(".live").GetAttribute("aria-live").ShouldBe("polite");
    }

    [Fact]
    public void Value_ChangedTwice_FlashesAnewEachTime()
    {
        using ComponentContext context = new();
        var figure = Render(context);

        figure.Render(p => p.Add(f => f.Value, 2L));
        figure.Find(".live").ClassList.ShouldContain("flash-odd");
        figure.Render(p => p.Add(f => f.Value, 3L));
        figure.Find(".live").ClassList.ShouldContain("flash-even");
    }

    private static IRenderedComponent<LiveFigure> Render(ComponentContext context) =>
        context.Render<LiveFigure>(p => p.Add(f => f.Value, 1L).Add(f => f.Name, "已执行").AddChildContent("1"));
}
