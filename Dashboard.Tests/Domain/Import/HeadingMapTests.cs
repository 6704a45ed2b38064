using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class HeadingMapTests
{
    [Theory]
    [InlineData("支付金额（万元）", 10_000)]
    [InlineData("支付金额(元)", 1)]
    [InlineData("金额 [单位：万元]", 10_000)]
    [InlineData("支付金额（万）", 10_000)]
    [InlineData("支付金额（含税，万元）", 10_000)]
    [InlineData("支付\u200B金额【万元】", 10_000)]
    public void Headings_WithAUnitInBrackets_GiveTheUnit(string amount, int yuan) =>
        Map("支付凭证号", "支付日期", "项目代码", amount).YuanPerUnit.ShouldBe(yuan);

    [Theory]
    [InlineData("支付金额")]
    [InlineData("支付金额（含税）")]
    public void Headings_WithoutAUnit_GiveNone(string amount) => Map("支付凭证号", "支付日期", "项目代码", amount).YuanPerUnit.ShouldBeNull();

    [Fact]
    public void Headings_OtherOrderSpacesStarsAndSynonyms_AreFound()
    {
        HeadingMap map = Map("摘要", " 项目编码 ", "付款\n金额*", "凭 证 号", "付款日期");
        new[] { map[0], map[1], map[3], map[5], map[7], map[2] }.ShouldBe([3, 4, 1, 2, 0, -1]);
    }

    [Fact]
    public void Headings_ExactHeadingBesideASynonym_TakesTheExactOne() =>
        Map("金额", "支付凭证号", "支付日期", "项目代码", "支付金额")[5].ShouldBe(4);

    [Theory]
    [InlineData("")]
    [InlineData("支付凭证号,支付日期,项目代码")]
    public void Headings_WithoutARequiredOne_NameIt(string cells)
    {
        HeadingReading reading = HeadingMap.Read(ImportKind.Payments, cells.Split(','));
        reading.Map.ShouldBeNull();
        reading.Missing.ShouldContain("支付金额");
    }

    private static HeadingMap Map(params string[] cells) => HeadingMap.Read(ImportKind.Payments, cells).Map.ShouldNotBeNull();
}
