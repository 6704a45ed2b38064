using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class MonitoringDifferencesTests
{
    private static readonly MonitoringForm Form = MonitoringSamples.Form;

    [Fact]
    public void Forms_OfTheSameContent_DoNotDiffer() =>
        MonitoringSamples.AnyContent.Sample(content => MonitoringDifferences.Between(content.Forms, content.Forms).ShouldBeEmpty());

    [Fact]
    public void Payment_OfOneFenLater_IsSeenAlthoughTheFormRoundsIt()
    {
        MonitoringMoney money = Form.Facts.Money;
        MonitoringForm later = MonitoringForms.Fill(Form.Facts with { Money = money with { Executed = money.Executed + new Money(1) } }, Form.Answers);
        IReadOnlyList<MonitoringDifference> found = MonitoringDifferences.Between(Form, later);
        found.Select(d => (d.Item, d.Fund, d.Before, d.After)).ShouldBe(
        [
            (MonitoringItem.Executed, MonitoringFund.Total, "4,000,000.00", "4,000,000.01"), (MonitoringItem.Executed, MonitoringFund.Other, "1,000,000.00", "1,000,000.01"),
        ]);
        MonitoringWords.Of(found[0], MonitoringSamples.July).ShouldBe("年度资金总额 · 1–7月执行数（元）");
    }

    [Fact]
    public void Answer_GivenLater_IsOneDifferenceForEachCell()
    {
        MonitoringForm later = MonitoringForms.Fill(Form.Facts, Form.Answers with { MoneyNote = null, Indicators = [.. Form.Answers.Indicators, new("I1", null, DeviationReasons.Staff, "人手不足", LandingOutlook.Possible)] });
        MonitoringDifferences.Between(Form, later).Select(d => (d.Item, d.IndicatorCode, d.Before, d.After)).ShouldBe(
        [
            (MonitoringItem.MoneyNote, null, "工程款按节点支付", null), (MonitoringItem.FullYear, "I1", "≥100间", null), (MonitoringItem.Reasons, "I1", null, "人员保障"),
            (MonitoringItem.Explanation, "I1", null, "人手不足"), (MonitoringItem.Outlook, "I1", "确定能", "有可能"),
        ]);
    }

    [Fact]
    public void Indicator_NewOrGone_IsOneDifference()
    {
        MonitoringForm fewer = MonitoringForms.Fill(Form.Facts with { Indicators = [.. Form.Facts.Indicators.Skip(1)] }, Form.Answers);
        MonitoringDifferences.Between(Form, fewer).ShouldBe([new("L1", "校舍维修", MonitoringItem.Indicator, null, "I1", "维修校舍", "产出指标 · 数量指标 · 维修校舍", null)]);
        MonitoringDifferences.Between(fewer, Form).Single().After.ShouldBe("产出指标 · 数量指标 · 维修校舍");
    }

    [Fact]
    public void Line_NewOrGone_IsOneDifference()
    {
        MonitoringForm other = MonitoringForms.Fill(Form.Facts with { Subject = Form.Facts.Subject with { LineCode = "L9", LineName = "新项目" } }, MonitoringAnswers.None);
        MonitoringDifferences.Between([Form], [other]).Select(d => (d.LineCode, d.Item, d.Before, d.After)).ShouldBe(
            [("L9", MonitoringItem.Line, null, "新项目"), ("L1", MonitoringItem.Line, "校舍维修", null)]);
    }

    [Fact]
    public void Text_WithAFigureThatMoved_IsADifferenceOfTheReport()
    {
        MonitoringReportContent before = MonitoringSamples.Content with { Texts = [Text(MonitoringSections.Problems, "已支出 {executed} 万元"), Text(MonitoringSections.Measures, "逐月调度")] };
        MonitoringMoney money = Form.Facts.Money;
        MonitoringForm later = MonitoringForms.Fill(Form.Facts with { Money = money with { Executed = money.Executed + Money.FromYuan(20_000m) } }, Form.Answers);
        MonitoringReportContent after = before with { Forms = [later, .. before.Forms.Skip(1)] };
        MonitoringDifferences.Between(before, before).ShouldBeEmpty();
        MonitoringDifferences.Between(before, after).Where(d => d.Item == MonitoringItem.Section)
            .ShouldBe([new("S001", "示例市教育局", MonitoringItem.Section, null, MonitoringSections.Problems, "三、存在的问题及偏差原因", "已支出 800.00 万元", "已支出 802.00 万元")]);
        MonitoringDifferences.Between(before, after).Count.ShouldBe(MonitoringDifferences.Between(before.Forms, after.Forms).Count + 1);
        MonitoringDifferences.Between(before, before with { Texts = [before.Texts[0]] }).Select(d => (d.IndicatorCode, d.Before, d.After)).ShouldBe([(MonitoringSections.Measures, "逐月调度", null)]);
        MonitoringWords.Of(MonitoringDifferences.Between(before, after)[^1], MonitoringSamples.July).ShouldBe("三、存在的问题及偏差原因 · 报告内容");
    }

    private static Dashboard.Domain.Assessment.ReportText Text(string section, string text) => new(section, text, "张三", MonitoringSamples.July.AsOf);

    [Fact]
    public void Differences_BothWays_AreTheSameTurnedRound() => MonitoringSamples.AnyContent.SelectMany(_ => MonitoringSamples.AnyContent, (a, b) => (Before: a.Forms, After: b.Forms)).Sample(pair =>
    {
        (string, MonitoringItem, MonitoringFund?, string?, string?, string?)[] there = [.. MonitoringDifferences.Between(pair.Before, pair.After).Select(d => (d.LineCode, d.Item, d.Fund, d.IndicatorCode, d.Before, d.After))];
        MonitoringDifferences.Between(pair.After, pair.Before).Select(d => (d.LineCode, d.Item, d.Fund, d.IndicatorCode, d.After, d.Before)).ShouldBe(there, ignoreOrder: true);
        there.ShouldAllBe(difference => difference.Item5 != difference.Item6);
    });
}
