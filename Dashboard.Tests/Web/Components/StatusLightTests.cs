using Bunit;
using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class StatusLightTests
{
    [Theory]
    [InlineData(Light.Red, LightKind.Money, "red", "滞后")]
    [InlineData(Light.Yellow, LightKind.Money, "yellow", "偏慢")]
    [InlineData(Light.Green, LightKind.Money, "green", "正常")]
    [InlineData(Light.Blue, LightKind.Money, "blue", "超前")]
    [InlineData(Light.Blue, LightKind.Indicator, "blue", "目标偏低")]
    [InlineData(Light.Unreported, LightKind.Indicator, "unreported", "未报送")]
    [InlineData(Light.None, LightKind.Money, "none", "不评判")]
    public void Light_OfAKind_HasShapeWordAndColour(Light light, LightKind kind, string data, string word)
    {
        using ComponentContext context = new();
        var status = context.Render<StatusLight>(p => p.Add(s => s.Light, light).Add(s => s.Kind, kind));

        status.Find(".status").GetAttribute("data-light").ShouldBe(data);
        status.Find(".status").TextContent.Trim().ShouldBe(word);
        status.Find("svg path").GetAttribute("d").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Lights_OfEveryKind_DifferInShape()
    {
        using ComponentContext context = new();
        Enum.GetValues<Light>()
            .Select(light => context.Render<StatusLight>(p => p.Add(s => s.Light, light)).Find("path").GetAttribute("d"))
            .Distinct().Count().ShouldBe(Enum.GetValues<Light>().Length);
    }

    [Fact]
    public void Compact_Light_KeepsItsWordForScreenReadersAndPointers()
    {
        using ComponentContext context = new();
        var status = context.Render<StatusLight>(p => p.Add(s => s.Light, Light.Red).Add(s => s.Compact, true));

        status.Find(".sr-only").TextContent.ShouldBe("滞后");
        status.Find(".status").GetAttribute("title").ShouldBe("滞后");
    }

    [Theory]
    [InlineData(LightKind.Money)]
    [InlineData(LightKind.Indicator)]
    public void Legend_OfAKind_ExplainsEveryLight(LightKind kind)
    {
        using ComponentContext context = new();
        var legend = context.Render<LightLegend>(p => p.Add(l => l.Kind, kind));

        legend.FindAll("[data-light]").Count.ShouldBe(Enum.GetValues<Light>().Length);
        legend.FindAll("dd").ShouldAllBe(meaning => !meaning.TextContent.Contains("Legend."));
    }
}
