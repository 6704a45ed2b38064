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
    [InlineData("合计,,,300", true, false)]
    [InlineData(",合 计：,,300", true, false)]
    [InlineData("区教育局小计,,,300", true, false)]
    [InlineData("v1,2026-02-01,区教育局小计,300", false, false)]
    [InlineData("制表人：某某,,审核：某某,", false, true)]
    [InlineData("第 2 页 共 3 页,,,", false, true)]
    [InlineData("说明,2026-02-01,L1,5", false, false)]
    public void Row_AroundTheFacts_IsToldFromThem(string row, bool isSum, bool isNote)
    {
        RowCells cells = new(2, row.Split(','), HeadingMap.Read(ImportKind.Payments, ["支付凭证号", "支付日期", "项目代码", "支付金额"]).Map!);
        (RowNature.IsSum(cells), RowNature.IsNote(cells)).ShouldBe((isSum, isNote));
    }
}
