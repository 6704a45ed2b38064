using AngleSharp.Dom;
using Bunit;
using Dashboard.Domain;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class ProgressBarTests
{
    [Fact]
    public void Share_WithAnExpectation_IsDrawnAndSaid()
    {
        using ComponentContext context = new();
        IElement track = Track(context, Ratio.Known(0.6m), Ratio.Known(0.784m));

        track.GetAttribute("style").ShouldBe("--share:60%;--expected:78.4%");
        track.GetAttribute("aria-label")!.Replace('\u00a0', ' ').ShouldBe("新建工会：完成 60.0 %，应达 78.4 %");
        track.QuerySelector(".tick").ShouldNotBeNull();
    }

    [Fact]
    public void Share_AboveTheWhole_FillsTheBarAndSaysTheRealShare()
    {
        using ComponentContext context = new();
        IElement track = Track(context, Ratio.Known(1.3m), Ratio.Undefined(UndefinedReason.NoPlan));

        track.GetAttribute("style").ShouldStartWith("--share:100%");
        track.QuerySelector(".over").ShouldNotBeNull();
        track.QuerySelector(".tick").ShouldBeNull();
        track.GetAttribute("aria-label")!.ShouldContain("130.0");
    }

    [Fact]
    public void Share_Unreported_IsAnEmptyFrameWithItsReason()
    {
        using ComponentContext context = new();
        IElement track = Track(context, Ratio.Undefined(UndefinedReason.NotReported), Ratio.Known(0.5m));

        track.ClassList.ShouldContain("unknown");
        track.GetAttribute("aria-label").ShouldBe("新建工会：未报送");
    }

    private static IElement Track(ComponentContext context, Ratio share, Ratio expected) =>
        context.Render<ProgressBar>(p => p
            .Add(b => b.Share, share).Add(b => b.Expected, expected).Add(b => b.Label, "新建工会")).Find(".track");
}
