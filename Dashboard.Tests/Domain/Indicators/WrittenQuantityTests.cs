using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

public sealed class WrittenQuantityTests
{
    [Theory]
    [InlineData("90万元", "元", "900000")]
    [InlineData("5亿元", "万元", "50000")]
    [InlineData("50000平方米", "万平方米", "5")]
    [InlineData("3千米", "千米", "3")]
    [InlineData("5万", "人", "50000")]
    [InlineData("95", "%", "95")]
    public void Value_InAnotherUnitOfItsKind_IsConverted(string text, string unit, string expected) =>
        WrittenQuantity.Read(text)!.Value.In(new(1m, unit)).ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("3个", "元")]
    [InlineData("3千米", "米")]
    [InlineData("95%", "个")]
    public void Value_InAUnitOfAnotherKind_IsNone(string text, string unit) => WrittenQuantity.Read(text)!.Value.In(new(1m, unit)).ShouldBeNull();

    [Theory]
    [InlineData("3至5个")]
    [InlineData("个3")]
    [InlineData("3，5个")]
    [InlineData("90%-95%")]
    [InlineData("1,23")]
    public void Text_ThatIsMoreThanANumber_IsNone(string text) => WrittenQuantity.Read(text).ShouldBeNull();
}
