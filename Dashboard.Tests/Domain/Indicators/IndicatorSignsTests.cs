using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

public sealed class IndicatorSignsTests
{
    /// <summary>What is written can be read again.</summary>
    [Fact]
    public void Symbol_OfEachSign_IsReadAsThatSign() =>
        Enum.GetValues<IndicatorSign>().Select(sign => TargetNotation.Read(sign.Symbol(), "100", "个")!.Value.Sign).ShouldBe(Enum.GetValues<IndicatorSign>());
}
