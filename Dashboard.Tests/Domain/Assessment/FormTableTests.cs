using Dashboard.Domain.Assessment;

namespace Dashboard.Tests.Domain.Assessment;

/// <summary>The official form as the cells of a worksheet, merged areas included.</summary>
public sealed class FormTableTests
{
    internal static readonly string[][] Official =
    [
        ["项目支出绩效自评表"],
        ["（2025年度）"],
        ["项目名称", "", "社区服务中心改造"],
        ["主管部门", "", "民政局", "", "", "实施单位", "", "街道办"],
        ["项目资金\n（万元）", "", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["", "", "年度资金总额", "", "100", "120", "90", "10", "75%", "7.5"],
        ["", "", "其中：当年财政拨款", "", "100", "110", "80", "—", "", "—"],
        ["", "", "上年结转资金", "", "", "10", "10", "—", "", "—"],
        ["", "", "其他资金", "", "", "0", "0", "—", "", "—"],
        ["年度总体目标", "预期目标", "", "", "", "实际完成情况"],
        ["", "改造 3 个中心", "", "", "", "改造 3 个中心"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["", "产出指标\n（50分）", "数量指标", "改造面积", "", "≥5万平方米", "48000平方米", "50", "48", "雨季停工，下年早开工"],
        ["", "效益指标", "社会效益指标", "居民知晓率", "", "≥80%", "80%", "30", "30", ""],
        ["", "满意度指标", "服务对象满意度指标", "居民满意度", "", "≥90%", "95%", "10", "10", ""],
        ["总分", "", "", "", "", "", "", "100", "95.5", ""],
    ];

    [Fact]
    public void Form_InTheOfficialLayout_IsReadCellByCell()
    {
        AssessmentForm form = FormTable.Read(Official)!;
        (form.Year, form.Department, form.Project, form.MoneyUnit, form.Total, form.Grade).ShouldBe((2025, "街道办", "社区服务中心改造", "万元", "95.5", null));
        form.Funds.Select(f => f.Name).ShouldBe(["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"]);
        form.Funds[0].ShouldBe(new("年度资金总额", "100", "120", "90", "10", "7.5"));
        form.Indicators.Count.ShouldBe(3);
        form.Indicators[0].ShouldBe(new("产出指标\n（50分）", "数量指标", "改造面积", null, "≥5万平方米", null, "48000平方米", "50", "48", "雨季停工，下年早开工"));
        form.Indicators[2].Level1.ShouldBe("满意度指标");
    }

    [Fact]
    public void Levels_ThatStandOnce_CountForTheRowsBelow()
    {
        string[][] rows = [Official[11], ["", "产出指标", "数量指标", "甲", "", "≥1个", "1", "5", "5"], ["", "", "", "乙", "", "≥1个", "1", "5", "5"], ["", "", "质量指标", "丙", "", "≥1个", "1", "5", "5"]];
        FormTable.Read(rows)!.Indicators.Select(i => (i.Level1, i.Level2, i.Name)).ShouldBe([("产出指标", "数量指标", "甲"), ("产出指标", "数量指标", "乙"), ("产出指标", "质量指标", "丙")]);
    }

    [Fact]
    public void Funds_WithoutAColumnOfTheInitialBudget_AreRead()
    {
        string[][] rows = [["项目资金", "", "预算数（万元）", "执行数（万元）", "分值", "执行率", "得分"], ["", "年度资金总额", "50", "10", "20", "20%", "4"], Official[11], Official[13]];
        FormTable.Read(rows)!.Funds.ShouldBe([new("年度资金总额", null, "50", "10", "20", "4")]);
    }

    [Fact]
    public void Label_WithNothingBehindIt_HasNotTheNextLabelAsValue()
    {
        string[][] rows = [["项目名称", "", ""], ["主管部门", "", "", "实施单位", ""], .. Official[4..]];
        AssessmentForm form = FormTable.Read(rows)!;
        (form.Project, form.Department).ShouldBe((null, null));
    }

    [Fact]
    public void Grade_ThatOnlyAGoalOrAnIndicatorIsNamedAfter_IsMissing()
    {
        string[][] rows = [.. Official[..10], ["", "等级公路全部完好", "", "", "", "等级公路 95% 完好"], Official[11], ["", "产出指标", "数量指标", "等级公路里程", "", "≥5公里", "5", "50", "50"], Official[15]];
        FormTable.Read(rows)!.Grade.ShouldBeNull();
        FormTable.Read([.. rows, ["等级", "", "良"]])!.Grade.ShouldBe("良");
    }

    [Fact]
    public void Total_NotFilledIn_IsNotTheSumOfTheWeights()
    {
        string[][] rows = [.. Official[..15], ["总分", "", "", "", "", "", "", "100", "", ""]];
        FormTable.Read(rows)!.Total.ShouldBeNull();
    }

    [Fact]
    public void Prose_ThatSpeaksOfIndicators_IsNone() => FormTable.Read(
        [["我部门整体绩效目标和指标在履职效能方面主要设置了五个三级指标。组建工会年初指标值：完成市总任务。全年组建 154 家单独基层工会、发展新会员 14", "911 人，实际完成值好于目标值。"], ["（三）管理效率分析。"]]).ShouldBeNull();

    [Fact]
    public void Table_OfAnotherKind_IsNone() => FormTable.Read([["支付凭证号", "支付日期"], ["1", "2025-01-01"]]).ShouldBeNull();
}
