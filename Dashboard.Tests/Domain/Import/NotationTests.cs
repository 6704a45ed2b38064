using Dashboard.Domain;
using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class NotationTests
{
    [Theory]
    [InlineData("1234.5", 123450)]
    [InlineData("1,234.50", 123450)]
    [InlineData("-1,234.50", -123450)]
    [InlineData("１，２３４．５０", 123450)]
    [InlineData("￥100", 10000)]
    [InlineData("¥ 100", 10000)]
    [InlineData("100元", 10000)]
    [InlineData("(100)", -10000)]
    [InlineData("（100.00）", -10000)]
    [InlineData("−3", -300)]
    [InlineData("+3", 300)]
    [InlineData("12.340", 1234)]
    [InlineData("1e3", 100000)]
    [InlineData("30.000000000000004", 3000)]
    [InlineData("1\u2009234\u00A0567.5", 123456750)]
    [InlineData("1.2345678E7", 1_234_567_800)]
    [InlineData("1000000000000", 100_000_000_000_000)]
    public void Amount_AsPeopleWriteIt_IsExact(string text, long fen) => Notation.Amount(text, 1m).ShouldBe(new Money(fen));

    [Theory]
    [InlineData("")]
    [InlineData("一百")]
    [InlineData("1.234")]
    [InlineData("12,5")]
    [InlineData("1,23")]
    [InlineData("1,2,3")]
    [InlineData("1234,567")]
    [InlineData("1.000,50")]
    [InlineData(",100")]
    [InlineData("(-5)")]
    [InlineData("()")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("1e300")]
    [InlineData("1e28")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("1000000000001")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("100 万元")]
    [InlineData("100\n200")]
    [InlineData("12 34")]
    [InlineData("500 30")]
    [InlineData("1.23457E+08")]
    [InlineData("-1.23457E+08")]
    public void Amount_ThatIsNone_IsNull(string text) => Notation.Amount(text, 1m).ShouldBeNull();

    [Theory]
    [InlineData("0.000001", 1)]
    [InlineData("1.5", 1_500_000)]
    [InlineData("100元", 10_000)]
    public void Amount_InWanYuan_IsExact(string text, long fen) => Notation.Amount(text, 10_000m).ShouldBe(new Money(fen));

    [Fact]
    public void Amount_InWanYuanBeyondTheCap_IsNull() => Notation.Amount("100000001", 10_000m).ShouldBeNull();

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-3-1")]
    [InlineData("2026/3/1")]
    [InlineData("2026.3.1")]
    [InlineData("20260301")]
    [InlineData("2026年3月1日")]
    [InlineData("２０２６－０３－０１")]
    [InlineData("2026-03-01 00:00:00")]
    [InlineData("2026/3/1 8:30")]
    [InlineData("2026-3-1 8:30")]
    [InlineData("2026-03-01 00:00:00.0")]
    [InlineData("2026-03-01T00:00:00.000")]
    [InlineData("46082")]
    public void Date_AsPeopleWriteIt_IsTheDay(string text) => Notation.Date(text).ShouldBe(new DateOnly(2026, 3, 1));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("03/04/2026")]
    [InlineData("0203-03-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("99991231")]
    [InlineData("12345")]
    [InlineData("昨天")]
    public void Date_ThatIsNone_IsNull(string text) => Notation.Date(text).ShouldBeNull();

    [Theory]
    [InlineData("单位：万元", 10_000)]
    [InlineData("（金额单位：万元）", 10_000)]
    [InlineData("单位:元", 1)]
    [InlineData("单位：千元", 1_000)]
    [InlineData("单位：亿元", 100_000_000)]
    [InlineData("编制单位：区总工会  金额单位：万元", 10_000)]
    [InlineData("单位：万元，%", 10_000)]
    [InlineData("单位：万", 10_000)]
    public void YuanPerUnit_NoteAboveATable_IsItsUnit(string text, int yuan) => Notation.YuanPerUnit(text).ShouldBe(yuan);

    [Theory]
    [InlineData("单位名称")]
    [InlineData("万元")]
    [InlineData("单位：元江县财政局")]
    [InlineData("计量单位：个")]
    public void YuanPerUnit_TextWithoutAUnitOfMoney_IsNull(string text) => Notation.YuanPerUnit(text).ShouldBeNull();

    [Theory]
    [InlineData("2026年支付明细表（万元）", 10_000)]
    [InlineData("金额：千元", 1_000)]
    [InlineData("以万元为单位", 10_000)]
    [InlineData("追加5万元", 0)]
    [InlineData("（元旦慰问）", 0)]
    public void YuanPerWord_UnitThatStandsByItself_IsFound(string text, int yuan) => (Notation.YuanPerWord(text) ?? 0).ShouldBe(yuan);

    [Theory]
    [InlineData("1000000000000001")]
    [InlineData("0.000000001")]
    [InlineData("79228162514264337593543950335")]
    public void Quantity_OutsideTheRangeOfExactSums_IsNull(string text) => Notation.Quantity(text).ShouldBeNull();
}
