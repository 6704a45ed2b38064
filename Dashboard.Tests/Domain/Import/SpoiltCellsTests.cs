using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

/// <summary>Cells as people and spreadsheets leave them: codes with names, lost digits, persons and accounts.</summary>
public sealed class SpoiltCellsTests
{
    [Theory]
    [InlineData("2010301-行政运行", "2010301", "行政运行")]
    [InlineData("[114001]区总工会", "114001", "区总工会")]
    [InlineData("114001 区总工会（本级）", "114001", "区总工会（本级")]
    [InlineData("HD2023-02：日常公用经费", "HD2023-02", "日常公用经费")]
    [InlineData("2010301行政运行", "2010301", "行政运行")]
    [InlineData("行政运行", null, null)]
    [InlineData("A-行政运行", null, null)]
    [InlineData("12行政运行", null, null)]
    [InlineData("HD2023-02", null, null)]
    public void Code_WithItsName_IsTakenApart(string cell, string? code, string? name) =>
        CodedText.Split(cell).ShouldBe(code is null ? null : new CodedText(code, name!));

    [Theory]
    [InlineData("2.02301E+14", true)]
    [InlineData("2E+5", true)]
    [InlineData("20230101", false)]
    [InlineData("E+1", false)]
    [InlineData("BR-1.2E+3x", false)]
    public void Number_RoundedByASpreadsheet_IsNoticed(string cell, bool isMangled) => CodedText.IsMangled(cell).ShouldBe(isMangled);

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("欧阳小四", "欧阳**")]
    [InlineData("张三、李四", "张*、李*")]
    [InlineData("阿依古丽·买买提", "阿依古丽****")]
    [InlineData("张*", "张*")]
    [InlineData("某某有限公司", "某某有限公司")]
    [InlineData("区总工会", "区总工会")]
    [InlineData("高校", "高校")]
    [InlineData("", "")]
    [InlineData("全体职工", "全体职工")]
    [InlineData("张三、某某有限公司", "张三、某某有限公司")]
    public void Payee_APerson_KeepsTheSurnameAlone(string payee, string kept)
    {
        PersonalData.Mask(payee).ShouldBe(kept);
        PersonalData.Mask(kept).ShouldBe(kept);
    }

    [Theory]
    [InlineData("退 6222021234567890123 预存", "退 〔已隐去〕 预存")]
    [InlineData("6222 0212 3456 7890 123", "〔已隐去〕")]
    [InlineData("身份证44010619900101123X", "身份证〔已隐去〕")]
    [InlineData("合同 20230301001 电话 02012345678", "合同 20230301001 电话 02012345678")]
    [InlineData("从622202123456789012到622202123456789013", "从〔已隐去〕到〔已隐去〕")]
    [InlineData("2023-03-01至2023-03-31共31天", "2023-03-01至2023-03-31共31天")]
    public void Text_WithAnAccountOrIdentity_LosesIt(string text, string kept) => PersonalData.Strip(text).ShouldBe(kept);

    [Theory]
    [InlineData("v1\u200B", "v1")]
    [InlineData("\uFEFFv1", "v1")]
    [InlineData("'00123", "00123")]
    [InlineData("`00123", "00123")]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("'十四五'规划", "'十四五'规划")]
    [InlineData("=A1", "=A1")]
    public void Cell_WithMarksNobodySees_IsWhatItShows(string cell, string text) =>
        new RowCells(2, [cell], HeadingMap.Read(ImportKind.Payments, ["支付凭证号", "支付日期", "项目代码", "支付金额"]).Map!)[0].ShouldBe(text);

    [Theory]
    [InlineData("111-一般公共预算资金", 0)]
    [InlineData("12 政府性基金预算资金", 1)]
    [InlineData("3-单位资金", 4)]
    [InlineData("9-某某资金", -1)]
    public void Fund_WithItsCode_IsTheFund(string text, int fund) => ((int?)Words.Fund(text) ?? -1).ShouldBe(fund);

    [Theory]
    [InlineData("状态", "已作废", "100", true)]
    [InlineData("状态", "已支付", "100", false)]
    [InlineData("业务类型", "退款", "100", true)]
    [InlineData("业务类型", "退款", "-100", false)]
    [InlineData("退回标志", "是", "100", true)]
    [InlineData("退回标志", "未退回", "100", false)]
    [InlineData("退回金额", "20.00", "100", true)]
    [InlineData("退回金额", "0.00", "100", false)]
    public void Payment_MarkedVoidOrPaidBack_IsAskedAbout(string heading, string mark, string amount, bool isAsked)
    {
        HeadingMap map = HeadingMap.Read(ImportKind.Payments, ["支付凭证号", "支付日期", "项目代码", "支付金额", heading]).Map!;
        Rejection? fault = RowMarks.Of(map).ShouldNotBeNull().Fault(new(2, ["v1", "2026-02-01", "L1", amount, mark], map));
        (fault?.Code).ShouldBe(isAsked ? RejectionCodes.RowVoid : null);
    }

    [Fact]
    public void Indicator_AddedUp_IsNoSum()
    {
        HeadingMap map = HeadingMap.Read(ImportKind.Indicators, ["累计方式", "指标代码", "单位代码", "一级指标", "二级指标", "三级指标", "指标值"]).Map!;
        RowNature.IsSum(new(2, ["合计", "Z1", "D", "a", "b", "c", "5"], map)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("合计,,,300", true, false)]
    [InlineData(",合 计：,,300", true, false)]
    [InlineData("区教育局小计,,,300", true, false)]
    [InlineData("v1,2026-02-01,区教育局小计,300", false, false)]
    [InlineData("合 计（元）,,,300", true, false)]
    [InlineData("合计：3笔,,,300", true, false)]
    [InlineData("承前页,,,300", false, true)]
    [InlineData("本年累计,,,300", false, true)]
    [InlineData("累计,2026-02-01,L1,300", false, false)]
    [InlineData("导出时间：2026-03-01 10:00,,,", false, true)]
    [InlineData("制表人：某某,,审核：某某,", false, true)]
    [InlineData("第 2 页 共 3 页,,,", false, true)]
    [InlineData("说明,2026-02-01,L1,5", false, false)]
    public void Row_AroundTheFacts_IsToldFromThem(string row, bool isSum, bool isNote)
    {
        RowCells cells = new(2, row.Split(','), HeadingMap.Read(ImportKind.Payments, ["支付凭证号", "支付日期", "项目代码", "支付金额"]).Map!);
        (RowNature.IsSum(cells), RowNature.IsNote(cells)).ShouldBe((isSum, isNote));
    }

    [Theory]
    [InlineData("20260301.0", true)]
    [InlineData("20260301", false)]
    [InlineData("12.0", false)]
    [InlineData("2026-030.0", false)]
    public void Number_ExportedWithDecimals_IsNoticed(string cell, bool isDecimal) => CodedText.IsDecimal(cell).ShouldBe(isDecimal);
}
