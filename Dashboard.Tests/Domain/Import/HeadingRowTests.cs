using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class HeadingRowTests
{
    [Fact]
    public void TwoLines_UpperSpanningLower_AreReadTogether()
    {
        HeadingRow row = Two("支付凭证,支付,单位,,项目,支付金额", "号,日期,代码,名称,代码,");
        HeadingMap map = HeadingMap.Read(ImportKind.Payments, row, []).Map.ShouldNotBeNull();
        new[] { map[0], map[1], map[2], map[3], map[5] }.ShouldBe([0, 1, 2, 4, 5]);
        row.Texts[3].ShouldBe("单位/名称");
    }

    [Fact]
    public void TwoLines_AmountSpanningTwo_IsAmbiguous()
    {
        HeadingReading reading = HeadingMap.Read(ImportKind.Payments, Two("支付凭证号,支付日期,项目代码,支付金额,", ",,,本月,累计"), []);
        reading.Map.ShouldBeNull();
        reading.Ambiguous!.Value.Column.ShouldBe("支付金额");
        reading.Ambiguous.Value.Headings.ShouldBe(["支付金额/本月", "支付金额/累计"]);
        HeadingMap.Read(ImportKind.Payments, Two("支付凭证号,支付日期,项目代码,支付金额,", ",,,本月,累计"), [new("支付金额", "支付金额/本月", 3)]).Map![5].ShouldBe(3);
    }

    [Theory]
    [InlineData("支付凭证号,支付日期,,支付金额", "v1,2026-02-01,L1,5")]
    [InlineData("支付凭证号,支付日期,项目代码,支付金额", "号,日期,代码,金额")]
    [InlineData("单位代码,单位名称,上级代码", "D,部门,")]
    public void TwoLines_OneOfThemFacts_AreNone(string upper, string lower) => HeadingRow.OfTwo(upper.Split(','), lower.Split(',')).ShouldBeNull();

    [Fact]
    public void Choices_HeadingTwice_GoByPlace()
    {
        HeadingRow row = HeadingRow.Of(["支付凭证号", "支付日期", "项目代码", "支付金额", "支付金额"]);
        HeadingMap.Read(ImportKind.Payments, row, []).Ambiguous.ShouldNotBeNull();
        HeadingMap.Read(ImportKind.Payments, row, [new("支付金额", "支付金额", 4)]).Map![5].ShouldBe(4);
    }

    [Fact]
    public void Choices_OfAnEarlierFile_AreLeftWhereTheHeadingIsGone() =>
        HeadingMap.Read(ImportKind.Payments, HeadingRow.Of(["支付凭证号", "支付日期", "项目代码", "支付金额"]), [new("支付金额", "本月数", 7)]).Map![5].ShouldBe(3);

    [Fact]
    public void Choices_NamedWithoutTheFile_MustBeThere() =>
        HeadingMap.Read(ImportKind.Payments, HeadingRow.Of(["支付凭证号", "支付日期", "项目代码", "支付金额"]), [new("支付金额", "本月数", -1)]).Missing.ShouldBe(["支付金额"]);

    [Fact]
    public void Choices_Empty_LeaveAnOptionalColumnOut() =>
        HeadingMap.Read(ImportKind.Payments, HeadingRow.Of(["支付凭证号", "支付日期", "项目代码", "支付金额", "收款人"]), [new("收款人", "", -1)]).Map![6].ShouldBe(-1);

    [Fact]
    public void Code_BesideANameInOneColumn_IsFoundThere() =>
        HeadingMap.Read(ImportKind.Payments, HeadingRow.Of(["支付凭证号", "支付日期", "预算项目", "支付金额"]), []).Map![3].ShouldBe(2);

    [Fact]
    public void Reason_OfAnEarlierReturn_IsNoHeading() =>
        HeadingMap.Read(ImportKind.Payments, Two("支付凭证号,支付日期,项目代码,支付金额,,用途", ",,,本月,,,错误原因"), []).Places[7].ShouldBe(5);

    private static HeadingRow Two(string upper, string lower) => HeadingRow.OfTwo(upper.Split(','), lower.Split(',')).ShouldNotBeNull();
}
