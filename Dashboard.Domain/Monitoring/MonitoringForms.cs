using Dashboard.Domain.Assessment;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>Puts facts and answers together to 执行监控表, and tells what is still open.</summary>
public static class MonitoringForms
{
    /// <summary>Fills the form. An answer goes before what facts tell; what neither tells stays null.</summary>
    /// <remarks>
    /// 全年预计执行数 without an answer is the middle of <see cref="MonitoringForecast"/>. A part of the money gets an estimate only where it is
    /// all of it or none. Example: 400 of 1,000 executed, forecast 930: 年度资金总额 1,000 | 400 | 40 % | 930.
    /// </remarks>
    public static MonitoringForm Fill(MonitoringFacts facts, MonitoringAnswers answers) => new(
        facts, answers, Funds(facts.Money, answers), facts.Money.Forecast?.Outlook, Written(answers.Goal) ?? Written(facts.Goal),
        [.. facts.Indicators.DistinctBy(fact => fact.Code).Select(fact => Row(fact, answers.Of(fact.Code), facts.Window))]);

    /// <summary>What a person still has to say before the form can be handed in; empty when it is complete.</summary>
    /// <example>A lagging indicator without a ticked reason: (Reasons, "ZB-01").</example>
    public static IReadOnlyList<MonitoringGap> Gaps(MonitoringForm form) => [.. MoneyGaps(form), .. form.Indicators.SelectMany(RowGaps)];

    private static IEnumerable<MonitoringGap> MoneyGaps(MonitoringForm form)
    {
        if (form.Total.FullYear is null && form.Total.Adjusted != Money.Zero) yield return new(MonitoringGapKind.MoneyFullYear, null);
        bool lags = form.Facts.Money.Light is Policies.Light.Red or Policies.Light.Yellow || form.Outlook == LandingOutlook.Impossible;
        if (lags && form.MoneyNote is null) yield return new(MonitoringGapKind.MoneyNote, null);
    }

    private static IEnumerable<MonitoringGap> RowGaps(MonitoringRow row)
    {
        string code = row.Fact.Code;
        if (row.Reached is null) yield return new(MonitoringGapKind.Reached, code);
        if (row.FullYear is null) yield return new(MonitoringGapKind.FullYear, code);
        if (row.Outlook is null) yield return new(MonitoringGapKind.Outlook, code);
        if (row.Deviates && row.Reasons == DeviationReasons.None) yield return new(MonitoringGapKind.Reasons, code);
        if (row.Deviates && row.Explanation is null) yield return new(MonitoringGapKind.Explanation, code);
    }

    private static IReadOnlyList<MonitoringFundRow> Funds(MonitoringMoney money, MonitoringAnswers answers)
    {
        FundFact[] general = [.. money.Funds.Where(fund => fund.Fund == FundType.GeneralPublicBudget)];
        MonitoringFundRow total = new(MonitoringFund.Total, money.Initial, money.Adjusted, money.Executed, answers.FullYear ?? money.Forecast?.Mid, answers.FullYear is not null);
        Money Of(Func<FundFact, Money> amount) => general.Aggregate(Money.Zero, (sum, fund) => sum + amount(fund));
        MonitoringFundRow part = new(MonitoringFund.General, Of(f => f.Initial), Of(f => f.Adjusted), Of(f => f.Executed), null, false);
        MonitoringFundRow rest = new(MonitoringFund.Other, total.Initial - part.Initial, total.Adjusted - part.Adjusted, total.Executed - part.Executed, null, false);
        return [total, Estimated(part, rest, total), Estimated(rest, part, total)];
    }

    /// <summary>A part of the money is estimated only where it is all of it, or where there is none of it.</summary>
    private static MonitoringFundRow Estimated(MonitoringFundRow part, MonitoringFundRow other, MonitoringFundRow total) =>
        total.FullYear is null ? part
        : IsEmpty(other) ? part with { FullYear = total.FullYear, IsAnswered = total.IsAnswered }
        : IsEmpty(part) ? part with { FullYear = Money.Zero, IsAnswered = total.IsAnswered }
        : part;

    private static bool IsEmpty(MonitoringFundRow row) => row.Initial == Money.Zero && row.Adjusted == Money.Zero && row.Executed == Money.Zero;

    private static MonitoringRow Row(MonitoringFact fact, MonitoringAnswer answer, MonitoringWindow window)
    {
        LandingOutlook? outlook = answer.Outlook ?? IndicatorOutlook.Of(fact, window);
        string? answered = Written(answer.FullYear);
        return new(
            fact, Printed.Target(fact.Fact.Indicator), fact.Fact.ReportedOn is null ? null : Printed.Result(fact.Fact),
            answered ?? IndicatorOutlook.FullYear(fact, outlook), answered is not null, answer.Reasons, Written(answer.Explanation),
            outlook, answer.Outlook is not null, Written(answer.Remark));
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Something that a person still has to say on a form.</summary>
/// <param name="Kind">What.</param>
/// <param name="IndicatorCode">The indicator; null where it is about the money.</param>
public readonly record struct MonitoringGap(MonitoringGapKind Kind, string? IndicatorCode);

/// <summary>What can be missing on a form.</summary>
public enum MonitoringGapKind
{
    /// <summary>全年预计执行数: there is no forecast to go by.</summary>
    MoneyFullYear,

    /// <summary>Why the money lags.</summary>
    MoneyNote,

    /// <summary>1–N月执行情况: nothing was reported.</summary>
    Reached,

    /// <summary>全年预计完成情况.</summary>
    FullYear,

    /// <summary>偏差原因分析: no reason was ticked.</summary>
    Reasons,

    /// <summary>原因说明.</summary>
    Explanation,

    /// <summary>完成目标可能性.</summary>
    Outlook,
}
