using Dashboard.Domain;
using Dashboard.Domain.Assessment;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>A draft beside the ledger of its year.</summary>
public sealed class DraftAgainstFactsTests
{
    private const string Head = "2023 年度广州市花都区总工会部门整体支出绩效自评报告";

    private static readonly DraftFacts Huadu = new(2023, Money.FromYuan(9_542_500m), Money.FromYuan(9_542_500m), 90m, "优", [new("组建单独基层工会", 138m, "家"), new("门诊量", 12.5m, "万人次")]);

    [Theory]
    [InlineData("本部门 2023 年度收入预算执行总计 954.25 万元，支出预算执行总计 954.25 万元，完成预算的 100%。")]
    [InlineData("涉及一般公共预算支出 954.25 万元，政府性基金预算支出 0 万元，国有资本经营预算支出 0 万元。")]
    [InlineData("部门全年预算 9,542,500.00 元，全年支出 0.095425 亿元，预算执行率 100%。")]
    [InlineData("部门全年预算 954.3 万元，全年支出 954 万元。")]
    [InlineData("2022 年度部门支出预算 1,020.00 万元，全年支出 1,001.00 万元，预算执行率 98.14%。")]
    [InlineData("上年部门支出预算 1,020.00 万元。2024 年部门预算 880 万元。")]
    [InlineData("技能竞赛项目全年预算 120 万元，支出 118 万元，执行率 98.33%。")]
    [InlineData("上半年部门支出 470 万元。")]
    [InlineData("全年组建 138 家单独基层工会，门诊量 12.5 万人次，门诊量达 125,000 人次。")]
    [InlineData("2022 年组建 101 家单独基层工会。年度目标组建 120 家单独基层工会。")]
    [InlineData("部门整体支出绩效自评得分 90 分，评级为优。")]
    public void Text_OfTheSameOrOfOtherYears_AgreesWithTheLedger(string text) => Find(Head, text).ShouldBeEmpty();

    [Theory]
    [InlineData("本部门 2023 年度支出预算执行总计 945.25 万元，完成预算的 100%。", "945.25万元", "954.25万元", false)]
    [InlineData("部门全年预算 9,452,500.00 元。", "9,452,500.00元", "9542500元", false)]
    [InlineData("涉及一般公共预算支出 945.25 万元。", "945.25万元", "954.25万元", true)]
    [InlineData("部门全年支出 954.25 万元，预算执行率 98.5%。", "98.5%", "100%", false)]
    [InlineData("全年组建 154 家单独基层工会。", "154家", "138家", false)]
    [InlineData("门诊量达 13.5 万人次。", "13.5万人次", "12.5万人次", false)]
    [InlineData("街道组建单独基层工会 154 家。", "154家", "138家", true)]
    [InlineData("部门整体支出绩效自评得分 92 分。", "92分", "90分", false)]
    [InlineData("自评得分 90 分，评级为良。", "良", "优", false)]
    public void Number_OtherThanInTheLedger_IsFoundWithBoth(string text, string stated, string found, bool isQuestion)
    {
        DraftFinding finding = Find(Head, text).ShouldHaveSingleItem();
        (finding.Code, finding.Stated, finding.Found, finding.IsQuestion, finding.First.Position).ShouldBe((DraftCodes.LedgerConflict, stated, found, isQuestion, 2));
    }

    [Fact]
    public void Year_ThatNobodyNames_MakesItAQuestion() => Find("支出预算执行总计 945.25 万元。").ShouldHaveSingleItem().IsQuestion.ShouldBeTrue();

    [Fact]
    public void Report_OfAnotherYear_IsNotCompared() => Find("2022 年度部门整体支出绩效自评报告", "支出预算执行总计 945.25 万元。全年组建 154 家单独基层工会。").ShouldBeEmpty();

    private static IReadOnlyList<DraftFinding> Find(params string[] paragraphs) => DraftAgainstFacts.Find(new(paragraphs), Huadu);
}
