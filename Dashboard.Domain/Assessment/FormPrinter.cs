using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Fills 自评表 from facts and score.</summary>
public static class FormPrinter
{
    /// <summary>Fills the form of the pack. What is open stays empty.</summary>
    /// <example>年度资金总额 | 943.20 | 954.25 | 954.25 | 10 | 10.</example>
    public static PrintedForm Print(AssessmentFacts facts, ScoredAssessment scored, AssessmentPack pack)
    {
        AssessmentSubject subject = facts.Subject;
        ScoredItem? execution = scored.Items.FirstOrDefault(item => item.Key == AssessmentScorer.ExecutionKey);
        AssessmentForm form = new(
            subject.Year, subject.DepartmentName, subject.LineName ?? "部门整体支出", "万元", [.. Funds(facts.Money, execution)],
            [.. scored.Items.Where(item => item != execution).Select(item => Row(item, facts, pack))], scored.Total is { } total ? Printed.Points(total) : null, scored.Grade);
        return new(
            pack.FormTitle ?? "项目支出绩效自评表", form, FormTexts.SupervisorOf(facts) ?? subject.DepartmentName, FormTexts.Of(facts, FormTexts.Goal), FormTexts.Of(facts, FormTexts.GoalReached),
            [$"评分规则：{pack.Title}（{scored.PackId} 第 {scored.PackVersion} 版），{pack.Source}", $"数据截至{Printed.Day(subject.AsOf)}", .. Overrides(scored)],
            [Printed.Percent(facts.Money.Rate.Value), .. form.Funds.Skip(1).Select(RateOf)]);
    }

    /// <summary>偏差原因分析及改进措施: what was given for the score, else what was said with a result that falls short.</summary>
    public static string? ReasonOf(ScoredItem item, AssessmentFacts facts) => item.Choice?.Reason
        ?? (item.Counts < item.Weight ? facts.Indicators.FirstOrDefault(fact => fact.Key == item.Key)?.Note : null);

    private static IndicatorRow Row(ScoredItem item, AssessmentFacts facts, AssessmentPack pack)
    {
        (string weight, string? score) = (Printed.Points(item.Weight), item.Counts is { } counts ? Printed.Points(counts) : null);
        if (facts.Indicators.FirstOrDefault(fact => fact.Key == item.Key) is { } fact)
        {
            string? actual = fact.ReportedOn is null ? null : Printed.Result(fact);
            return new(item.Level1, item.Level2, item.Name, null, Printed.Target(fact.Indicator), null, actual, weight, score, ReasonOf(item, facts));
        }

        string? target = pack.Items?.FirstOrDefault(other => AssessmentScorer.KeyOf(other) == item.Key)?.Target;
        string? share = item.Verdict.Completion is { } completion ? Printed.Percent(completion) : null;
        return new(item.Level1, item.Level2, item.Name, null, target, null, share, weight, score, ReasonOf(item, facts));
    }

    /// <summary>The total with its parts; what was spent of 上年结转 the ledger does not tell from the rest, so both stay open where there was any.</summary>
    private static IEnumerable<FundRow> Funds(MoneyFacts money, ScoredItem? execution)
    {
        FundFact other = money.Funds.FirstOrDefault(fund => fund.Fund == FundType.Other) ?? new(FundType.Other, Money.Zero, Money.Zero, Money.Zero);
        bool isCarried = money.CarriedOver != Money.Zero;
        string? Executed(Money amount) => isCarried ? null : Printed.TenThousands(amount);
        yield return new(
            "年度资金总额", Printed.TenThousands(money.Initial), Printed.TenThousands(money.Adjusted), Printed.TenThousands(money.Executed),
            execution is null ? null : Printed.Points(execution.Weight), execution?.Counts is { } counts ? Printed.Points(counts) : null);
        yield return new(
            "当年财政拨款", Printed.TenThousands(money.Initial - other.Initial), Printed.TenThousands(money.Adjusted - other.Adjusted - money.CarriedOver), Executed(money.Executed - other.Executed), null, null);
        yield return new("上年结转资金", Printed.TenThousands(Money.Zero), Printed.TenThousands(money.CarriedOver), Executed(Money.Zero), null, null);
        yield return new("其他资金", Printed.TenThousands(other.Initial), Printed.TenThousands(other.Adjusted), Printed.TenThousands(other.Executed), null, null);
    }

    private static string? RateOf(FundRow row) => FormScorer.Number(row.Executed) is { } executed && FormScorer.Number(row.Adjusted) is { } adjusted
        ? Printed.Percent(Ratio.Of(executed, adjusted).Value) : null;

    private static IEnumerable<string> Overrides(ScoredAssessment scored)
    {
        ScoredItem[] changed = [.. scored.Items.Where(item => item.IsOverride)];
        if (changed.Length > 0) yield return $"人工调整得分：{string.Join('；', changed.Select(item => $"{item.Name} {Printed.Points(item.Counts)} 分（规则 {RuleOf(item)} 分），{item.Choice!.Reason}"))}";
    }

    private static string RuleOf(ScoredItem item) => item.Verdict.Score is { } score
        ? Printed.Points(score) : $"{Printed.Points(item.Verdict.Lowest)}–{Printed.Points(item.Verdict.Highest)}";
}
