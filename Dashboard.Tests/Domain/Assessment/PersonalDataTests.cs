using Dashboard.Domain.Assessment;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("身份证 11010519491231002X 号", PersonalDataKind.IdentityNumber)]
    [InlineData("致电13800138000咨询", PersonalDataKind.Mobile)]
    [InlineData("电话：020-12345678", PersonalDataKind.Telephone)]
    [InlineData("账号：440100012345678", PersonalDataKind.BankAccount)]
    [InlineData("汇入 4111111111111111 卡", PersonalDataKind.BankAccount)]
    [InlineData("发至 zhang.san@example.com", PersonalDataKind.Mail)]
    [InlineData("联系人：张三，已核实", PersonalDataKind.Name)]
    [InlineData("家庭地址：狮岭镇马岭村12号", PersonalDataKind.Address)]
    public void PersonalData_InAText_AreFound(string text, PersonalDataKind kind) => PersonalData.Find([text]).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("全年支出 13800138000 元")]
    [InlineData("发放 9542500.00 元，惠及 14,911 人")]
    [InlineData("编号 110105194912310021 的合同")] // no check digit that fits
    [InlineData("电子邮件往来 3 封，2023-12-31 办结")]
    [InlineData("项目代码 HD2023-03，文号〔2020〕10号")]
    [InlineData("序列 4111111111111112")]
    public void Figures_ThatAreNoPersonalData_AreLeftAlone(string text) => PersonalData.Find([text]).ShouldBeEmpty();

    [Fact]
    public void Finding_OfANumber_NamesItsPlaceWithoutShowingTheWhole()
    {
        PersonalDataFinding finding = PersonalData.Find(["无", "手机 13912345678"]).ShouldHaveSingleItem();
        (finding.Text, finding.Paragraph).ShouldBe(("139*****678", 2));
    }
}
