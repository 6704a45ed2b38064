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
    [InlineData("机关内设办公室、组织部、宣传部、维权部 5 个部室。", DraftCodes.ListCountOff, "5", "4")]
    [InlineData("综合得分91.40分，评定等级为“良”（90分（含）以上为优，80分（含）至90分为良）。", DraftCodes.GradeOff, "良", "优")]
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

    [Theory]
    [InlineData("承担服务的基层医疗卫生机构共 143 家。", "134 家基层机构全部建立签约团队。", "143", "134")]
    [InlineData("桥涵（座）\t165\t165", "工程修建桥涵 156 座，全部验收。", "156", "165")]
    [InlineData("公益课程：年初指标值 240 期，实际完成 236 期。", "活动中心开设公益课程 263 期。", "236", "263")]
    public void Number_ToldInOtherWords_IsAskedAbout(string one, string other, string stated, string found)
    {
        DraftFinding finding = Find(one, other).ShouldHaveSingleItem();
        (finding.Code, finding.IsQuestion).ShouldBe((DraftCodes.QuantityConflict, true));
        ((string[])[finding.Stated, finding.Found]).ShouldBe([stated, found], ignoreOrder: true);
    }

    [Theory]
    [InlineData("年度绩效目标：新建站点 20 家；举办活动 30 场。", "新建站点 23 家，举办活动 36 场。")]
    [InlineData("（三）年度绩效目标", "新建站点 20 家。", "（四）完成情况", "新建站点 23 家。")]
    [InlineData("新培育企业 8 家。", "全区企业达到 29 家。")]
    [InlineData("没有发生挪用资金的情况。", "严禁挪用资金。")]
    public void Numbers_OfDifferentThings_AreLeftAlone(params string[] paragraphs) => Find(paragraphs).ShouldBeEmpty();

    [Theory]
    [InlineData("全年没有发生项目之间随意调剂资金的情况。", "个别处室多次在项目之间随意调剂资金。")]
    [InlineData("白果社区服务站建成并于 9 月投入使用。", "白果社区服务站因用地纠纷至年底尚未启用。")]
    [InlineData("补助资金均按时足额发放。", "部分补助拖延至次年 1 月才发到学生手中。")]
    [InlineData("各项年度任务全面完成。", "受疫情影响，两项指标未能在年内完成。")]
    public void Claim_DeniedElsewhere_IsAskedAbout(string claim, string confession) =>
        Find(claim, confession).ShouldContain(finding => finding.Code == DraftCodes.ClaimConflict && finding.IsQuestion && finding.First.Position == 1 && finding.Second!.Position == 2);

    [Fact]
    public void Sentence_BrokenOverTwoLines_IsReadAsOne() => Find(
        "根据财政预算绩效管理要求，我部门组织了部门整体支出绩效自评，并按照要求逐项核对了全年预算执行和绩效目标完成的情况，全年组建 138 家单",
        "独基层工会。",
        "全年组建 154 家单独基层工会。").ShouldHaveSingleItem().Second!.Position.ShouldBe(3);

    [Fact]
    public void AnyText_WhateverItSays_IsCheckedWithoutFailing() => Gen.String.Array[0, 8].Sample(paragraphs => Find(paragraphs).All(f => f.First.Position >= 1 && f.First.Position <= paragraphs.Length));

    private static IReadOnlyList<DraftFinding> Find(params string[] paragraphs) => DraftChecks.Find(new(paragraphs), ScorePacks.National.Grades);
}
