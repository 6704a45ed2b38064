using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Domain;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class RatioTextTests
{
    [Theory]
    [InlineData("0.687", false, "68.7 %", "0.687")]
    [InlineData("0.58333333333", false, "58.3 %", "0.583333")]
    [InlineData("1.2", false, "120.0 %", "1.2")]
    [InlineData("12.345", false, "1,234.5 %", "12.345")]
    [InlineData("-0.097", true, "-9.7 点", "-0.097")]
    [InlineData("0.021", true, "+2.1 点", "0.021")]
    [InlineData("-0.0000001", true, "0.0 点", "0")]
    public void Ratio_Known_ShowsRoundedAndKeepsSixDecimals(string value, bool points, string shown, string exact)
    {
        using ComponentContext context = new();
        Ratio ratio = Ratio.Known(decimal.Parse(value, CultureInfo.InvariantCulture));
        IElement figure = context.Render<RatioText>(p => p
            .Add(t => t.Ratio, ratio).Add(t => t.Points, points).Add(t => t.Figure, "execution-rate")).Find(".figure");

        figure.TextContent.Replace('\u00a0', ' ').ShouldBe(shown);
        figure.GetAttribute("data-value").ShouldBe(exact);
        figure.GetAttribute("data-figure").ShouldBe("execution-rate");
    }

    [Theory]
    [InlineData(UndefinedReason.WholeIsZero)]
    [InlineData(UndefinedReason.NotReported)]
    [InlineData(UndefinedReason.NoPlan)]
    [InlineData(UndefinedReason.NoArrival)]
    [InlineData(UndefinedReason.NotANumber)]
    public void Ratio_Undefined_IsADashWithItsReason(UndefinedReason reason)
    {
        using ComponentContext context = new();
        IElement figure = context.Render<RatioText>(p => p.Add(t => t.Ratio, Ratio.Undefined(reason))).Find(".figure");

        figure.TextContent.ShouldBe("—");
        figure.GetAttribute("data-value").ShouldBe("");
        figure.GetAttribute("title").ShouldNotBeNullOrEmpty();
        figure.GetAttribute("title")!.ShouldNotContain("Undefined.");
    }

    [Fact]
    public void Render_WithTheSameParameters_DoesNotHappenAgain()
    {
        using ComponentContext context = new();
        var text = context.Render<RatioText>(p => p.Add(t => t.Ratio, Ratio.Known(0.5m)));
        text.Render(p => p.Add(t => t.Ratio, Ratio.Known(0.5m)));
        text.RenderCount.ShouldBe(1);
    }
}
