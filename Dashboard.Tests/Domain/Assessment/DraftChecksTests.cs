using CsCheck;
using Dashboard.Domain.Assessment;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>Sentences of a published report, and sentences that only look alike.</summary>
public sealed class DraftChecksTests
{
    [Fact]
    public void Report_OfHuadu2023_IsFoundToContradictItself()
    {
        IReadOnlyList<DraftFinding> findings = Find(
            "全年组建 138 家单独基层工会、发展新业态会员 2330 人，超额完成市总工会下达任务。",
            "工会律师通过三方联合调解中心成功调解 259 宗案件，涉及人数 337 人；通过对接工作室成功调解 24 宗，涉及人数 30 人；全年稳定。",
            "三级指标 4 个：数量指标、质量指标、社会效益指标、服务对象满意度指标。",
            "绩效目标设置较合理，绩效指标较为细化、量化；项目资金到位及时，保障了项目的顺利开展。",
            "主要设置了五个三级指标，分别是：组建工会、推进产业工人队伍建设改革、大力推进服务职工工作、主动引领时代风尚、服务对象满意度指标。组建工会年初指标值：完成市总任务。全年组建 154 家单独基层工会、发展新会员 14,911 人。",
            "资金使用进度慢，主要集中在下半年拨付，没有积极盘活存量资金。");

        findings.Select(f => (f.Code, f.Stated, f.Found, f.First.Position, f.Second?.Position)).ShouldBe(
        [
            (DraftCodes.QuantityConflict, "138", "154", 1, 5), (DraftCodes.QuantityConflict, "4", "5", 3, 5),
            (DraftCodes.ClaimConflict, "资金到位及时", "资金使用进度慢", 4, 6), (DraftCodes.ClaimConflict, "指标较为细化、量化", "年初指标值：完成市总任务", 4, 5),
        ]);
        findings[0].First.Text.ShouldContain("138 家单独基层工会");
    }

    [Theory]
    [InlineData("二级指标 2 个，分别是产出指标、效益指标、满意度指标。", DraftCodes.ListCountOff, "2", "3")]
    [InlineData("部门设下列三个内设机构：办公室、组织宣教部。", DraftCodes.ListCountOff, "3", "2")]
    [InlineData("全年预算数 50 万元，实际支出 16.715 万元，预算执行率 100%。", DraftCodes.ShareOff, "100%", "33.43%")]
    [InlineData("部门整体支出绩效自评得分 84.47 分，评级为优。", DraftCodes.GradeOff, "优", "良")]
    [InlineData("自评得分90分，等级为“良”。", DraftCodes.GradeOff, "良", "优")]
    public void Sentence_ThatContradictsItself_IsFound(string sentence, string code, string stated, string found)
    {
        DraftFinding finding = Find(sentence).ShouldHaveSingleItem();
        (finding.Code, finding.Stated, finding.Found, finding.IsQuestion).ShouldBe((code, stated, found, false));
    }

    [Theory]
    [InlineData("三级指标 4 个：数量指标、质量指标、社会效益指标、服务对象满意度指标。共设置四个三级指标。")]
    [InlineData("2022年组建 100 家单独基层工会。2023年组建 138 家单独基层工会。")]
    [InlineData("花城街组建 12 家单独基层工会。新华街组建 18 家单独基层工会。")]
    [InlineData("计划组建 120 家单独基层工会。全年组建 138 家单独基层工会。")]
    [InlineData("举办培训 3 场，参加 120 人；举办讲座 5 场，参加 300 人。")]
    [InlineData("开展服务 4 项，包括：讲座、培训、宣传、慰问等。")]
    [InlineData("设立三个组：办公室、宣传和教育组。")]
    [InlineData("全年预算数 300 万元，实际支出 100 万元，预算执行率 33.33%。")]
    [InlineData("全年预算数 300 万元，实际支出 200 万元，预算执行率 66.66%。")]
    [InlineData("收入预算执行总计 954.25 万元，支出预算执行总计 954.25 万元，完成预算的 100%。")]
    [InlineData("自评得分 90 分，评级为优。")]
    [InlineData("资金到位及时。")]
    [InlineData("")]
    public void Sentence_ThatOnlyLooksAlike_IsLeftAlone(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void Sentence_BrokenOverTwoLines_IsReadAsOne() => Find(
        "根据财政预算绩效管理要求，我部门组织了部门整体支出绩效自评，并按照要求逐项核对了全年预算执行和绩效目标完成的情况，全年组建 138 家单",
        "独基层工会。",
        "全年组建 154 家单独基层工会。").ShouldHaveSingleItem().Second!.Position.ShouldBe(3);

    [Fact]
    public void AnyText_WhateverItSays_IsCheckedWithoutFailing() => Gen.String.Array[0, 8].Sample(paragraphs => Find(paragraphs).All(f => f.First.Position >= 1 && f.First.Position <= paragraphs.Length));

    private static IReadOnlyList<DraftFinding> Find(params string[] paragraphs) => DraftChecks.Find(new(paragraphs), ScorePacks.National.Grades);
}
