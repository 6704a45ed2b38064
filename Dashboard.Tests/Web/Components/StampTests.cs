using Bunit;
using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class StampTests
{
    [Fact]
    public void AsOfStamp_WithAnImport_NamesDateMomentAndSource()
    {
        using ComponentContext context = new();
        var stamp = context.Render<AsOfStamp>(p => p
            .Add(s => s.AsOf, new DateOnly(2026, 11, 22))
            .Add(s => s.LastImportAt, new DateTime(2026, 11, 22, 14, 5, 0))
            .Add(s => s.Source, "payments.csv"));

        stamp.FindAll("time").Select(t => t.TextContent).ShouldBe(["2026-11-22", "2026-11-22 14:05"]);
        stamp.Markup.ShouldContain("来源：payments.csv");
    }

    [Fact]
    public void AsOfStamp_WithoutAnyImport_SaysSo()
    {
        using ComponentContext context = new("en");
        context.Render<AsOfStamp>(p => p.Add(s => s.AsOf, new DateOnly(2026, 11, 22)))
            .Markup.ShouldContain("Nothing imported yet");
    }

    [Fact]
    public void DateText_WithoutADate_IsADash()
    {
        using ComponentContext context = new();
        context.Render<DateText>().Find("span").TextContent.ShouldBe("—");
    }

    [Fact]
    public void FigureCard_WithLightAndAddress_LeadsToItsExplanation()
    {
        using ComponentContext context = new();
        var card = context.Render<FigureCard>(p => p
            .Add(c => c.Title, "执行率").Add(c => c.Href, "/lines").Add(c => c.Light, Light.Red)
            .Add(c => c.ChildContent, "68.7").Add(c => c.Captions, "计划 78.4"));

        card.Find("h2 a").GetAttribute("href").ShouldBe("/lines");
        card.Find("[data-light=red]").ShouldNotBeNull();
        card.Find(".hero").TextContent.ShouldBe("68.7");
    }
}
