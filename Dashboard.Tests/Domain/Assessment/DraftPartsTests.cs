using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>Sums, growths and shares within a sentence or a table.</summary>
public sealed class DraftPartsTests
{
    [Theory]
    [InlineData("全年支出 100 万元，其中基本支出 60 万元，项目支出 30 万元。", DraftCodes.PartsOff, "1000000", "900000", false)]
    [InlineData("共培训 500 人次，其中线上 300 人次、线下 250 人次。", DraftCodes.PartsOff, "500", "550", false)]
    [InlineData("检查企业 500 家，其中工业 300 家、商贸 150 家。", DraftCodes.PartsOff, "500", "450", true)]
    [InlineData("全年支出 100 万元：一是人员经费 50 万元；二是公用经费 20 万元；三是项目支出 20 万元。", DraftCodes.PartsOff, "1000000", "900000", false)]
    [InlineData("一季度支出 10 万元，二季度支出 20 万元，三季度支出 15 万元，四季度支出 30 万元，全年共支出 70 万元。", DraftCodes.PartsOff, "700000", "750000", false)]
    [InlineData("服务对象由 100 人增加到 125 人，增长 20%。", DraftCodes.GrowthOff, "20%", "25%", false)]
    [InlineData("门诊量 12.00 万人次，上年 10.00 万人次，同比增长 25%。", DraftCodes.GrowthOff, "25%", "20%", false)]
    [InlineData("合格率由 92% 提高到 95%，提高 4 个百分点。", DraftCodes.GrowthOff, "4个百分点", "3个百分点", false)]
    [InlineData("全年预算 500 万元，到位 300 万元，使用 300 万元，资金使用率 100%。", DraftCodes.ShareOfArrived, "100%", "60%", true)]
    [InlineData("计划培训 500 人，实际培训 450 人，完成率 95%。", DraftCodes.ShareOff, "95%", "90%", false)]
    [InlineData("预算安排５０万元。实际支出１０万元，执行率１００％。", DraftCodes.ShareOff, "100%", "20%", false)]
    [InlineData("年初预算 100.50 万元，年中追加 20.10 万元，调整后预算 126.60 万元。", DraftCodes.PartsOff, "1266000", "1206000", false)]
    [InlineData("设电脑 14 台、复印机 2 台、投影机 5 台、相机 10 台，合计 34 台。", DraftCodes.PartsOff, "34", "31", true)]
    [InlineData("最高限价 8240 万元，中标 7663 万元，节约 757 万元。", DraftCodes.PartsOff, "7570000", "5770000", true)]
    [InlineData("排查纠纷 3216 起，成功化解 3098 起，化解率 93.66%。", DraftCodes.ShareOff, "93.66%", "96.33%", true)]
    [InlineData("抽查单位 3150 个，发现差错 9 个，差错率 8.26‰。", DraftCodes.ShareOff, "8.26‰", "2.86‰", false)]
    [InlineData("与 2022 年支出 22056.40 万元相比，支出增加 1767.58 万元，增长 10.81%。", DraftCodes.GrowthOff, "10.81%", "8.01%", false)]
    [InlineData("发生火灾 3 起，比上年的 6 起减少 2 起。", DraftCodes.GrowthOff, "2件", "3件", false)]
    public void Figures_ThatDoNotFollow_AreFound(string text, string code, string stated, string found, bool isQuestion)
    {
        DraftFinding finding = Find(text).ShouldHaveSingleItem();
        (finding.Code, finding.Stated, finding.Found, finding.IsQuestion).ShouldBe((code, stated, found, isQuestion));
    }

    [Theory]
    [InlineData("全年支出 100 万元，其中基本支出 60 万元，项目支出 40 万元，结余 5 万元。")]
    [InlineData("培训 500 人，其中女职工 300 人、党员 250 人。")]
    [InlineData("培训 500 人，其中村医 100 人、乡医 50 人。")]
    [InlineData("全年支出 100.01 万元，其中基本支出 60.01 万元，项目支出 39.99 万元。")]
    [InlineData("一季度支出 10 万元，二季度支出 30 万元，三季度支出 45 万元，四季度支出 70 万元，全年共支出 70 万元。")]
    [InlineData("服务对象由 100 人增加到 125 人，增长 25%。")]
    [InlineData("同比增长 12.5%。")]
    [InlineData("全年预算 500 万元，到位 500 万元，使用 500 万元，资金使用率 100%。")]
    [InlineData("培训 3000 余人，其中线上 1800 人、线下 1000 人。")]
    public void Figures_ThatMayBeRight_AreLeftAlone(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("项目\t预算\t支出\t执行率", "培训\t60.5\t60\t99.17%", "宣传\t40\t40\t100.00%", "合计\t105.5\t100\t94.79%")]
    [InlineData("项目 预算 支出", "培训 60.50 60", "宣传 40 40", "合计 105.50 100")]
    [InlineData("合计\t105.5", "培训\t60.5", "宣传\t40", "")]
    [InlineData("| 项目 | 预算 |", "| 培训 | 60.5 |", "| 宣传 | 40 |", "| 总计 | 105.5 |")]
    public void Table_WhoseTotalIsOff_IsFoundAtItsRow(params string[] rows)
    {
        DraftFinding finding = Find(rows).ShouldHaveSingleItem();
        (finding.Code, finding.Stated, finding.Found).ShouldBe((DraftCodes.PartsOff, "105.5", "100.5"));
        rows[finding.First.Position - 1].ShouldContain("计");
    }

    [Theory]
    [InlineData("项目\t预算\t执行率", "培训\t60.5\t99.17%", "宣传\t40\t100.00%", "合计\t100.5\t99.5%")]
    [InlineData("项目\t预算", "培训\t60.5", "其中：材料\t20", "宣传\t40", "合计\t100.5")]
    [InlineData("项目\t预算", "一组\t60", "小计\t60", "二组\t40", "合计\t100")]
    public void Table_ThatMayBeRight_IsLeftAlone(params string[] rows) => Find(rows).ShouldBeEmpty();

    private static IReadOnlyList<DraftFinding> Find(params string[] paragraphs) => DraftChecks.Find(new(paragraphs), ScorePacks.National.Grades);
}
