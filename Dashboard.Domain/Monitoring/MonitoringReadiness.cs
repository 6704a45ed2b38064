using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>What hinders a form from being handed in, and what in it makes one ask again.</summary>
public static class MonitoringReadiness
{
    /// <summary>The most characters of one answer.</summary>
    public const int LongestText = 1000;

    /// <summary>The gaps that hinder. That nothing was reported for an indicator does not, once it is explained: 未报送 is a state of its own.</summary>
    /// <example>An indicator 未报送 with 原因说明, estimate and likelihood can be handed in.</example>
    public static IReadOnlyList<MonitoringGap> Blocking(MonitoringForm form) =>
        [.. MonitoringForms.Gaps(form).Where(gap => gap.Kind != MonitoringGapKind.Reached || Row(form, gap.IndicatorCode)?.Explanation is null)];

    /// <summary>What is to be asked about 全年预计执行数 that a person gave; null when nothing is, or nobody gave one.</summary>
    /// <remarks>The forecast says where eight of ten years alike ended; outside of it somebody knows more, or has mistyped. Only a question: it hinders nothing.</remarks>
    /// <example>400 paid, forecast 820–960: 990 is <see cref="EstimateQuestion.AboveForecast"/>, 350 is <see cref="EstimateQuestion.BelowPaid"/>.</example>
    public static EstimateQuestion? AskAboutMoney(MonitoringForm form)
    {
        MonitoringMoney money = form.Facts.Money;
        if (form.Answers.FullYear is not { } estimate) return null;
        if (estimate < money.Executed) return EstimateQuestion.BelowPaid;
        if (estimate > money.Adjusted) return EstimateQuestion.AboveBudget;
        if (money.Forecast is not { } forecast) return null;
        return estimate < forecast.Low ? EstimateQuestion.BelowForecast : estimate > forecast.High ? EstimateQuestion.AboveForecast : null;
    }

    /// <summary>What facts tell of a target where a person said something else; null when they agree, or either says nothing.</summary>
    /// <example>Answered 确定能, facts tell 有可能: 有可能.</example>
    public static LandingOutlook? AskAboutOutlook(MonitoringRow row, MonitoringWindow window) =>
        row.IsOutlookAnswered && IndicatorOutlook.Of(row.Fact, window) is { } told && told != row.Outlook ? told : null;

    private static MonitoringRow? Row(MonitoringForm form, string? code) => form.Indicators.FirstOrDefault(row => row.Fact.Code == code);
}

/// <summary>What is odd in 全年预计执行数 that a person gave.</summary>
public enum EstimateQuestion
{
    /// <summary>Less than was paid already: only refunds could make it true.</summary>
    BelowPaid,

    /// <summary>More than the budget.</summary>
    AboveBudget,

    /// <summary>Less than nine of ten years alike came to.</summary>
    BelowForecast,

    /// <summary>More than nine of ten years alike came to.</summary>
    AboveForecast,
}
