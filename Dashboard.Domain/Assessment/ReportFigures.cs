using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>The figures that the wording of a layout can ask for.</summary>
internal sealed class ReportFigures(AssessmentFacts facts, ScoredAssessment scored, AssessmentPack pack, FigureBook book)
{
    private const string Computed = "由本报告所列数据计算";

    /// <summary>The names that stand for the whole, for an indicator and its like, and for a problem; a layout that asks for another is refused.</summary>
    public static IReadOnlyDictionary<LayoutEach, string[]> Known { get; } = new Dictionary<LayoutEach, string[]>
    {
        [LayoutEach.Once] =
        [
            "year", "department", "supervisor", "line", "asOf", "initial", "adjusted", "executed", "balance", "carriedOver", "rate", "general", "fund", "capital", "account", "other",
            "halfShare", "quarterShare", "score", "grade", "pack", "count.indicators", "count.lines", "count.level1", "count.level2", "names.indicators", "names.level1",
            "names.level2", "count.met", "count.vague", "midYear",
        ],
        [LayoutEach.Indicator] = ["name", "who", "level1", "level2", "target", "result", "note", "weight", "points", "reason"],
        [LayoutEach.Item] = ["name", "level2", "target", "result", "weight", "points", "reason"],
        [LayoutEach.Line] = ["name", "adjusted", "executed", "rate"],
        [LayoutEach.Problem] = ["problem"],
        [LayoutEach.Measure] = ["measure"],
    };

    private string Ledger => $"账面数据，截至{Printed.Day(facts.Subject.AsOf)}";

    private string Scoring => $"按规则包 {scored.PackId} 第 {scored.PackVersion} 版计算";

    /// <summary>A figure of the whole.</summary>
    public IReadOnlyList<ReportRun>? Whole(string name) => Subject(name) ?? Money(name) ?? Counts(name) ?? name switch
    {
        "score" => book.Figure(name, "自评得分", scored.Total is { } total ? Printed.Points(total) : null, Scoring),
        "grade" => book.Figure(name, "自评等级", scored.Grade, Scoring),
        "pack" => book.Figure(name, "评分规则", $"{pack.Title}（{scored.PackId} 第 {scored.PackVersion} 版）", "规则包"),
        _ => null,
    };

    /// <summary>A figure of an indicator, of an item or of a line, else one of the whole.</summary>
    public Func<string, IReadOnlyList<ReportRun>?> Of(IndicatorFact fact)
    {
        ScoredItem item = scored.Items.First(i => i.Key == fact.Key);
        string who = $"{fact.Indicator.Name} · ", source = fact.ReportedOn is { } day ? $"{fact.DepartmentName}填报，{Printed.Day(day)}" : "未填报";
        return name => name switch
        {
            "who" => book.Words($"{fact.Key}:who", who + "责任单位", fact.DepartmentName, "单位名称"),
            "target" => book.Words($"{fact.Key}:target", who + "年度指标值", Printed.Target(fact.Indicator), "批复的绩效目标"),
            "result" => book.Words($"{fact.Key}:result", who + "实际完成值", fact.Value is null ? fact.ResultText : Printed.Result(fact), source),
            "note" => book.Words($"{fact.Key}:note", who + "完成情况说明", fact.Note?.TrimEnd('。', '；', ';'), source),
            _ => Of(item)(name),
        };
    }

    /// <summary>A figure of an item, else one of the whole.</summary>
    public Func<string, IReadOnlyList<ReportRun>?> Of(ScoredItem item) => name => name switch
    {
        "name" => book.Words($"{item.Key}:name", item.Name, item.Name, "批复的绩效目标"),
        "level1" => book.Words($"{item.Key}:level1", item.Name, item.Level1, "批复的绩效目标"),
        "level2" => book.Words($"{item.Key}:level2", item.Name, item.Level2, "批复的绩效目标"),
        "target" => book.Words($"{item.Key}:target", $"{item.Name} · 指标值", pack.Items?.FirstOrDefault(i => AssessmentScorer.KeyOf(i) == item.Key)?.Target, "规则包"),
        "result" => book.Figure($"{item.Key}:result", $"{item.Name} · 完成值", item.Verdict.Completion is { } share ? Printed.Percent(share) : null, Computed),
        "weight" => book.Figure($"{item.Key}:weight", $"{item.Name} · 分值", Printed.Points(item.Weight), "分值"),
        "points" => book.Figure($"{item.Key}:score", $"{item.Name} · 得分", item.Counts is { } counts ? Printed.Points(counts) : null, ScoreSource(item)),
        "reason" => item.Choice is { Reason: { } reason } choice ? book.Words($"{item.Key}:reason", $"{item.Name} · 原因", reason.TrimEnd('。', '；'), Person(choice.By, choice.On)) : null,
        _ => Whole(name),
    };

    /// <summary>A figure of a line, else one of the whole.</summary>
    public Func<string, IReadOnlyList<ReportRun>?> Of(LineFact line) => name => name switch
    {
        "name" => book.Words($"line:{line.Code}:name", line.Name, line.Name, "批复的预算"),
        "adjusted" => book.Figure($"line:{line.Code}:adjusted", $"{line.Name} · 全年预算数", Printed.TenThousands(line.Adjusted), Ledger),
        "executed" => book.Figure($"line:{line.Code}:executed", $"{line.Name} · 全年执行数", Printed.TenThousands(line.Executed), Ledger),
        "rate" => book.Figure($"line:{line.Code}:rate", $"{line.Name} · 执行率", Printed.Percent(Ratio.Of(line.Executed, line.Adjusted).Value), Computed),
        _ => Whole(name),
    };

    /// <summary>Who entered something, and when.</summary>
    public static string Person(string by, DateOnly on) => $"{by}填写，{Printed.Day(on)}";

    private string ScoreSource(ScoredItem item) => item.Choice is { Score: not null } choice ? $"{(item.IsOverride ? "人工调整，" : "")}{Person(choice.By, choice.On)}" : Scoring;

    private IReadOnlyList<ReportRun>? Subject(string name) => name switch
    {
        "year" => book.Figure(name, "年度", $"{facts.Subject.Year}", "评价年度"),
        "department" => book.Words(name, "部门", facts.Subject.DepartmentName, "单位名称"),
        "supervisor" => book.Words(name, "主管部门", FormTexts.SupervisorOf(facts), "单位名称"),
        "line" => book.Words(name, "项目", facts.Subject.LineName, "批复的预算"),
        "asOf" => book.Figure(name, "数据截至", Printed.Day(facts.Subject.AsOf), "评价截止日"),
        _ => null,
    };

    private IReadOnlyList<ReportRun>? Money(string name) => name switch
    {
        "initial" => Amount(name, "年初预算数", facts.Money.Initial),
        "adjusted" => Amount(name, "全年预算数", facts.Money.Adjusted),
        "executed" => Amount(name, "全年执行数", facts.Money.Executed),
        "balance" => Amount(name, "结转结余", facts.Money.Adjusted - facts.Money.Executed),
        "carriedOver" => facts.Money.CarriedOver == Domain.Money.Zero ? null : Amount(name, "上年结转", facts.Money.CarriedOver),
        "rate" => Share(name, "执行率", facts.Money.Rate),
        "general" => Amount(name, "一般公共预算支出", Executed(FundType.GeneralPublicBudget)),
        "fund" => Amount(name, "政府性基金预算支出", Executed(FundType.GovernmentFund)),
        "capital" => Amount(name, "国有资本经营预算支出", Executed(FundType.StateCapital)),
        "account" => Amount(name, "财政专户管理资金支出", Executed(FundType.FiscalAccount)),
        "other" => Amount(name, "其他资金支出", Executed(FundType.Other)),
        "halfShare" => Share(name, "下半年支出占比", facts.Money.ShareAfter(6)),
        "quarterShare" => Share(name, "第四季度支出占比", facts.Money.ShareAfter(9)),
        "midYear" => book.Figure(name, "年中执行率", facts.Money.MidYear?.Share is { } share ? Printed.Percent(share) : null, "七月末监控"),
        _ => null,
    };

    private IReadOnlyList<ReportRun>? Counts(string name) => name switch
    {
        "count.indicators" => book.Figure(name, "三级指标个数", Printed.Number(facts.Indicators.Count), Computed),
        "count.lines" => book.Figure(name, "项目个数", Printed.Number(facts.Lines.Count), Computed),
        "count.level1" => book.Figure(name, "一级指标个数", Printed.Number(Levels(i => i.Indicator.Level1).Length), Computed),
        "count.level2" => book.Figure(name, "二级指标个数", Printed.Number(Levels(i => i.Indicator.Level2).Length), Computed),
        "count.met" => book.Figure(name, "得满分的指标个数", Printed.Number(scored.Items.Count(i => i.Key != AssessmentScorer.ExecutionKey && i.Counts >= i.Weight)), Computed),
        "count.vague" => book.Figure(name, "定性指标个数", Printed.Number(facts.Indicators.Count(ReportProblems.IsVague)), Computed),
        "names.indicators" => book.Words(name, "三级指标", string.Join('、', facts.Indicators.Select(i => i.Indicator.Name)), "批复的绩效目标"),
        "names.level1" => book.Words(name, "一级指标", string.Join('、', Levels(i => i.Indicator.Level1)), "批复的绩效目标"),
        "names.level2" => book.Words(name, "二级指标", string.Join('、', Levels(i => i.Indicator.Level2)), "批复的绩效目标"),
        _ => null,
    };

    private string[] Levels(Func<IndicatorFact, string> level) => [.. facts.Indicators.Select(level).Distinct()];

    private Money Executed(FundType fund) => facts.Money.Funds.Where(f => f.Fund == fund).Aggregate(Domain.Money.Zero, (sum, f) => sum + f.Executed);

    private IReadOnlyList<ReportRun>? Amount(string key, string name, Money amount) => book.Figure(key, name, Printed.TenThousands(amount), Ledger);

    private IReadOnlyList<ReportRun>? Share(string key, string name, Ratio share) => share.Value is { } value ? book.Figure(key, name, Printed.Percent(value), Computed) : null;
}
