using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Tests.TestKit;

/// <summary>Facts and answers of a July round; tests change one thing of them.</summary>
internal static class MonitoringSamples
{
    public static readonly MonitoringWindow July = new(2026, 7, new(2026, 7, 31));

    private static readonly string[] Words = ["", " ", "培训", "=1+1", "第一行\n第二行", "a\u0001b", "1–7月 95%", "{rate}[x]", "😀", new('长', 300)];

    /// <summary>预算 1,000 万元, 400 spent, forecast 930; five indicators: on the way, lagging, within and above a limit, 未报送.</summary>
    public static MonitoringFacts Facts { get; } = new(
        new("L1", "校舍维修", "S001001", "第一中学", "S001", "示例市教育局"), July,
        new(
            Money.FromYuan(10_000_000m), Money.FromYuan(10_000_000m), Money.FromYuan(4_000_000m), Money.Zero,
            [new(FundType.GeneralPublicBudget, Money.FromYuan(8_000_000m), Money.FromYuan(8_000_000m), Money.FromYuan(3_000_000m)), new(FundType.Other, Money.FromYuan(2_000_000m), Money.FromYuan(2_000_000m), Money.FromYuan(1_000_000m))],
            Light.Yellow, 0.5m, new(Money.FromYuan(8_500_000m), Money.FromYuan(9_300_000m), Money.FromYuan(9_900_000m), 0.7m, Money.FromYuan(1_000_000m), LandingOutlook.Possible)),
        "改善办学条件。",
        [
            Indicator("I1", "产出指标", "数量指标", "维修校舍", IndicatorSign.AtLeast, 100m, 60m, "间", Light.Green), Indicator("I2", "产出指标", "质量指标", "验收合格", IndicatorSign.AtLeast, 100m, 50m, "%", Light.Yellow),
            Indicator("I3", "成本指标", "经济成本", "单位造价", IndicatorSign.AtMost, 30m, 12m, "万元", Light.Green), Indicator("I4", "成本指标", "经济成本", "差旅支出", IndicatorSign.AtMost, 5m, 6m, "万元", Light.Red),
            Indicator("I5", "满意度指标", "服务对象满意度", "师生满意度", IndicatorSign.AtLeast, 90m, null, "%", Light.Unreported),
        ]);

    public static MonitoringAnswers Answers { get; } = new(
        Money.FromYuan(9_500_000m), "工程款按节点支付", null,
        [
            new("I2", "≥98%", DeviationReasons.Funding | DeviationReasons.Other, "受汛期影响，施工推迟", LandingOutlook.Possible, "已发函催办"),
            new("I4", "7万元", DeviationReasons.Rules, "培训增加", null, null), new("I5", "≥90%", Outlook: LandingOutlook.Certain),
        ]);

    public static MonitoringForm Form { get; } = MonitoringForms.Fill(Facts, Answers);

    private static MonitoringMoney Unknown { get; } = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, [], Light.None, null, null);

    /// <summary>A department of three lines: one complete, one without anything known, one of thirty indicators.</summary>
    public static MonitoringReportContent Content { get; } = new(
        "S001", "示例市教育局", July,
        [
            Form, MonitoringForms.Fill(Facts with { Subject = Facts.Subject with { LineCode = "L2", LineName = "课题研究" }, Money = Unknown, Goal = null, Indicators = [] }, MonitoringAnswers.None),
            MonitoringForms.Fill(
                Facts with
                {
                    Subject = Facts.Subject with { LineCode = "L3", LineName = "设备购置" },
                    Indicators = [.. Enumerable.Range(1, 30).Select(i => Indicator($"M{i:00}", "产出指标", i % 4 == 0 ? "质量指标" : "数量指标", i == 30 ? "最后一项指标的完整名称不应被截断" : $"第{i}批设备", IndicatorSign.AtLeast, 100m, 60m, "台", Light.Green))],
                },
                MonitoringAnswers.None),
        ],
        [new(MonitoringSections.Organisation, "成立监控小组，逐项核对 {lines} 个项目。\n共开会 3 次。", "张三", July.AsOf), new(MonitoringSections.Suggestions, "建议加强指导。", "张三", July.AsOf)], []);

    /// <summary>Any content, also what no ledger would hold.</summary>
    public static Gen<MonitoringReportContent> AnyContent { get; } =
        Gen.Select(Gen.OneOf(Words), Gen.Int[1, 12], AnyForm().Array[0, 6], Gen.OneOf(Words), AnyForm().Array[0, 3]).Select((name, month, forms, text, before) =>
            new MonitoringReportContent("S", name, new(2026, month, new DateOnly(2026, month, 28)), forms, [new(MonitoringSections.Problems, text, name, July.AsOf)], []).ComparedWith(before));

    public static MonitoringFact Indicator(string code, string level1, string level2, string name, IndicatorSign sign, decimal? target, decimal? value, string? unit, Light light) => new(
        new(
            new(code, level1, level2, name, sign, target, target is null ? "明显提升" : $"{target}", unit, 10m, Accumulation.Cumulative, []), "第一中学", value, null, value is null ? null : $"{value}",
            value is null ? null : July.AsOf, null, null, sign == IndicatorSign.AtMost ? 1m : 7m / 12m, null),
        value is { } reached && target is { } whole and not 0m ? reached / whole : null, light);

    private static Gen<MonitoringForm> AnyForm() =>
        from code in Gen.Int[1, 5]
        from name in Gen.OneOf(Words)
        from initial in Amounts.Any
        from adjusted in Amounts.Any
        from executed in Amounts.Any
        from general in Amounts.Any
        from estimate in Gen.Select(Gen.Bool, Amounts.Any, (isKnown, amount) => isKnown ? (Money?)amount : null)
        from light in Gen.Enum<Light>()
        from outlook in Gen.OneOf<LandingOutlook?>([null, LandingOutlook.Certain, LandingOutlook.Possible, LandingOutlook.Impossible])
        from indicators in AnyIndicator().Array[0, 5]
        select MonitoringForms.Fill(
            Facts with
            {
                Subject = Facts.Subject with { LineCode = $"L{code}", LineName = name, SupervisorCode = name.Length > 2 ? name : null },
                Money = new(
                    initial, adjusted, executed, general, [new(FundType.GeneralPublicBudget, general, adjusted, executed)], light, null,
                    outlook is { } told ? new(executed, adjusted, adjusted, 0.5m, initial, told) : null),
                Goal = name,
                Indicators = [.. indicators.Select(i => i.Fact)],
            },
            new(estimate, name, null, [.. indicators.Select(i => i.Answer)]));

    private static Gen<(MonitoringFact Fact, MonitoringAnswer Answer)> AnyIndicator() =>
        from code in Gen.Int[1, 4]
        from word in Gen.OneOf(Words)
        from sign in Gen.Enum<IndicatorSign>()
        from target in Gen.OneOf<decimal?>([null, 0m, 90m, 1234567.89m, -5m])
        from value in Gen.OneOf<decimal?>([null, 0m, 45.5m, 1000m])
        from light in Gen.Enum<Light>()
        from reasons in Gen.Int[0, 31]
        from outlook in Gen.OneOf<LandingOutlook?>([null, LandingOutlook.Certain, LandingOutlook.Possible, LandingOutlook.Impossible])
        select (Indicator($"I{code}", word, word, word, sign, target, value, word, light), new MonitoringAnswer($"I{code}", word, (DeviationReasons)reasons, word, outlook, word));
}
