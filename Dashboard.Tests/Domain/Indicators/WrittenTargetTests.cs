using CsCheck;
using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

/// <summary>Targets as published tables really print them.</summary>
public sealed class WrittenTargetTests
{
    [Theory]
    [InlineData(null, "≥50个", null, "", "≥", "50", "个")]
    [InlineData(null, "≥100百分比", null, "", "≥", "100", "%")]
    [InlineData(null, "=0件", null, "", "=", "0", "件")]
    [InlineData(null, "═0件", null, "", "=", "0", "件")]
    [InlineData(null, "10台套", null, "", "≥", "10", "台套")]
    [InlineData(null, "5万", null, "", "≥", "5", "万")]
    [InlineData(null, "14.7km", null, "", "≥", "14.7", "km")]
    [InlineData(null, "5亿元", null, "", "≥", "5", "亿元")]
    [InlineData(null, "100%覆盖", null, "", "≥", "100", "%")]
    [InlineData(null, "91%以上", null, "", "≥", "91", "%")]
    [InlineData(null, "30万元以内", null, "", "≤", "30", "万元")]
    [InlineData(null, "大于等于１，２００人次", null, "", "≥", "1200", "人次")]
    [InlineData(null, "不低于90％", null, "", "≥", "90", "%")]
    [InlineData(null, "至少3场", null, "", "≥", "3", "场")]
    [InlineData(null, "不超过 3 天", null, "", "≤", "3", "天")]
    [InlineData(null, "≧266米", null, "", "≥", "266", "米")]
    [InlineData(null, ">=95%", null, "", "≥", "95", "%")]
    [InlineData(null, "＞5", "项", "", ">", "5", "项")]
    [InlineData("≤", "90", "万元", "", "≤", "90", "万元")]
    [InlineData("＝", "2.00", "%", "", "=", "2.00", "%")]
    [InlineData("反向", "3", "起", "", "≥", "3", "起")]
    [InlineData(null, "22.8", null, "公猪舍(≥**平方米)", "≥", "22.8", "平方米")]
    [InlineData(null, "50", null, "排污沟（≤米）", "≤", "50", "米")]
    [InlineData(null, "1", null, "粉碎拌合机(11kw)(≥台)", "≥", "1", "台")]
    [InlineData(null, "≥360天", null, "", "≥", "360", "天")]
    [InlineData(null, "1年", null, "", "≥", "1", "年")]
    [InlineData(null, "0次", null, "", "=", "0", "次")]
    [InlineData(null, "24小时内", null, "", "≤", "24", "小时")]
    [InlineData(null, "30日内", null, "", "≤", "30", "日")]
    [InlineData(null, "12个月", null, "", "≥", "12", "个月")]
    [InlineData(null, "3次/年", null, "", "≥", "3", "次/年")]
    public void Number_WrittenAsInForms_IsReadWithSignAndUnit(string? sign, string target, string? unit, string name, string expectedSign, string value, string? expectedUnit)
    {
        WrittenTarget read = WrittenTarget.Read(new(sign, target, unit, name), 2023);
        read.Kind.ShouldBe(WrittenKind.Quantitative);
        read.Sign.Symbol().ShouldBe(expectedSign);
        read.Quantity.ShouldBe(new WrittenQuantity(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), expectedUnit));
    }

    [Theory]
    [InlineData("2023年12月31日前", "2023-12-31")]
    [InlineData("2023-11-30", "2023-11-30")]
    [InlineData("2024.3.1", "2024-03-01")]
    [InlineData("12月底", "2023-12-31")]
    [InlineData("11月底前", "2023-11-30")]
    [InlineData("2月底", "2023-02-28")]
    [InlineData("6月15日前完成", "2023-06-15")]
    [InlineData("9月中旬", "2023-09-20")]
    [InlineData("2024年2月", "2024-02-29")]
    [InlineData("年底前", "2023-12-31")]
    [InlineData("2023年底", "2023-12-31")]
    [InlineData("1-12月", "2023-12-31")]
    [InlineData("2023年1月至11月", "2023-11-30")]
    [InlineData("2024年1-6月", "2024-06-30")]
    public void Day_WrittenAsInForms_IsTheLastDayThatCounts(string target, string day)
    {
        WrittenTarget read = WrittenTarget.Read(new(null, target, null, null), 2023);
        read.Kind.ShouldBe(WrittenKind.Date);
        read.Day.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("有所提升")]
    [InlineData("效果明显")]
    [InlineData("达成预期指标")]
    [InlineData("完成市总任务")]
    [InlineData("及时")]
    [InlineData("按时")]
    [InlineData("严格执行相关制度规定")]
    [InlineData("全年开展各类培训3期，覆盖基层工会干部500人次，进一步提高基层工会规范化建设水平")]
    public void Target_InWords_IsForAPersonToJudge(string target) => WrittenTarget.Read(new(null, target, null, null), 2023).Kind.ShouldBe(WrittenKind.Qualitative);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("—")]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("……")]
    [InlineData("无")]
    [InlineData("5-10个")]
    [InlineData("90~95%")]
    [InlineData("3/4")]
    [InlineData("12,5")]
    [InlineData("1.2.3")]
    [InlineData("10分5")]
    [InlineData("13月底")]
    [InlineData("2月30日")]
    public void Target_ThatIsJunk_IsCalledUnreadable(string? target) => WrittenTarget.Read(new(null, target, null, null), 2023).Kind.ShouldBe(WrittenKind.Unreadable);

    [Theory]
    [InlineData("成本指标经济成本指标", "≤")]
    [InlineData("产出指标成本指标", "≤")]
    [InlineData("产出指标数量指标", "≥")]
    public void Number_WithoutASign_IsAnUpperBoundForCosts(string level, string sign) =>
        WrittenTarget.Read(new(null, "20万元", null, "项目总投资", level), 2023).Sign.Symbol().ShouldBe(sign);

    [Fact]
    public void Column_ThatSaysQualitative_OverridesTheNumber() =>
        WrittenTarget.Read(new("定性", "达到100%", null, null), 2023).Kind.ShouldBe(WrittenKind.Qualitative);

    [Fact]
    public void Read_AnyCells_NeverFails() => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.Int).Sample((sign, target, unit, name, year) =>
    {
        WrittenTarget read = WrittenTarget.Read(new(sign, target, unit, name), Math.Clamp(year, 1949, 2199));
        return (read.Quantity is not null) == (read.Kind == WrittenKind.Quantitative) && (read.Day is not null) == (read.Kind == WrittenKind.Date);
    });
}
