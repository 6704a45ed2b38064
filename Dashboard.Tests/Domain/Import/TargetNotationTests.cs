using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

/// <summary>Targets and results of import files: the same reading as of filled forms, but what contradicts itself is refused.</summary>
public sealed class TargetNotationTests
{
    [Theory]
    [InlineData("≥", "90", "%", "≥", "90", "%")]
    [InlineData("", "不低于 90 %", "", "≥", "90", "%")]
    [InlineData("", "30万元以内", "", "≤", "30", "万元")]
    [InlineData("", "30万元", "元", "≥", "30", "万元")]
    [InlineData("≤", "5万", "人", "≤", "5", "万人")]
    [InlineData("", "100%覆盖", "%", "≥", "100", "%")]
    [InlineData("=", "0", "件", "=", "0", "件")]
    public void Read_NumberWithUnit_SaysSignValueAndUnit(string sign, string target, string unit, string expectedSign, string value, string expectedUnit)
    {
        TargetReading read = TargetNotation.Read(sign, target, unit)!.Value;
        (Dashboard.Domain.Indicators.IndicatorSigns.Symbol(read.Sign), read.Value, read.Unit).ShouldBe((expectedSign, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), expectedUnit));
    }

    [Theory]
    [InlineData("≥", "显著提升", "场")]
    [InlineData("≥", "——", "场")]
    [InlineData("反向", "10", "场")]
    [InlineData("", "12月底", "")]
    [InlineData("", "5-10", "个")]
    [InlineData("", "50个", "元")]
    public void Read_WhatIsNoNumberOrContradictsItself_IsNull(string sign, string target, string unit) => TargetNotation.Read(sign, target, unit).ShouldBeNull();

    [Theory]
    [InlineData("95%", "%", "95")]
    [InlineData("95人", "人", "95")]
    [InlineData("1,200", "人", "1200")]
    [InlineData("50000平方米", "万平方米", "5")]
    [InlineData("95个", null, "95")]
    [InlineData("-3", "度", "-3")]
    [InlineData("(3)", "度", "-3")]
    public void Value_InTheUnitOfTheIndicator_IsThatNumber(string text, string? unit, string value) =>
        TargetNotation.Value(text, unit).ShouldBe(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("95%", "个")]
    [InlineData("3个", "元")]
    [InlineData("达成", "个")]
    [InlineData("", "个")]
    public void Value_OfAnotherUnitOrOfNone_IsNull(string text, string unit) => TargetNotation.Value(text, unit).ShouldBeNull();
}
