using CsCheck;
using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

/// <summary>Results as published tables print them beside their targets.</summary>
public sealed class WrittenResultTests
{
    [Theory]
    [InlineData("≥266米", "≥266米", "266")]
    [InlineData("≥100百分比", "100", "100")]
    [InlineData("≥100人", "实际完成95人", "95")]
    [InlineData("≥100人", "共 1,200 人", "1200")]
    [InlineData("≥90%", "91%以上", "91")]
    [InlineData("≤90万元", "900000元", "900000")]
    public void Result_WithANumber_IsReadAsPrinted(string target, string text, string value) =>
        Read(target, text).Quantity!.Value.Value.ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("≥500人次", "指标完成率99.14%", "0.9914")]
    [InlineData("≥500人次", "完成率：100%", "1")]
    [InlineData("≥50个", "完成100%", "1")]
    public void Result_GivenAsARate_IsCompletionAndNoValue(string target, string text, string completion)
    {
        WrittenResult read = Read(target, text);
        read.Completion.ShouldBe(decimal.Parse(completion, System.Globalization.CultureInfo.InvariantCulture));
        read.Quantity.ShouldBeNull();
    }

    [Theory]
    [InlineData("效果明显", "达成预期指标", QualitativeLevel.Reached)]
    [InlineData("显著提升", "显著提升", QualitativeLevel.Reached)]
    [InlineData("随便写写", "随便写写", QualitativeLevel.Reached)]
    [InlineData("≤30万元", "完成", QualitativeLevel.Reached)]
    [InlineData("12月底", "按时完成", QualitativeLevel.Reached)]
    [InlineData("效果明显", "基本达到", QualitativeLevel.PartlyReached)]
    [InlineData("效果明显", "部分达成", QualitativeLevel.PartlyReached)]
    [InlineData("效果明显", "未完成", QualitativeLevel.NotReached)]
    [InlineData("效果明显", "未按期完成", QualitativeLevel.NotReached)]
    [InlineData("效果明显", "按合同约定", null)]
    [InlineData("效果明显", "较好完成", QualitativeLevel.Reached)]
    [InlineData("全部到位", "全部分配到位", QualitativeLevel.Reached)]
    [InlineData("按时还款", "无逾期", null)]
    [InlineData("按时还款", "逾期", QualitativeLevel.NotReached)]
    public void Result_InWords_SaysHowFarTheTargetIsReached(string target, string text, QualitativeLevel? level) => Read(target, text).Level.ShouldBe(level);

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("/")]
    [InlineData("……")]
    public void Result_ThatSaysNothing_IsUnreadable(string text) => Read("≥90%", text).Kind.ShouldBe(WrittenKind.Unreadable);

    [Fact]
    public void Day_BesideADay_IsADay() => Read("12月底", "2023年12月20日").Day.ShouldBe(new DateOnly(2023, 12, 20));

    [Fact]
    public void Read_AnyText_NeverFails() => Gen.Select(Gen.String, Gen.String).Sample((target, text) => Read(target, text).Text == text);

    private static WrittenResult Read(string target, string text) => WrittenResult.Read(text, WrittenTarget.Read(new(null, target, null, null), 2023), 2023);
}
