using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;

namespace Dashboard.Tests.TestKit;

/// <summary>Facts of a department with everything in its place; tests change one thing of them.</summary>
internal static class AssessmentSamples
{
    public static readonly DateOnly Last = new(2025, 12, 31);

    public static AssessmentPack DepartmentPack { get; } = ScorePacks.All["cn-local-department"];

    public static ReportLayouts Layouts { get; } = new(SeedFiles.PathOf("policies"));

    /// <summary>预算 1,000,000 元, spent in four even quarters; three indicators reached; all entries given.</summary>
    public static AssessmentFacts Facts { get; } = new(
        new("A", "甲局", "乙市", null, null, 2025, Last, Last),
        Spent(1_000_000m, 1_000_000m, 1_000_000m, [250_000m, 500_000m, 750_000m, 1_000_000m]),
        [new("L1", "培训", Money.FromYuan(600_000m), Money.FromYuan(600_000m)), new("L2", "宣传", Money.FromYuan(400_000m), Money.FromYuan(400_000m))],
        [Indicator("I1", "产出指标", "培训人数", 100m, 100m, "人", 50m), Indicator("I2", "效益指标", "知晓率", 80m, 85m, "%", 30m), Indicator("I3", "满意度指标", "服务对象满意度", 90m, 95m, "%", 10m)],
        [.. DepartmentPack.Entries!.Select(entry => new EnteredFact(entry.Key, 10m, "决算报表", "张三", Last))],
        [.. ((string[])["item:budgeting", "item:disclosure"]).Select(item => new ScoreChoice(item, 5m, "按规定编制", "张三", Last)), new("item:performance", 6m, "按时完成", "张三", Last)],
        [new("duties", "负责培训和宣传。", "张三", Last), new("work", "开展培训。", "张三", Last), new("goal", "提高知晓率。", "张三", Last)], []);

    /// <summary>A scored assessment and its report by a pack.</summary>
    public static (ScoredAssessment Scored, Report Report) Follow(AssessmentFacts facts, AssessmentPack? pack = null)
    {
        AssessmentPack by = pack ?? DepartmentPack;
        ScoredAssessment scored = AssessmentScorer.Score(facts, by);
        return (scored, ReportComposer.Compose(facts, scored, by, Layouts.Of(by)));
    }

    /// <param name="quarters">执行数 up to the end of each quarter, in 元.</param>
    public static MoneyFacts Spent(decimal initial, decimal adjusted, decimal executed, decimal[] quarters) => new(
        Money.FromYuan(initial), Money.FromYuan(adjusted), Money.FromYuan(executed), Money.Zero,
        [new(FundType.GeneralPublicBudget, Money.FromYuan(initial), Money.FromYuan(adjusted), Money.FromYuan(executed))],
        [.. Enumerable.Range(0, 12).Select(month => (Money?)Money.FromYuan(quarters[month / 3]))], 1m, null);

    public static IndicatorFact Indicator(string code, string level1, string name, decimal target, decimal? value, string unit, decimal? weight) => new(
        new(code, level1, level1, name, IndicatorSign.AtLeast, target, $"≥{target}", unit, weight, Accumulation.Cumulative, []), "甲局", value, null, value is null ? null : $"{value}",
        value is null ? null : Last, value is null ? null : "台账齐全", "统计台账", 1m, null);

    public static IndicatorFact Words(string code, string level1, string name, QualitativeLevel level, decimal? weight) => new(
        new(code, level1, level1, name, IndicatorSign.Qualitative, null, "明显提升", null, weight, Accumulation.Latest, []), "甲局", null, level, "达成", Last, "成效明显", "走访记录", 1m, null);
}
