using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Tests.TestKit;

/// <summary>Rules and what they look at, with only what a test cares about.</summary>
internal static class AlertSamples
{
    /// <summary>The delivered calendars; department A1 below A, all others at the top.</summary>
    public static readonly AlertGround Ground = new(Calendars.Delivered, code => code == "A1" ? ["A", "A1"] : [code]);

    public static AlertRule Rule(AlertRuleKind kind, decimal limit, int forDays = 0, decimal clearBy = 0m, decimal leastYuan = 0m, int answerWithin = 5) =>
        Rule(kind, [new(limit)], forDays, clearBy, leastYuan, answerWithin);

    public static AlertRule Rule(
        AlertRuleKind kind, IReadOnlyList<AlertThreshold> thresholds, int forDays = 0, decimal clearBy = 0m, decimal leastYuan = 0m, int answerWithin = 5) => new(
        kind.Name(), 1, kind, "规则", IsOn: true, AlertSeverity.Warning, thresholds, forDays, clearBy, Money.FromYuan(leastYuan), answerWithin, FoldFrom: 4, "test");

    /// <summary>The one reading of a rule; null when it has none.</summary>
    public static AlertReading? Read(AlertRule rule, Watched watched) => AlertRules.Read([rule], watched, Ground).SingleOrDefault();

    public static Watched Watch(Question question, params LineWatch[] lines) => new(question, lines, [], []);

    public static Watched Watch(Question question, params IndicatorWatch[] indicators) => new(question, [], indicators, []);

    public static Watched Watch(Question question, params ImportWatch[] imports) => new(question, [], [], imports);

    /// <summary>A line of A1 with a budget of 1 January and what was paid, in 元.</summary>
    public static LineWatch Line(Question question, decimal budget, decimal executed, SpendingPlan? plan = null, ExpenditureCategory category = ExpenditureCategory.Project)
    {
        LineFacts facts = Lines.Facts([Lines.Initial(budget)], Money.FromYuan(executed), plan, "A1");
        facts = facts with { Line = facts.Line with { Category = category } };
        return new(RollUpCalculator.Line(facts, question).Snapshot, question.Year.First, null, [], Ratio.Undefined(UndefinedReason.NotReported));
    }

    /// <summary>A line that owes one payment.</summary>
    public static LineWatch Owing(Question question, DateOnly dueOn, decimal amount = 100m, decimal executed = 0m) =>
        Line(question, 1000m, executed) with { Milestones = MilestoneCalculator.Settle([new("首付款", dueOn, Money.FromYuan(amount))], Money.FromYuan(executed)) };

    /// <summary>A plan with all months on a straight line to an amount in December, in 元.</summary>
    public static SpendingPlan Plan(decimal december) => SpendingPlan.From(new Dictionary<int, Money> { [12] = Money.FromYuan(december) })!;

    /// <summary>An indicator of A1 that shall reach a number.</summary>
    public static Indicator Goal(
        decimal? target, IndicatorSign sign = IndicatorSign.AtLeast, Accumulation accumulation = Accumulation.Cumulative, decimal? weight = null) =>
        new("Z1", "产出指标", "数量指标", "新建工会", sign, target, "", "个", weight, accumulation, []);

    /// <summary>What was reached of it, reported on a day; null for 未报送.</summary>
    public static IndicatorWatch Reached(Question question, Indicator goal, decimal? value, DateOnly? reportedOn = null, bool hasEvidence = true, QualitativeLevel? level = null)
    {
        IndicatorResult[] results = value is null && level is null ? [] : [new(reportedOn ?? question.AsOf, value, level, "", null)];
        return new(IndicatorProgressCalculator.Calculate(goal, "A1", "X-1", results, question), hasEvidence, "张三");
    }

    public static IndicatorSnapshot Snapshot(Question question, Indicator goal, decimal? value) => Reached(question, goal, value).Snapshot;

    public static ImportWatch Imported(DateOnly? lastOn) => new(new("A1", "一所", "A"), lastOn);

    /// <summary>2026-MM-dd.</summary>
    public static DateOnly On(int month, int day) => new(2026, month, day);

    public static Question At(int month, int day, LightPack? pack = null) => Lines.At(On(month, day), pack);
}
