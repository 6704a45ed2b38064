using AngleSharp.Dom;
using Bunit;
using Dashboard.Domain;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("zh-CN", 954_250_000, MoneyUnit.TenThousandYuan, "954.25", "9542500.00")]
    [InlineData("en", 954_250_000, MoneyUnit.TenThousandYuan, "954.25", "9542500.00")]
    [InlineData("zh-CN", 1_254_300_001, MoneyUnit.TenThousandYuan, "1,254.30", "12543000.01")]
    [InlineData("zh-CN", 954_250_000, MoneyUnit.Yuan, "9,542,500.00", "9542500.00")]
    [InlineData("zh-CN", 954_250_000, MoneyUnit.HundredMillionYuan, "0.0954", "9542500.00")]
    [InlineData("zh-CN", -5_210_000, MoneyUnit.TenThousandYuan, "-5.21", "-52100.00")]
    [InlineData("zh-CN", 500_000, MoneyUnit.TenThousandYuan, "0.50", "5000.00")]
    [InlineData("zh-CN", 5_000, MoneyUnit.TenThousandYuan, "0.01", "50.00")]
    [InlineData("zh-CN", -1, MoneyUnit.TenThousandYuan, "0.00", "-0.01")]
    [InlineData("de-DE", 123_456_789, MoneyUnit.Yuan, "1,234,567.89", "1234567.89")]
    public void Amount_InAUnit_ShowsRoundedAndKeepsExact(
        string culture, long fen, MoneyUnit unit, string shown, string exact)
    {
        using ComponentContext context = new(culture);
        IElement figure = context.Render<MoneyText>(p => p
            .Add(t => t.Amount, new Money(fen)).Add(t => t.Unit, unit).Add(t => t.Figure, "executed")).Find(".figure");

        figure.TextContent.ShouldBe(shown);
        figure.GetAttribute("data-value").ShouldBe(exact);
        figure.GetAttribute("data-figure").ShouldBe("executed");
    }

    [Fact]
    public void Amount_Undefined_IsADashWithItsReason()
    {
        using ComponentContext context = new();
        IElement figure = context.Render<MoneyText>(p => p
            .Add(t => t.Amount, null).Add(t => t.Why, UndefinedReason.NoArrival)).Find(".figure");

        figure.TextContent.ShouldBe("—");
        figure.GetAttribute("data-value").ShouldBe("");
        figure.GetAttribute("title").ShouldBe("未登记资金到位");
        figure.GetAttribute("aria-label").ShouldBe("未登记资金到位");
    }

    [Theory]
    [InlineData(5_210_000, "+5.21")]
    [InlineData(0, "0.00")]
    [InlineData(-5_210_000, "-5.21")]
    public void Signed_Change_CarriesItsSign(long fen, string shown)
    {
        using ComponentContext context = new();
        context.Render<MoneyText>(p => p.Add(t => t.Amount, new Money(fen)).Add(t => t.Signed, true))
            .Find(".figure").TextContent.ShouldBe(shown);
    }

    [Theory]
    [InlineData("zh-CN", "万元")]
    [InlineData("en", "10k yuan")]
    public void ShowUnit_InALanguage_WritesTheUnitBesideTheFigure(string culture, string unit)
    {
        using ComponentContext context = new(culture);
        var text = context.Render<MoneyText>(p => p.Add(t => t.Amount, Money.Zero).Add(t => t.ShowUnit, true));

        text.Find(".unit").TextContent.Trim().ShouldBe(unit);
        text.Find(".figure").TextContent.ShouldBe("0.00");
    }

    [Fact]
    public void Render_WithTheSameParameters_DoesNotHappenAgain()
    {
        using ComponentContext context = new();
        var text = context.Render<MoneyText>(p => p.Add(t => t.Amount, new Money(1)));
        text.Render(p => p.Add(t => t.Amount, new Money(1)));
        text.RenderCount.ShouldBe(1);
        text.Render(p => p.Add(t => t.Amount, new Money(2)));
        text.RenderCount.ShouldBe(2);
    }
}
